using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>What a text tells, a line a claim, in an order that does not depend on the text.</summary>
internal static class Told
{
    /// <summary>The asserted claims of some types: <c>WON sweden battle-of-narva 1700-11</c>.</summary>
    public static IEnumerable<string> Asserted(string text, params string[] types) =>
        Repository.Read(text).Claims.Where(claim => claim.Polarity == Polarity.Asserted && types.Contains(claim.Type.Name))
            .Select(claim => $"{claim.Type.Name} {claim[Role.Subject]?.Id} {claim[Role.Object]?.Id} {claim.Date?.Edtf}")
            .Order(StringComparer.Ordinal);

    /// <summary>Subject and object of claims: <c>serbia>bulgaria</c>.</summary>
    public static IEnumerable<string> Parties(IEnumerable<Claim> claims) =>
        claims.Select(claim => $"{claim[Role.Subject]?.Id}>{claim[Role.Object]?.Id}").Order(StringComparer.Ordinal);
}
