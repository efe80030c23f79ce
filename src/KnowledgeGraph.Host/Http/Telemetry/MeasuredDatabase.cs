using System.Runtime.CompilerServices;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>A database that notes how long requests are in it.</summary>
internal sealed class MeasuredDatabase(IGraphDatabase inner, TimeProvider clock) : IGraphDatabase
{
    private readonly TimeProvider _clock = clock;
    private readonly MarkCost _markCost = new();

    /// <inheritdoc/>
    public int BatchesAtOnce => inner.BatchesAtOnce;

    /// <inheritdoc/>
    public Task<GraphDatabaseInfo> GetInfoAsync(CancellationToken cancellationToken = default) => MeasureAsync(() => inner.GetInfoAsync(cancellationToken));

    /// <inheritdoc/>
    public Task<IGraphTransaction> BeginTransactionAsync(
        AccessMode mode, TransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        MeasureAsync<IGraphTransaction>(async () => new MeasuredTransaction(await inner.BeginTransactionAsync(mode, options, cancellationToken), this));

    /// <inheritdoc/>
    public Task<string?> GetStateMarkAsync(CancellationToken cancellationToken = default)
    {
        var isRead = _markCost.IsToBeRead();
        var stretch = isRead ? StoreStretch.Begin(_clock) : StoreStretch.BeginUsual(_clock);
        Task<string?> asking;
        try
        {
            asking = inner.GetStateMarkAsync(cancellationToken);
        }
        catch
        {
            EndMark(stretch, isRead);
            throw;
        }

        if (!asking.IsCompleted)
        {
            return WaitForMarkAsync(asking, stretch, isRead);
        }

        EndMark(stretch, isRead);
        return asking;
    }

    private async Task<string?> WaitForMarkAsync(Task<string?> asking, StoreStretch stretch, bool isRead)
    {
        try
        {
            return await asking;
        }
        finally
        {
            EndMark(stretch, isRead);
        }
    }

    private void EndMark(StoreStretch stretch, bool isRead)
    {
        var used = stretch.End(_clock, _markCost.Usual);
        if (isRead)
        {
            _markCost.Usual = used;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task<T> MeasureAsync<T>(Func<Task<T>> work)
    {
        var stretch = StoreStretch.Begin(_clock);
        try
        {
            return await work();
        }
        finally
        {
            stretch.End(_clock);
        }
    }

    private sealed class MeasuredTransaction(IGraphTransaction inner, MeasuredDatabase database) : IGraphTransaction
    {
        public Task<IGraphResult> RunAsync(
            string query, IReadOnlyDictionary<string, GraphValue>? parameters = null, CancellationToken cancellationToken = default) =>
            database.MeasureAsync<IGraphResult>(async () => new MeasuredResult(await inner.RunAsync(query, parameters, cancellationToken), database));

        public Task CommitAsync(CancellationToken cancellationToken = default) => inner.CommitAsync(cancellationToken);

        public Task RollbackAsync(CancellationToken cancellationToken = default) => inner.RollbackAsync(cancellationToken);

        public async ValueTask DisposeAsync() => await database.MeasureAsync(async () =>
        {
            await inner.DisposeAsync();
            return true;
        });
    }

    private sealed class MeasuredResult(IGraphResult inner, MeasuredDatabase database) : IGraphResult
    {
        public IReadOnlyList<string> Columns => inner.Columns;

        public async IAsyncEnumerable<GraphRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await using var rows = inner.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            var batch = new RowBatch(rows, database._clock);
            do
            {
                await database.MeasureAsync(batch.FillAsync);
                foreach (var row in batch.Rows)
                {
                    yield return row;
                }
            }
            while (!batch.IsLast);
        }

        public Task<ResultSummary> ConsumeAsync(CancellationToken cancellationToken = default) => database.MeasureAsync(() => inner.ConsumeAsync(cancellationToken));

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
