using System.Collections.Concurrent;
using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Connections;
using Cypher.Storage.Sqlite.Transactions;
using PropertyGraph;
using SQLitePCL;

namespace Cypher.Storage.Sqlite;

/// <summary>
/// A graph in one SQLite file in write-ahead mode: many readers, each with a snapshot, while one writer writes. Nothing
/// is opened before the first transaction.
/// </summary>
public sealed class SqliteGraphStorage : IGraphStorage
{
    private readonly SqliteGraphStorageOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ConcurrentBag<Session> _idleReaders = [];
    private readonly SemaphoreSlim _writerTurn = new(1, 1);
    private readonly Lock _closing = new();
    private readonly StateWatch _watch;
    private Session? _idleWriter;
    private bool _isDisposed;

    /// <summary>Names a graph; the first transaction opens or creates it.</summary>
    /// <param name="options">Where it is kept and how.</param>
    /// <param name="timeProvider">Measures waiting; null for the system's.</param>
    public SqliteGraphStorage(SqliteGraphStorageOptions options, TimeProvider? timeProvider = null)
    {
        _options = options;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _watch = new StateWatch(options, _timeProvider);
        Batteries_V2.Init();
        Info = new GraphDatabaseInfo("embedded", typeof(SqliteGraphStorage).Assembly.GetName().Version?.ToString(3) ?? "0.0.0", options.Path);
    }

    /// <inheritdoc/>
    public GraphDatabaseInfo Info { get; }

    /// <inheritdoc/>
    public IStorageTransaction Begin(AccessMode mode, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var start = new TransactionStart(_options.WriterWait, _timeProvider, cancellationToken);
        if (mode == AccessMode.Read)
        {
            var reader = _idleReaders.TryTake(out var idle)
                ? idle
                : new Session(FileOpening.Open(_options, mode, start), _options.MostPending, GiveBackReader);
            return reader.Begin(mode, start);
        }

        if (!_writerTurn.Wait(_options.WriterWait, cancellationToken))
        {
            throw StorageErrors.WriterBusy(_options.WriterWait, $"'{_options.Path}'");
        }

        return TakeWriter(start).Begin(mode, start);
    }

    /// <inheritdoc/>
    public long ReadStateMark(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _watch.Read(cancellationToken);
    }

    /// <summary>Closes the file. Transactions that are still open close their part when they end.</summary>
    public void Dispose()
    {
        lock (_closing)
        {
            _isDisposed = true;
            while (_idleReaders.TryTake(out var reader))
            {
                reader.Dispose();
            }

            _watch.Dispose();
            _idleWriter?.Dispose();
            _idleWriter = null;
        }
    }

    private Session TakeWriter(TransactionStart start)
    {
        try
        {
            var writer = _idleWriter ?? new Session(FileOpening.Open(_options, AccessMode.Write, start), _options.MostPending, GiveBackWriter);
            _idleWriter = null;
            return writer;
        }
        catch
        {
            _writerTurn.Release();
            throw;
        }
    }

    private void GiveBackReader(Session session)
    {
        lock (_closing)
        {
            if (_isDisposed)
            {
                session.Dispose();
            }
            else
            {
                _idleReaders.Add(session);
            }
        }
    }

    private void GiveBackWriter(Session session)
    {
        lock (_closing)
        {
            if (_isDisposed)
            {
                session.Dispose();
            }
            else
            {
                _idleWriter = session;
            }
        }

        _writerTurn.Release();
    }
}
