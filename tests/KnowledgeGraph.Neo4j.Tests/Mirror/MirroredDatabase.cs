using System.Collections.Concurrent;
using PropertyGraph;

namespace KnowledgeGraph.Neo4j.Tests.Mirror;

/// <summary>
/// Two databases behind one contract: each statement runs on both, and must give the same columns, the same rows (in order, where the
/// statement orders them) and the same counters. What it gives is what the first one gave.
/// </summary>
internal sealed class MirroredDatabase(IGraphDatabase first, IGraphDatabase second) : IGraphDatabase
{
    /// <summary>The statements that were compared, with how often.</summary>
    public ConcurrentDictionary<string, int> Statements { get; } = new(StringComparer.Ordinal);

    public Task<GraphDatabaseInfo> GetInfoAsync(CancellationToken cancellationToken = default) => first.GetInfoAsync(cancellationToken);

    public async Task<IGraphTransaction> BeginTransactionAsync(
        AccessMode mode, TransactionOptions? options = null, CancellationToken cancellationToken = default) => new MirroredTransaction(
            await first.BeginTransactionAsync(mode, options, cancellationToken),
            await second.BeginTransactionAsync(mode, options, cancellationToken),
            Statements);

    // Both belong to whoever made them.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
