using PropertyGraph;

namespace Cypher.Storage.Sqlite.Connections;

/// <summary>
/// Tells whether anybody has committed, with a connection of its own: SQLite's number for the state of the file changes on a connection
/// when another one commits, in this process or another, and this one never commits. It is opened when it is first asked.
/// </summary>
internal sealed class StateWatch(SqliteGraphStorageOptions options, TimeProvider timeProvider) : IDisposable
{
    private readonly Lock _turn = new();
    private DatabaseConnection? _connection;
    private StatementPool? _number;
    private bool _isDisposed;

    /// <summary>The number now.</summary>
    public long Read(CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _connection ??= FileOpening.Open(options, AccessMode.Read, new TransactionStart(options.WriterWait, timeProvider, cancellationToken));
            _number ??= new StatementPool(_connection, "PRAGMA data_version");
            using var statement = _number.Rent();
            statement.Step();
            return statement.Integer(0);
        }
    }

    public void Dispose()
    {
        lock (_turn)
        {
            _isDisposed = true;
            _connection?.Dispose();
        }
    }
}
