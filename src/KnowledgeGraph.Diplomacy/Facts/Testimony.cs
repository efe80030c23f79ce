using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Facts;

/// <summary>A claim as far as it bears on facts: what is said, and by whom; without the words.</summary>
/// <param name="ClaimId">The claim's id.</param>
/// <param name="Type">What is said.</param>
/// <param name="Roles">Who and what it is said of.</param>
/// <param name="Witness">Who says it: the id of the source it cites, or of its document where it cites none.</param>
public sealed record Testimony(string ClaimId, ClaimType Type, IReadOnlyList<RoleEntity> Roles, string Witness)
{
    /// <summary>How it is said; only what is asserted makes a fact.</summary>
    public Polarity Polarity { get; init; } = Polarity.Asserted;

    /// <summary>When it happened, as far as the claim says.</summary>
    public HistoricalDate? Date { get; init; }

    /// <summary>Its details.</summary>
    public QualifierSet Qualifiers { get; init; } = QualifierSet.Empty;

    /// <summary>The entity in a role that comes once.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The entity's id, or null.</returns>
    public string? this[Role role] => Roles.FirstOrDefault(filler => filler.Role == role)?.EntityId;
}

/// <summary>One entity in one role, by its id.</summary>
/// <param name="Role">The role.</param>
/// <param name="EntityId">The entity's id.</param>
public sealed record RoleEntity(Role Role, string EntityId);
