using PropertyGraph;

namespace KnowledgeGraph.Neo4j.Tests.RandomQueries;

/// <summary>A way in which the two databases are known to differ, and why the embedded one stays as it is. The goal is an empty list.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Example">A query on which they differ so on the sample graph: where they no longer do, the difference leaves the list.</param>
/// <param name="Covers">Whether a difference is of this kind: the query, then what the embedded engine and Neo4j said.</param>
internal sealed record KnownDifference(string Reason, string Example, Func<string, QueryOutcome, QueryOutcome, bool> Covers)
{
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        new(
            "Neo4j infers the types of nested expressions and refuses the text before it runs. openCypher demands that of few places; the embedded engine judges the values, which may be null or never come.",
            "MATCH (n:Absent) RETURN left(n.name, coalesce('a', 'b')) AS c0",
            (_, embedded, neo4j) => neo4j.Error is { Code: GraphErrorCodes.Syntax } refused
                && refused.Message.StartsWith("Type mismatch: expected", StringComparison.Ordinal)
                && embedded.Code is null or GraphErrorCodes.Type or GraphErrorCodes.Argument or GraphErrorCodes.Arithmetic),
        new(
            "Neo4j turns the comparison of a counted pattern into a check of the node's degree, which then refuses what is no number; by openCypher it is null.",
            "MATCH (n:Treaty) WHERE COUNT { (n)-->() } < 'a' RETURN n.name AS c0",
            (query, embedded, neo4j) => neo4j.Error is { Code: GraphErrorCodes.Type } refused
                && refused.Message.StartsWith("Expected a numeric value but got", StringComparison.Ordinal)
                && (query.Contains("COUNT {", StringComparison.Ordinal) || query.Contains("size([(", StringComparison.Ordinal))
                && embedded.Code is null),
    ];
}

/// <summary>What a random query gave: rows, or an error.</summary>
internal sealed record QueryOutcome(IReadOnlyList<string> Rows, GraphError? Error)
{
    /// <summary>The error's code for people to read; null where there was none.</summary>
    public string? Code => Error?.Code;

    public bool IsSameAs(QueryOutcome other) => Code == other.Code && Rows.SequenceEqual(other.Rows);
}
