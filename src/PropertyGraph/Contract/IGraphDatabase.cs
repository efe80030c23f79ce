namespace PropertyGraph;

/// <summary>
/// A graph database as its users see it: Cypher text in, rows of typed values out. The embedded engine and a
/// Neo4j server (Query API or Bolt) stand behind the same contract. Instances may be used by several threads.
/// </summary>
public interface IGraphDatabase : IAsyncDisposable
{
    /// <summary>
    /// How many batches a bulk write should have under way at a time. One where there is one writer, which is what this default says; a
    /// server may gain by more.
    /// </summary>
    int BatchesAtOnce => 1;

    /// <summary>Says which database this is.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Product, version and address, for people to read.</returns>
    /// <exception cref="GraphException">The database cannot be reached.</exception>
    Task<GraphDatabaseInfo> GetInfoAsync(CancellationToken cancellationToken = default);

    /// <summary>Begins a transaction. Dispose it: without <see cref="IGraphTransaction.CommitAsync"/> that rolls back.</summary>
    /// <param name="mode">What it may do.</param>
    /// <param name="options">Wishes; null for none.</param>
    /// <param name="cancellationToken">Gives up waiting, for example for another writer.</param>
    /// <returns>The open transaction.</returns>
    /// <exception cref="GraphException">No transaction can be had.</exception>
    Task<IGraphTransaction> BeginTransactionAsync(
        AccessMode mode,
        TransactionOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// A mark of what is committed now. While two marks of one instance are equal, nobody has committed a change in between, in
    /// this process or another, so that what was computed from the graph still holds. Marks say nothing about content: two
    /// databases, or two processes, cannot be compared by them.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>An opaque text; null where the database cannot tell, which is what this default says.</returns>
    /// <exception cref="GraphException">The database cannot be reached.</exception>
    Task<string?> GetStateMarkAsync(CancellationToken cancellationToken = default) => Task.FromResult<string?>(null);

    /// <summary>
    /// Does one unit of work in a transaction of its own, and commits it where it may write. A server that fails for a reason that may
    /// pass (a deadlock, a change of leader) is tried again where the database is set to do so; the work must therefore have no effects
    /// but those of its transaction. A commit whose fate is unknown is never tried again.
    /// </summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="mode">What it may do.</param>
    /// <param name="work">The work. It neither commits nor rolls back; what it throws rolls back.</param>
    /// <param name="options">Wishes for each try; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What the last try of the work gave, once that is stored.</returns>
    /// <exception cref="GraphException">The work failed, and nothing was stored; or the commit's fate is unknown, as its message says.</exception>
    async Task<T> RunInTransactionAsync<T>(
        AccessMode mode,
        Func<IGraphTransaction, CancellationToken, Task<T>> work,
        TransactionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        await using var transaction = await BeginTransactionAsync(mode, options, cancellationToken);
        var result = await work(transaction, cancellationToken);
        if (mode == AccessMode.Write)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return result;
    }
}
