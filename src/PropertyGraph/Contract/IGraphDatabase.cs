namespace PropertyGraph;

/// <summary>
/// A graph database as its users see it: Cypher text in, rows of typed values out. The embedded engine and a
/// Neo4j server (Query API or Bolt) stand behind the same contract. Instances may be used by several threads.
/// </summary>
public interface IGraphDatabase : IAsyncDisposable
{
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
}
