namespace KnowledgeGraph.Import.Bibliography;

/// <summary>A book or collection that claims cite.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Title">Its title.</param>
internal sealed record BibliographicSource(string Id, string Title)
{
    public string? Author { get; init; }

    /// <summary>The year or years of publication, as written.</summary>
    public string? Year { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public string? Kind { get; init; }

    public string? Url { get; init; }
}
