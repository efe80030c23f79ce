namespace KnowledgeGraph.NamedQueries.Citations;

/// <summary>One piece of evidence: a claim with the words that make it and where they stand.</summary>
/// <param name="Fact">The id of the event, or of the claim itself, that the row names.</param>
/// <param name="Claim">The claim's id.</param>
/// <param name="Quote">The words.</param>
/// <param name="Document">The title of the document they stand in.</param>
/// <param name="DocumentId">The id of that document.</param>
/// <param name="Start">The first UTF-16 code unit in the document.</param>
/// <param name="End">One past the last.</param>
/// <param name="Source">What a table's row cites: author, title, year, and the place in it; null for texts.</param>
/// <param name="Passage">The sentence, or the row of a table, around the words.</param>
public sealed record Citation(
    string Fact, string Claim, string Quote, string Document, string DocumentId, long Start, long End, string? Source, CitedPassage Passage)
{
    /// <summary>The language of the words (ISO 639-1); null where it is not known, as in tables.</summary>
    public string? Language { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"\"{Quote}\" ({Document}, {Start}–{End}{(Source is null ? string.Empty : $"; {Source}")})";
}

/// <summary>The passage around quoted words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its words, as they stand in the document.</param>
/// <param name="Start">Its first UTF-16 code unit in the document.</param>
public sealed record CitedPassage(string Id, string Text, long Start);
