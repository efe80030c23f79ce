using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Tests.Services;

/// <summary>A database with a bug.</summary>
internal sealed class FailingDatabase : IGraphDatabase
{
    public const string Message = "the secret inside";

    public Task<GraphDatabaseInfo> GetInfoAsync(CancellationToken cancellationToken = default) => throw new InvalidOperationException(Message);

    public Task<IGraphTransaction> BeginTransactionAsync(AccessMode mode, TransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException(Message);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
