using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Connections;

/// <summary>Begins transactions, waiting for a writer in another process as long as is allowed.</summary>
internal sealed class TransactionStart
{
    private readonly TimeSpan _longestWait;
    private readonly TimeProvider _timeProvider;
    private readonly CancellationToken _cancellationToken;

    public TransactionStart(TimeSpan longestWait, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        _longestWait = longestWait;
        _timeProvider = timeProvider;
        _cancellationToken = cancellationToken;
    }

    public void Begin(DatabaseConnection connection, AccessMode mode)
    {
        // A writer takes the lock at once, so that nothing can fail later because someone else wrote first.
        var sql = mode == AccessMode.Write ? "BEGIN IMMEDIATE" : "BEGIN";
        var startedAt = _timeProvider.GetTimestamp();
        while (true)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var code = connection.TryExecute(sql);
            if (!SqliteFailure.IsBusy(code))
            {
                connection.Check(code);
                return;
            }

            // SQLite itself waited a little, so this does not spin.
            if (_timeProvider.GetElapsedTime(startedAt) >= _longestWait)
            {
                throw StorageErrors.WriterBusy(_longestWait, $"'{connection.Path}'");
            }
        }
    }
}
