using PropertyGraph;

namespace Cypher.Engine.Storage;

/// <summary>
/// The engine's one window out: what it needs from whatever keeps the graph. Implementations translate labels, types
/// and keys into codes of their own as they like; above the window they are plain strings.
/// Instances may be used by several threads; each transaction by one.
/// </summary>
public interface IGraphStorage : IDisposable
{
    /// <summary>Which storage this is, for people to read.</summary>
    GraphDatabaseInfo Info { get; }

    /// <summary>
    /// Begins a transaction. Any number may read at once, each seeing the graph as it was when it began; one may write,
    /// and a second writer waits or fails as the storage is configured.
    /// </summary>
    /// <param name="mode">Whether it may write.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The transaction; disposing it without <see cref="IStorageTransaction.Commit"/> rolls back.</returns>
    /// <exception cref="GraphException">The storage cannot be read, or another writer did not finish in time.</exception>
    IStorageTransaction Begin(AccessMode mode, CancellationToken cancellationToken);

    /// <summary>A number that is another one after every commit that changed something, whoever made it; comparable within this instance.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The number of the state that is committed now.</returns>
    /// <exception cref="GraphException">The storage cannot be read.</exception>
    long ReadStateMark(CancellationToken cancellationToken);
}
