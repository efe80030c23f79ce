namespace KnowledgeGraph.Diplomacy.Entities;

/// <summary>An entity as one claim names it.</summary>
/// <param name="Id">The entity's stable id, a kebab-case slug of its canonical English name.</param>
/// <param name="Name">Its canonical name, or the surface form where it is provisional.</param>
/// <param name="Label">Its kind.</param>
/// <param name="Text">The words that stand for it in the source; a pronoun where the source uses one; where the sentence leaves it out, those by which the source last named it, and empty where it never did.</param>
/// <param name="Provisional">Whether no gazetteer knows it.</param>
public sealed record EntityReference(string Id, string Name, EntityLabel Label, string Text, bool Provisional = false)
{
    /// <summary>An entity by words of the source.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="text">The words; empty where no words stand for it.</param>
    /// <returns>The reference.</returns>
    public static EntityReference To(Entity entity, string text)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return new(entity.Id, entity.Name, entity.Label, text, entity.Provisional);
    }
}
