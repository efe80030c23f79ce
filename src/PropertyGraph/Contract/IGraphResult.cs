namespace PropertyGraph;

/// <summary>The result of one statement: rows that are produced while they are read, once.</summary>
public interface IGraphResult : IAsyncDisposable
{
    /// <summary>The names of the columns; empty for a statement that returns nothing.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The rows, as they come. They can be read once.</summary>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The rows, each with one value per column.</returns>
    /// <exception cref="GraphException">The query failed while it ran.</exception>
    IAsyncEnumerable<GraphRow> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads what is left, and says what the statement did.</summary>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>Counters, notifications and, where it was asked for, the plan.</returns>
    /// <exception cref="GraphException">The query failed while it ran.</exception>
    Task<ResultSummary> ConsumeAsync(CancellationToken cancellationToken = default);
}
