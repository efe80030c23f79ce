using PropertyGraph.Neo4j.Errors;
using PropertyGraph.Neo4j.TypedJson;
using Driver = global::Neo4j.Driver;

namespace PropertyGraph.Neo4j.Bolt;

/// <summary>One explicit transaction of the driver, with the session that holds its connection.</summary>
internal sealed class BoltTransaction : IGraphTransaction
{
    private readonly Driver.IAsyncSession _session;
    private readonly Driver.IAsyncTransaction _transaction;
    private readonly Neo4jOptions _options;
    private readonly BoltStatementStopper _stopper;
    private BoltResult? _open;
    private GraphException? _failure;
    private bool _over;

    public BoltTransaction(
        Driver.IAsyncSession session, Driver.IAsyncTransaction transaction, Neo4jOptions options, BoltStatementStopper stopper)
    {
        _stopper = stopper;
        _session = session;
        _transaction = transaction;
        _options = options;
    }

    public async Task<IGraphResult> RunAsync(
        string query, IReadOnlyDictionary<string, GraphValue>? parameters = null, CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        if (string.IsNullOrWhiteSpace(query))
        {
            throw _failure = TransactionErrors.NoStatement();
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters ?? MapValue.Empty)
        {
            values[UnicodeText.Checked(name)] = BoltValues.ToDriver(value);
        }

        try
        {
            if (_open is { } unread)
            {
                await unread.BufferAsync(cancellationToken);
            }

            var cursor = await _transaction.RunAsync(UnicodeText.Checked(query), values).WaitAsync(cancellationToken);

            var columns = await cursor.KeysAsync().WaitAsync(cancellationToken);

            // The driver keeps a wrong statement to itself until its first row is asked for.
            await cursor.PeekAsync().WaitAsync(cancellationToken);
            _open = new BoltResult(cursor, columns, _options, FailAsync);
            return _open;
        }
        catch (Driver.Neo4jException exception)
        {
            throw _failure = BoltErrors.Convert(exception, _options);
        }
        catch (OperationCanceledException)
        {
            await FailAsync(TransactionErrors.Cancelled());
            throw;
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        if (_open is { } unread)
        {
            await unread.BufferAsync(cancellationToken);
        }

        _over = true;
        try
        {
            await _transaction.CommitAsync().WaitAsync(cancellationToken);
        }
        catch (Driver.Neo4jException exception) when (exception is Driver.ServiceUnavailableException or Driver.SessionExpiredException or Driver.ConnectionReadTimeoutException)
        {
            throw ConnectionErrors.CommitUnknown(_options, exception);
        }
        catch (Driver.Neo4jException exception)
        {
            throw BoltErrors.Convert(exception, _options);
        }
    }

    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        if (_over)
        {
            return;
        }

        _over = true;
        try
        {
            await _transaction.RollbackAsync().WaitAsync(cancellationToken);
        }
        catch (Driver.Neo4jException)
        {
            // Failed or gone: the server keeps nothing of a transaction that was not committed.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RollbackAsync(CancellationToken.None);
        await _transaction.DisposeAsync();
        await _session.DisposeAsync();
    }

    private async Task FailAsync(GraphException failure)
    {
        _failure = failure;
        if (failure.Error.Code == GraphErrorCodes.TransactionTerminated)
        {
            await _stopper.StopAsync();
        }
    }

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
}
