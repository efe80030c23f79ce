using KnowledgeGraph.Diplomacy.Entities;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Lists of entities in which each stands once.</summary>
internal static class References
{
    /// <summary>Adds an entity to those found, unless it is among them.</summary>
    public static void AddNew(List<EntityReference> found, EntityReference reference)
    {
        if (!Holds(found, reference.Id))
        {
            found.Add(reference);
        }
    }

    /// <summary>Whether an entity is among those found.</summary>
    public static bool Holds(List<EntityReference> found, string id)
    {
        foreach (var other in found)
        {
            if (other.Id == id)
            {
                return true;
            }
        }

        return false;
    }
}
