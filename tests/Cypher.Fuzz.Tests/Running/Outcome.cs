using Cypher.Engine;
using PropertyGraph;

namespace Cypher.Fuzz.Tests.Running;

/// <summary>What came of a statement: its rows as text, or the code of its error.</summary>
/// <param name="Rows">The rows in the order in which they came; null where it failed.</param>
/// <param name="Error">The error's code and message; null where it did not fail.</param>
internal sealed record Outcome(IReadOnlyList<string>? Rows, string? Error)
{
    // Ids are given in the order in which rows come, and that may depend on the storage.
    private const string EverythingButIds = """
        MATCH (n) RETURN labels(n) AS what, properties(n) AS properties
        UNION ALL
        MATCH (a)-[r]->(b) RETURN [type(r), labels(a), properties(a), labels(b), properties(b)] AS what, properties(r) AS properties
        """;

    private const string Everything = """
        MATCH (n) RETURN elementId(n) AS id, labels(n) AS what, properties(n) AS properties ORDER BY id
        UNION ALL
        MATCH (a)-[r]->(b) RETURN elementId(r) AS id, [type(r), elementId(a), elementId(b)] AS what, properties(r) AS properties ORDER BY id
        """;

    /// <summary>Whether a limit of time, rows or memory ended it: where it does that may depend on the plan.</summary>
    public bool IsOverLimit { get; private init; }

    /// <summary>The rows in an order that does not depend on the plan.</summary>
    public string Sorted => Error ?? string.Join('\n', Rows!.Order(StringComparer.Ordinal));

    public string InOrder => Error ?? string.Join('\n', Rows!);

    /// <summary>Runs a statement, and undoes what it did.</summary>
    /// <param name="database">The database.</param>
    /// <param name="query">The statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="graph">What of the graph as it is after the statement belongs to the outcome.</param>
    /// <returns>What came of it.</returns>
    public static async Task<Outcome> OfAsync(
        EmbeddedGraphDatabase database, string query, IReadOnlyDictionary<string, GraphValue> parameters, GraphPart graph = GraphPart.Nothing)
    {
        var rows = new List<string>();
        try
        {
            await using var transaction = await database.BeginTransactionAsync(AccessMode.Write);
            await using (var result = await transaction.RunAsync(query, parameters))
            {
                await Read(result, rows);
                rows.Add((await result.ConsumeAsync()).Counters.ToString());
            }

            if (graph != GraphPart.Nothing)
            {
                await using var all = await transaction.RunAsync(graph == GraphPart.Everything ? Everything : EverythingButIds, parameters);
                await Read(all, rows);
            }

            return new Outcome(rows, null);
        }
        catch (GraphException problem)
        {
            return new Outcome(null, problem.Error.Code)
            {
                IsOverLimit = problem.Error.Code is GraphErrorCodes.LimitExceeded or GraphErrorCodes.TransactionTimedOut,
            };
        }
    }

    private static async Task Read(IGraphResult result, List<string> rows)
    {
        await foreach (var row in result.ReadAsync())
        {
            rows.Add(string.Join(" | ", row.Values));
        }
    }
}

/// <summary>What of a graph is compared.</summary>
internal enum GraphPart
{
    Nothing,
    EverythingButIds,
    Everything,
}
