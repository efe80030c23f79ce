using PropertyGraph.Neo4j.Errors;
using Driver = global::Neo4j.Driver;

namespace PropertyGraph.Neo4j.Bolt;

/// <summary>One explicit transaction of the driver, with the session that holds its connection.</summary>
internal sealed class BoltTransaction : IGraphTransaction
{
    private readonly Driver.IAsyncSession _session;
    private readonly Driver.IAsyncTransaction _transaction;
    private readonly Neo4jOptions _options;
    private BoltResult? _open;
    private GraphException? _failure;
    private bool _over;

    public BoltTransaction(Driver.IAsyncSession session, Driver.IAsyncTransaction transaction, Neo4jOptions options)
    {
        _session = session;
        _transaction = transaction;
        _options = options;
    }

    public async Task<IGraphResult> RunAsync(
        string query, IReadOnlyDictionary<string, GraphValue>? parameters = null, CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters ?? MapValue.Empty)
        {
            values[name] = BoltValues.ToDriver(value);
        }

        try
        {
            if (_open is { } unread)
            {
                await unread.BufferAsync(cancellationToken);
            }

            var cursor = await _transaction.RunAsync(query, values).WaitAsync(cancellationToken);

            var columns = await cursor.KeysAsync().WaitAsync(cancellationToken);

            // The driver keeps a wrong statement to itself until its first row is asked for.
            await cursor.PeekAsync().WaitAsync(cancellationToken);
            _open = new BoltResult(cursor, columns, _options, failure => _failure = failure);
            return _open;
        }
        catch (Driver.Neo4jException exception)
        {
            throw _failure = BoltErrors.Convert(exception, _options);
        }
        catch (OperationCanceledException)
        {
            _failure = BoltErrors.Cancelled();
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
        catch (Driver.ServiceUnavailableException exception)
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

    private void EnsureUsable()
    {
        if (_over)
        {
            throw new GraphException(new GraphError(GraphErrorCodes.TransactionTerminated, "The transaction is over: begin another one."));
        }

        if (_failure is not null)
        {
            throw new GraphException(
                new GraphError(GraphErrorCodes.TransactionTerminated, $"The transaction failed and can only be rolled back: {_failure.Error.Message}"), _failure);
        }
    }
}
