namespace PropertyGraph;

/// <summary>Whole units of work in one call.</summary>
public static class GraphDatabaseExtensions
{
    /// <summary>Runs one statement in a read transaction of its own and collects its rows.</summary>
    /// <param name="database">The database.</param>
    /// <param name="query">The Cypher text.</param>
    /// <param name="parameters">Values for its parameters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>All rows. For many rows, use a transaction and read as they come.</returns>
    /// <exception cref="GraphException">The statement is wrong, writes, or failed.</exception>
    public static Task<IReadOnlyList<GraphRow>> QueryAsync(
        this IGraphDatabase database,
        string query,
        IReadOnlyDictionary<string, GraphValue>? parameters = null,
        CancellationToken cancellationToken = default) =>
        database.RunInTransactionAsync(
            AccessMode.Read,
            async (transaction, token) =>
            {
                await using var result = await transaction.RunAsync(query, parameters, token);
                return await result.ToListAsync(token);
            },
            null,
            cancellationToken);

    /// <summary>Runs one statement in a write transaction of its own and commits it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="query">The Cypher text.</param>
    /// <param name="parameters">Values for its parameters.</param>
    /// <param name="cancellationToken">Stops it; nothing is stored then.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="GraphException">The statement is wrong or failed; nothing was stored.</exception>
    public static Task<ResultSummary> ExecuteAsync(
        this IGraphDatabase database,
        string query,
        IReadOnlyDictionary<string, GraphValue>? parameters = null,
        CancellationToken cancellationToken = default) =>
        database.RunInTransactionAsync(
            AccessMode.Write,
            async (transaction, token) =>
            {
                await using var result = await transaction.RunAsync(query, parameters, token);
                return await result.ConsumeAsync(token);
            },
            null,
            cancellationToken);

    /// <summary>Reads all rows of a result into a list.</summary>
    /// <param name="result">The result; it is read to its end.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The rows, in order.</returns>
    /// <exception cref="GraphException">The query failed while it ran.</exception>
    public static async Task<IReadOnlyList<GraphRow>> ToListAsync(this IGraphResult result, CancellationToken cancellationToken = default)
    {
        var rows = new List<GraphRow>();
        await foreach (var row in result.ReadAsync(cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}
