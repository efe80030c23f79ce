using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Facts;

/// <summary>One happening, merged from all claims that speak of it.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Key">What all claims of it have in common; see <see cref="HappeningRules.Key"/>.</param>
/// <param name="Type">What happened.</param>
/// <param name="Roles">Who and what took part, in the order of the type's roles; optional roles from whichever claim fills them.</param>
/// <param name="ClaimIds">The claims behind it, ordinally; at least one.</param>
public sealed record Fact(string Id, string Key, ClaimType Type, IReadOnlyList<RoleEntity> Roles, IReadOnlyList<string> ClaimIds)
{
    /// <summary>The most precise date that a claim gives; null where none gives any.</summary>
    public HistoricalDate? Date { get; init; }

    /// <summary>The details that most claims give.</summary>
    public QualifierSet Qualifiers { get; init; } = QualifierSet.Empty;

    /// <summary>The names of what the claims disagree about (<c>date</c> or a qualifier), ordinally; usually none.</summary>
    public IReadOnlyList<string> Disputed { get; init; } = [];
}
