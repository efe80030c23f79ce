namespace PropertyGraph;

/// <summary>
/// One unit of work: all of it is stored on commit, or none. Not for use by several threads at once; one result
/// is open at a time, and starting the next query buffers or discards nothing silently: finish reading first.
/// </summary>
public interface IGraphTransaction : IAsyncDisposable
{
    /// <summary>Runs one Cypher statement. Its effects are seen by the next one in this transaction.</summary>
    /// <param name="query">The Cypher text: exactly one statement.</param>
    /// <param name="parameters">Values for its <c>$parameters</c>; null for none.</param>
    /// <param name="cancellationToken">Stops the query; the transaction can then only be rolled back.</param>
    /// <returns>The result, whose rows are produced while they are read. Updates are complete once it was read to its end or disposed.</returns>
    /// <exception cref="GraphException">The statement is wrong, or failed. The transaction can then only be rolled back.</exception>
    Task<IGraphResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, GraphValue>? parameters = null,
        CancellationToken cancellationToken = default);

    /// <summary>Stores everything. The transaction is over.</summary>
    /// <param name="cancellationToken">Gives up waiting; whether the work was stored is then unknown.</param>
    /// <returns>When the work is durable.</returns>
    /// <exception cref="GraphException">Nothing was stored.</exception>
    Task CommitAsync(CancellationToken cancellationToken = default);

    /// <summary>Stores nothing. The transaction is over. A second call does nothing.</summary>
    /// <param name="cancellationToken">Gives up waiting; the database rolls back all the same.</param>
    /// <returns>When it is done.</returns>
    Task RollbackAsync(CancellationToken cancellationToken = default);
}
