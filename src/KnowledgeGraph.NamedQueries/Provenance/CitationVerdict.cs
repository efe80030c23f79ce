namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>What a citation says, held against the answer that is given now.</summary>
/// <param name="Cited">What the citation says.</param>
/// <param name="Now">What is answered now.</param>
public sealed record CitationVerdict(AnswerProvenance Cited, AnswerProvenance Now)
{
    /// <summary>Whether the rows are the same, in the same order.</summary>
    public bool IsSameResult => Cited.Result == Now.Result && Cited.IsTruncated == Now.IsTruncated;

    /// <summary>Whether the graph is the same.</summary>
    public bool IsSameGraph => Cited.Snapshot == Now.Snapshot;

    /// <summary>Whether the query has the revision that was cited.</summary>
    public bool IsSameRevision => Cited.Revision == Now.Revision;

    /// <summary>Whether the program has the version that was cited.</summary>
    public bool IsSameTool => Cited.Tool == Now.Tool;

    /// <summary>The verdict in words.</summary>
    /// <returns>One sentence, or two.</returns>
    public string Summary()
    {
        string[] changed =
        [
            .. IsSameGraph ? Array.Empty<string>() : ["the graph"],
            .. IsSameRevision ? Array.Empty<string>() : ["the query's revision"],
            .. IsSameTool ? Array.Empty<string>() : ["the program"],
        ];
        return (IsSameResult, changed.Length) switch
        {
            (true, 0) => "The result is the same, from the same graph.",
            (true, _) => $"The result is the same, although {Listed(changed)} changed.",
            (false, 0) => "The result is another one, although nothing changed that the citation names. The query's file may have been changed without a new revision, or the citation is not as it was written.",
            _ => $"The result is another one: {Listed(changed)} changed.",
        };
    }

    private static string Listed(string[] names) => names.Length < 2 ? string.Join(string.Empty, names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
