using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Lookups;

/// <summary>A fact with who took part in it and the claims it rests on.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Properties">Its details, by property key.</param>
/// <param name="Roles">Who and what took part, by role.</param>
/// <param name="Claims">The claims that support it, by document and place.</param>
public sealed record FactDetails(
    FactReference Fact,
    IReadOnlyDictionary<string, GraphValue> Properties,
    IReadOnlyList<FactRole> Roles,
    IReadOnlyList<FactClaim> Claims);

/// <summary>One part in a fact.</summary>
/// <param name="Role">The role: the type of the edge from the event, for example <c>FROM</c>.</param>
/// <param name="Entity">Who or what plays it.</param>
public sealed record FactRole(string Role, EntityReference Entity);

/// <summary>One claim behind a fact: what one passage says.</summary>
/// <param name="Claim">The claim's id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Polarity"><c>asserted</c>, <c>negated</c>, <c>hypothetical</c> or <c>reported</c>.</param>
/// <param name="Confidence">How sure the reading is: above 0, at most 1.</param>
/// <param name="Date">Its own date in EDTF; null where it gives none.</param>
/// <param name="Language">The language of its words (ISO 639-1).</param>
/// <param name="Rule">The rule or table that read it.</param>
/// <param name="Evidence">Its words and where they stand.</param>
public sealed record FactClaim(
    string Claim,
    string? Type,
    string? Polarity,
    double? Confidence,
    string? Date,
    string? Language,
    string? Rule,
    ClaimEvidence Evidence);

/// <summary>The words of a claim and where they stand.</summary>
/// <param name="Quote">The words.</param>
/// <param name="Document">The title of the document.</param>
/// <param name="DocumentId">The document's id.</param>
/// <param name="Start">The first UTF-16 code unit in the document.</param>
/// <param name="End">One past the last.</param>
/// <param name="Source">What the document cites for it: author, title, year, place; null for none.</param>
/// <param name="PassageId">The id of the sentence or row around the quote.</param>
/// <param name="PassageText">Its text.</param>
/// <param name="PassageStart">Where it begins in the document, in UTF-16 code units.</param>
public sealed record ClaimEvidence(
    string Quote,
    string Document,
    string DocumentId,
    long Start,
    long End,
    string? Source,
    string PassageId,
    string PassageText,
    long PassageStart);
