namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>Where an answer comes from: all that is needed to ask again and to see whether the answer is the same.</summary>
/// <param name="Query">The query's name.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Parameters">The parameters that had a value, in the order in which the query declares them: name and words, entities by id.</param>
/// <param name="Rows">How many rows were given.</param>
/// <param name="IsTruncated">Whether there were more.</param>
/// <param name="Result">The digest of the rows: <see cref="ResultDigest"/>.</param>
/// <param name="Snapshot">The digest of the graph that answered: <see cref="GraphDigest"/>.</param>
/// <param name="Tool">The program and its version, for example <c>kg 0.1.0</c>.</param>
public sealed record AnswerProvenance(
    string Query,
    int Revision,
    IReadOnlyList<KeyValuePair<string, string>> Parameters,
    long Rows,
    bool IsTruncated,
    string Result,
    string Snapshot,
    string Tool)
{
    /// <summary>For a later page, the cursor behind which its rows begin; null for an answer from its first row on.</summary>
    public string? After { get; init; }

    /// <summary>One line to cite: <see cref="CitationLine"/>.</summary>
    public string Citation => CitationLine.Write(this);
}
