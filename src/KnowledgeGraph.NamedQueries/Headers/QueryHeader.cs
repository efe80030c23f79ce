using KnowledgeGraph.NamedQueries.Parameters;

namespace KnowledgeGraph.NamedQueries.Headers;

/// <summary>What the comment at the head of a query file says.</summary>
public sealed record QueryHeader
{
    /// <summary>The query's name: that of its file.</summary>
    public required string Name { get; init; }

    /// <summary>Goes up by one whenever the answer to the same call may change.</summary>
    public required int Revision { get; init; }

    /// <summary>What it answers, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>More about it: how to read the rows, what is left out. Empty where there is nothing to add.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Its parameters, in the order of the file.</summary>
    public IReadOnlyList<ParameterDefinition> Parameters { get; init; } = [];

    /// <summary>The columns that put the rows in a total order.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>How many rows a page has where rows are served in pages.</summary>
    public int Page { get; init; } = 100;

    /// <summary>How long the query may run.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The columns that hold ids of events or claims whose evidence is cited for a row.</summary>
    public IReadOnlyList<string> Cite { get; init; } = [];
}
