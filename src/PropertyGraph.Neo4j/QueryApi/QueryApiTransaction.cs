using PropertyGraph.Neo4j.Errors;
using PropertyGraph.Neo4j.QueryApi.Answers;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>One explicit transaction of the Query API, kept alive while its owner thinks.</summary>
internal sealed class QueryApiTransaction : IGraphTransaction
{
    private readonly QueryApiSession _session;
    private readonly TransactionRequests _requests;
    private readonly IReadOnlyCollection<string> _bookmarks;
    private readonly CancellationTokenSource? _deadline;
    private readonly ITimer _keepAlive;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private QueryApiResult? _open;
    private GraphException? _failure;
    private bool _over;

    private QueryApiTransaction(
        QueryApiSession session, TransactionRequests requests, IReadOnlyCollection<string> bookmarks, CancellationTokenSource? deadline)
    {
        _session = session;
        _requests = requests;
        _bookmarks = bookmarks;
        _deadline = deadline;
        var period = session.Options.KeepAlive;
        _keepAlive = session.Clock.CreateTimer(_ => _ = KeepAliveAsync(), null, period, period);
    }

    public static async Task<IGraphTransaction> BeginAsync(
        QueryApiSession session, AccessMode mode, TransactionOptions wishes, CancellationToken cancellationToken)
    {
        var bookmarks = session.Bookmarks.Current;
        var deadline = wishes.Timeout is { } timeout ? new CancellationTokenSource(timeout, session.Clock) : null;
        var requests = await TransactionRequests.BeginAsync(session, RequestBody.Begin(mode, wishes, bookmarks), cancellationToken);
        return new QueryApiTransaction(session, requests, bookmarks, deadline);
    }

    public async Task<IGraphResult> RunAsync(
        string query, IReadOnlyDictionary<string, GraphValue>? parameters = null, CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        if (string.IsNullOrWhiteSpace(query))
        {
            // The server would take it for a sign of life, or not know what to say.
            throw _failure = TransactionErrors.NoStatement();
        }

        await DrainAsync(cancellationToken);
        using var step = Step(cancellationToken);
        AnswerReader? answer = null;
        try
        {
            await _turn.WaitAsync(step.Token);
            try
            {
                answer = await _requests.RunAsync(query, parameters, step.Token);
            }
            finally
            {
                _turn.Release();
            }

            _open = await QueryApiResult.OpenAsync(answer, Step, step.Token);
            return _open;
        }
        catch (Exception exception) when (exception is GraphException or OperationCanceledException)
        {
            answer?.Dispose();
            throw await step.FailAsync(exception);
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        EnsureUsable();

        // The statement's effects are complete, and its errors known, once its answer was read.
        await DrainAsync(cancellationToken);
        await EndAsync();
        try
        {
            _session.Bookmarks.Replace(_bookmarks, await _requests.CommitAsync(cancellationToken));
        }
        catch (GraphException exception) when (exception.Error.Code == GraphErrorCodes.DatabaseUnavailable)
        {
            throw ConnectionErrors.CommitUnknown(_session.Options, exception.InnerException ?? exception);
        }
    }

    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        if (_over)
        {
            return;
        }

        await EndAsync();
        try
        {
            await _requests.RollbackAsync(cancellationToken);
        }
        catch (GraphException exception) when (exception.Error.Code == GraphErrorCodes.DatabaseUnavailable)
        {
            // The server is gone, or forgets the transaction by itself; nothing of it is stored either way.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RollbackAsync(CancellationToken.None);
        _deadline?.Dispose();
        _turn.Dispose();
    }

    private StepGuard Step(CancellationToken caller) => new(FailAsync, _deadline?.Token ?? CancellationToken.None, caller);

    /// <summary>What failed ends the transaction. A statement that somebody gave up goes on in the server until it is stopped there.</summary>
    private async Task<Exception> FailAsync(Exception exception, bool byCaller)
    {
        if (exception is GraphException failure)
        {
            _failure = failure;
            return failure;
        }

        _failure = byCaller ? TransactionErrors.Cancelled() : TransactionErrors.TimedOut();
        _open?.Close();
        await _requests.StopAsync();
        return byCaller ? exception : _failure;
    }

    private Task DrainAsync(CancellationToken cancellationToken) => _open?.DrainAsync(cancellationToken) ?? Task.CompletedTask;

    private void EnsureUsable()
    {
        if (_over)
        {
            throw TransactionErrors.Over();
        }

        if (_failure is not null)
        {
            throw TransactionErrors.Failed(_failure);
        }
    }

    /// <summary>No request of the transaction is under way behind this.</summary>
    private async Task EndAsync()
    {
        _over = true;
        await _keepAlive.DisposeAsync();
        await _turn.WaitAsync();
        _open?.Close();
    }

    /// <summary>
    /// Resets the server's idle clock. Skipped while a statement is sent; while rows are read the server refuses it, which harms nothing,
    /// and it has to be sent because the server may long be done with an answer that is still being read here.
    /// </summary>
    private async Task KeepAliveAsync()
    {
        if (_over || _failure is not null || !await _turn.WaitAsync(0))
        {
            return;
        }

        try
        {
            await _requests.KeepAliveAsync();
        }
        finally
        {
            _turn.Release();
        }
    }
}
