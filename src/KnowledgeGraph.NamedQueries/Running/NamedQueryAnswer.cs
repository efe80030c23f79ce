using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Citations;
using KnowledgeGraph.NamedQueries.Paging;
using KnowledgeGraph.NamedQueries.Provenance;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Running;

/// <summary>The answer of a named query.</summary>
/// <param name="Query">The query that answered.</param>
/// <param name="Parameters">The values it was given, entities resolved to ids.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="IsTruncated">Whether there were more rows than the call allowed.</param>
/// <param name="Provenance">Where the answer comes from; null where the call did not want to know.</param>
public sealed record NamedQueryAnswer(
    NamedQuery Query,
    IReadOnlyDictionary<string, GraphValue> Parameters,
    IReadOnlyList<string> Columns,
    IReadOnlyList<NamedQueryRow> Rows,
    bool IsTruncated,
    AnswerProvenance? Provenance)
{
    /// <summary>What to ask for to go on after the last row; null where there is no more, or the query has no pages.</summary>
    public string? Next { get; init; }

    /// <summary>The rows as JSON Lines in canonical form; null where the call did not want to know where the answer comes from.</summary>
    public CanonicalRows? Lines { get; init; }
}

/// <summary>One row of the answer.</summary>
/// <param name="Row">The values.</param>
/// <param name="Citations">The evidence behind it; empty where it was not asked for.</param>
public sealed record NamedQueryRow(GraphRow Row, IReadOnlyList<Citation> Citations);

/// <summary>How to run a named query.</summary>
public sealed record NamedQueryOptions
{
    /// <summary>No citations, all rows.</summary>
    public static NamedQueryOptions Default { get; } = new();

    /// <summary>Whether each row is to carry the evidence behind it.</summary>
    public bool Cite { get; init; }

    /// <summary>
    /// Whether the answer is to say where it comes from; rows that are opened say it when they were read. The digest of the graph is read once for each state of the database; for a
    /// process that asks once, that is a reading of the whole graph.
    /// </summary>
    public bool Provenance { get; init; } = true;

    /// <summary>The most rows to give; null for all.</summary>
    public int? MaximumRows { get; init; }

    /// <summary>Which page is wanted; null for the whole answer.</summary>
    public PageRequest? Page { get; init; }

    /// <summary>How long it may take; a shorter limit of the query's own wins. Null for that limit alone.</summary>
    public TimeSpan? Timeout { get; init; }
}
