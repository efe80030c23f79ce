namespace KnowledgeGraph.Import;

/// <summary>How to import.</summary>
public sealed record ImportOptions
{
    /// <summary>
    /// The folder of standing data, with <c>gazetteer</c>, <c>lexicon</c> and <c>sources.csv</c>: what texts and tables may name without
    /// bringing it along.
    /// </summary>
    public required string DataFolder { get; init; }

    /// <summary>Whether a problem anywhere stops the import before anything is written.</summary>
    public bool Strict { get; init; }

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaximumBytes { get; init; } = 32 * 1024 * 1024;
}
