using Cypher.Storage.Sqlite.Connections;
using Cypher.Storage.Sqlite.Pending;
using Cypher.Storage.Sqlite.Tables;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>
/// A connection with its prepared statements and what it has learned of names and schema, used for one transaction after
/// another.
/// </summary>
internal sealed class Session : IDisposable
{
    private readonly DatabaseConnection _connection;
    private readonly GraphTables _tables;
    private readonly int _mostPending;
    private readonly Action<Session> _giveBack;
    private SchemaView? _schema;
    private SchemaView? _writerSchema;
    private PairFilter _pairs = new();
    private long _schemaVersion;
    private long _seenChangesByOthers;

    public Session(DatabaseConnection connection, int mostPending, Action<Session> giveBack)
    {
        _connection = connection;
        _mostPending = mostPending;
        _giveBack = giveBack;
        _tables = new GraphTables(connection);
    }

    /// <summary>Begins a transaction in the snapshot of this moment.</summary>
    public SqliteTransaction Begin(AccessMode mode, TransactionStart start)
    {
        try
        {
            start.Begin(_connection, mode);
            _tables.BeginTransaction(isReader: mode == AccessMode.Read);
            return mode == AccessMode.Write
                ? new SqliteTransaction(this, new WorkingState(_tables, WriterSchema(), _pairs, _mostPending))
                : new SqliteTransaction(this, new WorkingState(_tables, CommittedSchema(), pairs: null, _mostPending));
        }
        catch
        {
            End(committed: false);
            throw;
        }
    }

    /// <summary>Stores the transaction durably. Where that fails the caller still has to roll back.</summary>
    public void Commit(WorkingState state)
    {
        _connection.CloseAbandoned();
        if (state.HasChanges)
        {
            _connection.Execute("COMMIT");
            _schema = new SchemaView(state.Schema.Rules);
            _schemaVersion = _tables.Totals.SchemaVersion;
            _writerSchema = state.Schema;
        }

        End(committed: true);
    }

    public void Rollback() => End(committed: false);

    public void Dispose() => _connection.Dispose();

    private void End(bool committed)
    {
        try
        {
            // What a writer remembers of the file is true only if all that it wrote is there.
            _writerSchema = committed ? _writerSchema : null;
            _pairs = committed ? _pairs : new PairFilter();
            _connection.Rollback();
            _tables.EndTransaction(committed);
        }
        finally
        {
            _giveBack(this);
        }
    }

    /// <summary>The schema with what the last writer remembers of the indexes, if nobody else has written since.</summary>
    private SchemaView WriterSchema()
    {
        var changes = _tables.CountChangesByOthers();
        if (changes != _seenChangesByOthers)
        {
            _pairs = new PairFilter();
        }

        if (_writerSchema is null || changes != _seenChangesByOthers || _schemaVersion != _tables.Totals.SchemaVersion)
        {
            _writerSchema = new SchemaView(CommittedSchema().Rules);
        }

        _seenChangesByOthers = changes;
        return _writerSchema;
    }

    /// <summary>The schema of the snapshot; only what is committed is kept for later transactions.</summary>
    private SchemaView CommittedSchema()
    {
        if (_schema is null || _schemaVersion != _tables.Totals.SchemaVersion)
        {
            _schema = new SchemaView(_tables.Schema.Read());
            _schemaVersion = _tables.Totals.SchemaVersion;
        }

        return _schema;
    }
}
