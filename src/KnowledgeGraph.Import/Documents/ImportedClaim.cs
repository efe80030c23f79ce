using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Facts;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Import.Documents;

/// <summary>A claim with its id, its passage and what it cites.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Claim">The claim.</param>
/// <param name="PassageId">The passage that says it.</param>
/// <param name="DocumentId">The document of that passage.</param>
internal sealed record ImportedClaim(string Id, Claim Claim, string PassageId, string DocumentId)
{
    public string? SourceId { get; init; }

    public string? Locator { get; init; }

    /// <summary>The sentence of a table's row, where the quote is the raw row.</summary>
    public string? Statement { get; init; }

    /// <summary>The claim as consolidation sees it.</summary>
    public Testimony Testimony =>
        new(Id, Claim.Type, [.. Claim.Roles.Select(filler => new RoleEntity(filler.Role, filler.Entity.Id))], SourceId ?? DocumentId)
        {
            Polarity = Claim.Polarity,
            Date = Claim.Date,
            Qualifiers = Claim.Qualifiers,
        };
}
