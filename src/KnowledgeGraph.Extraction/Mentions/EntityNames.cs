using KnowledgeGraph.Diplomacy.Entities;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>By what an entity is called.</summary>
internal static class EntityNames
{
    /// <summary>All its names, and the canonical one behind them; a name may come twice.</summary>
    public static IEnumerable<string> AllNames(this Entity entity) => entity.Names.Select(name => name.Text).Append(entity.Name);
}
