using KnowledgeGraph.Diplomacy.Entities;

namespace KnowledgeGraph.Diplomacy.Vocabulary;

/// <summary>One role of a claim type.</summary>
/// <param name="Role">The role.</param>
/// <param name="Labels">The kinds of entity that may fill it.</param>
/// <param name="Minimum">How often it must come.</param>
/// <param name="Maximum">How often it may come.</param>
/// <param name="Edge">The type of the relationship from the event node to the entity.</param>
public sealed record RoleDefinition(Role Role, IReadOnlyList<EntityLabel> Labels, int Minimum, int Maximum, string Edge)
{
    /// <summary>Whether a person in this role stands for the state he serves, where that is known: Napoleon occupied Vienna.</summary>
    public bool PersonActsForState { get; init; }

    /// <summary>Whether a text nearly always tells it, and one side of the happening may stay open all the same: Elbing was given back to Poland.</summary>
    public bool MayStayOpen { get; init; }

    /// <summary>Whether a text has to tell it, or nearly always does.</summary>
    public bool IsNeeded => Minimum > 0 || MayStayOpen;

    /// <summary>Whether a kind of entity may fill the role.</summary>
    /// <param name="label">The kind.</param>
    /// <returns>True where it may.</returns>
    public bool Allows(EntityLabel label) => Labels.Contains(label);
}
