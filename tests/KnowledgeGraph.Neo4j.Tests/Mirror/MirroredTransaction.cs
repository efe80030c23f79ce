using System.Collections.Concurrent;
using PropertyGraph;

namespace KnowledgeGraph.Neo4j.Tests.Mirror;

/// <summary>A transaction on each of two databases.</summary>
internal sealed class MirroredTransaction(
    IGraphTransaction first, IGraphTransaction second, ConcurrentDictionary<string, int> statements) : IGraphTransaction
{
    public async Task<IGraphResult> RunAsync(
        string query, IReadOnlyDictionary<string, GraphValue>? parameters = null, CancellationToken cancellationToken = default)
    {
        var running = Task.Run(() => OutcomeAsync(first, query, parameters, cancellationToken), cancellationToken);
        var other = await OutcomeAsync(second, query, parameters, cancellationToken);
        var one = await running;
        statements.AddOrUpdate(query, 1, (_, count) => count + 1);
        one.AssertSame(other, query, parameters);
        return new CollectedResult(one);
    }

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        await first.CommitAsync(cancellationToken);
        await second.CommitAsync(cancellationToken);
    }

    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        await first.RollbackAsync(cancellationToken);
        await second.RollbackAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    private static async Task<Outcome> OutcomeAsync(
        IGraphTransaction transaction, string query, IReadOnlyDictionary<string, GraphValue>? parameters, CancellationToken cancellationToken)
    {
        await using var result = await transaction.RunAsync(query, parameters, cancellationToken);
        var rows = await result.ToListAsync(cancellationToken);
        return new Outcome(result.Columns, rows, (await result.ConsumeAsync(cancellationToken)).Counters);
    }

    private sealed class CollectedResult(Outcome outcome) : IGraphResult
    {
        public IReadOnlyList<string> Columns => outcome.Columns;

        public IAsyncEnumerable<GraphRow> ReadAsync(CancellationToken cancellationToken = default) => outcome.Rows.ToAsyncEnumerable();

        public Task<ResultSummary> ConsumeAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(new ResultSummary(outcome.Counters, [], null));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
