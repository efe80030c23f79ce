using PropertyGraph;
using SQLitePCL;

namespace Cypher.Storage.Sqlite.Connections;

/// <summary>One connection to the file, used by one transaction at a time.</summary>
internal sealed class DatabaseConnection : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly List<Statement> _statements = [];

    private DatabaseConnection(sqlite3 handle, string path)
    {
        _handle = handle;
        Path = path;
    }

    /// <summary>The file, as the user named it.</summary>
    public string Path { get; }

    /// <summary>Whether SQLite is inside BEGIN … COMMIT.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    public static DatabaseConnection Open(string path, bool create)
    {
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        var connection = new DatabaseConnection(handle, path);
        if (code != raw.SQLITE_OK)
        {
            using (connection)
            {
                throw connection.Failure(code);
            }
        }

        raw.sqlite3_extended_result_codes(handle, 1);
        return connection;
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>Runs a statement without turning its result into an error.</summary>
    /// <returns>The extended result code of SQLite.</returns>
    public int TryExecute(string sql) => raw.sqlite3_exec(_handle, sql);

    public long QueryInteger(string sql)
    {
        using var statement = Prepare(sql, null);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    /// <summary>Prepares a statement.</summary>
    /// <param name="sql">The SQL text.</param>
    /// <param name="pool">Where it lives; null for one that is used once and closed by whoever asked.</param>
    public Statement Prepare(string sql, StatementPool? pool)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
        var statement = new Statement(this, pool, handle);
        if (pool is not null)
        {
            _statements.Add(statement);
        }

        return statement;
    }

    public void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    public GraphException Failure(int code) => SqliteFailure.Translate(code, raw.sqlite3_errmsg(_handle).utf8_to_string(), Path);

    /// <summary>Ends SQLite's transaction, whatever state it is in; what sequences left open goes first, or it would keep the snapshot.</summary>
    public void Rollback()
    {
        CloseAbandoned();
        if (InTransaction)
        {
            // SQLite may have rolled back by itself after a full disk; then there is nothing to do.
            TryExecute("ROLLBACK");
        }
    }

    /// <summary>Statements of sequences that were neither read to their end nor disposed.</summary>
    public void CloseAbandoned()
    {
        for (var i = _statements.Count - 1; i >= 0; i--)
        {
            if (_statements[i].IsRented)
            {
                _statements[i].Close();
                _statements.RemoveAt(i);
            }
        }
    }

    public void Dispose()
    {
        _statements.ForEach(statement => statement.Close());
        _handle.Dispose();
    }
}
