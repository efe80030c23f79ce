using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>
/// Gives the digest of the graph that an answer was read from. It is read once for each state of the database: while the
/// database's mark stays the same, so does the graph.
/// </summary>
internal sealed class SnapshotReader(IGraphDatabase database, LookupQueries lookups) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private string? _mark;
    private string? _digest;

    /// <summary>The mark of the state; to be asked before the transaction of the answer begins.</summary>
    public Task<string?> MarkAsync(CancellationToken cancellationToken) => database.GetStateMarkAsync(cancellationToken);

    /// <summary>The digest.</summary>
    /// <param name="mark">The mark from before the transaction.</param>
    /// <param name="transaction">The transaction of the answer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="GraphException">The database failed.</exception>
    public async Task<string> ReadAsync(string? mark, IGraphTransaction transaction, CancellationToken cancellationToken)
    {
        if (mark is null)
        {
            return await DigestAsync(transaction, cancellationToken);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await ReadOnceAsync(mark, cancellationToken) ?? await DigestAsync(transaction, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <returns>Null where somebody has committed a change meanwhile: then only the transaction itself knows what it saw.</returns>
    private async Task<string?> ReadOnceAsync(string mark, CancellationToken cancellationToken)
    {
        if (mark != _mark)
        {
            // A transaction of its own: the first digest of a large graph may take longer than the query is allowed to.
            await using var own = await database.BeginTransactionAsync(AccessMode.Read, null, cancellationToken);
            var digest = await DigestAsync(own, cancellationToken);
            if (mark != await MarkAsync(cancellationToken))
            {
                return null;
            }

            (_mark, _digest) = (mark, digest);
            return digest;
        }

        return mark == await MarkAsync(cancellationToken) ? _digest : null;
    }

    private Task<string> DigestAsync(IGraphTransaction transaction, CancellationToken cancellationToken) =>
        GraphDigest.ReadAsync(transaction, lookups.GraphNodes, lookups.GraphRelationships, cancellationToken);
}
