namespace PropertyGraph;

/// <summary>Writes many rows with one statement, batch by batch, each batch a transaction of its own.</summary>
public static class BulkWrite
{
    private const string RowsParameter = "rows";

    /// <summary>
    /// Runs a statement for all rows. Constraints and indexes belong before it. Each batch is stored whole or not at all, so the statement
    /// should be one that may be run again (MERGE) where all rows have to arrive or none.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="statement">Cypher that takes its rows from <c>$rows</c>.</param>
    /// <param name="rows">The rows; they are read as they are written, so that memory stays flat.</param>
    /// <param name="inFlight">
    /// How many batches are under way at a time, at least 1; null for as many as the database gains by. One keeps the order of the rows,
    /// and is for batches that would wait for each other's nodes.
    /// </param>
    /// <param name="limits">How large a batch may be; null for the usual.</param>
    /// <param name="cancellationToken">Stops it; the batches that are stored stay.</param>
    /// <returns>What all batches changed.</returns>
    /// <exception cref="GraphException">A batch failed for good; the batches that are stored stay.</exception>
    public static async Task<UpdateCounters> WriteRowsAsync(
        this IGraphDatabase database,
        string statement,
        IEnumerable<GraphValue> rows,
        int? inFlight = null,
        BatchLimits? limits = null,
        CancellationToken cancellationToken = default)
    {
        var atOnce = inFlight ?? database.BatchesAtOnce;
        ArgumentOutOfRangeException.ThrowIfLessThan(atOnce, 1, nameof(inFlight));
        var total = UpdateCounters.None;
        var adding = new Lock();
        await Parallel.ForEachAsync(
            RowBatches.Cut(rows, limits),
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken },
            async (batch, token) =>
            {
                var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal) { [RowsParameter] = batch };
                var summary = await database.ExecuteAsync(statement, parameters, token);
                lock (adding)
                {
                    total += summary.Counters;
                }
            });
        return total;
    }
}
