using System.Runtime.ExceptionServices;
using Cypher.Engine.Planning;
using Cypher.Engine.Storage;
using NodaTime;
using PropertyGraph;

namespace Cypher.Engine;

/// <summary>One unit of work: compiles and runs statements one after the other over one transaction of the storage.</summary>
internal sealed class EmbeddedTransaction : IGraphTransaction
{
    private readonly IStorageTransaction _transaction;
    private readonly AccessMode _mode;
    private readonly TransactionOptions _options;
    private readonly StatementCompiler _compiler;
    private readonly StatementRunner _runner;
    private readonly TimeProvider _timeProvider;
    private readonly long _startedAt;
    private readonly Instant _startedAtInstant;
    private EmbeddedResult? _open;
    private bool _isFailed;
    private bool _isOver;

    public EmbeddedTransaction(
        IStorageTransaction transaction,
        AccessMode mode,
        TransactionOptions options,
        StatementCompiler compiler,
        StatementRunner runner,
        TimeProvider timeProvider)
    {
        _transaction = transaction;
        _mode = mode;
        _options = options;
        _compiler = compiler;
        _runner = runner;
        _timeProvider = timeProvider;
        _startedAt = timeProvider.GetTimestamp();
        _startedAtInstant = Instant.FromDateTimeOffset(timeProvider.GetUtcNow());
    }

    /// <inheritdoc/>
    public Task<IGraphResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, GraphValue>? parameters = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        EnsureUsable();
        if (_open is { IsFinished: false })
        {
            throw TransactionErrors.ResultStillOpen();
        }

        return Task.FromResult<IGraphResult>(Guard(() =>
        {
            var statement = _compiler.Compile(query, _transaction);
            if (statement.Writes && _mode == AccessMode.Read)
            {
                throw TransactionErrors.WriteInReadTransaction();
            }

            var run = _runner.Start(statement, _transaction, _startedAtInstant, TimeLeft(), parameters, cancellationToken);
            return _open = new EmbeddedResult(run, this);
        }));
    }

    /// <inheritdoc/>
    public Task CommitAsync(CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        _open?.Complete();
        EnsureUsable();
        try
        {
            _transaction.Commit();
        }
        finally
        {
            End();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        End();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        End();
        return ValueTask.CompletedTask;
    }

    /// <summary>Does something for a statement; where that fails, the transaction can only be rolled back.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="work">What to do.</param>
    /// <returns>What it gave.</returns>
    internal T Guard<T>(Func<T> work)
    {
        var succeeded = false;
        try
        {
            var given = work();
            succeeded = true;
            return given;
        }
        catch (InvalidOperationException sorting) when (sorting.InnerException is GraphException or OperationCanceledException)
        {
            // What a comparison throws (the time is up, the caller gave up), sorting wraps.
            ExceptionDispatchInfo.Throw(sorting.InnerException);
            throw;
        }
        catch (Exception problem) when (problem is not (GraphException or OperationCanceledException))
        {
            throw TransactionErrors.Unexpected(problem);
        }
        finally
        {
            if (!succeeded)
            {
                _isFailed = true;
                _open?.Abandon();
            }
        }
    }

    private TimeSpan? TimeLeft()
    {
        if (_options.Timeout is not { } timeout)
        {
            return null;
        }

        var left = timeout - _timeProvider.GetElapsedTime(_startedAt);
        return left > TimeSpan.Zero ? left : throw Execution.LimitErrors.Time(timeout);
    }

    private void EnsureUsable()
    {
        if (_isOver)
        {
            throw TransactionErrors.IsOver();
        }

        if (_isFailed)
        {
            throw TransactionErrors.HasFailed();
        }
    }

    private void End()
    {
        if (!_isOver)
        {
            _isOver = true;
            _open?.Abandon();
            _transaction.Dispose();
        }
    }
}
