using SQLitePCL;

namespace Cypher.Storage.Sqlite.Connections;

/// <summary>A prepared statement. Bind every parameter, step to the end or leave it; disposing gives it back to its pool.</summary>
internal sealed class Statement : IDisposable
{
    private readonly DatabaseConnection _connection;
    private readonly StatementPool? _pool;
    private readonly sqlite3_stmt _handle;

    public Statement(DatabaseConnection connection, StatementPool? pool, sqlite3_stmt handle)
    {
        _connection = connection;
        _pool = pool;
        _handle = handle;
    }

    /// <summary>Whether someone is using it.</summary>
    public bool IsRented { get; set; }

    public bool IsClosed { get; private set; }

    public void Bind(int parameter, long value) => _connection.Check(raw.sqlite3_bind_int64(_handle, parameter, value));

    // SQLite takes a blob without an address for NULL, and an empty span has none.
    public void Bind(int parameter, ReadOnlySpan<byte> value) => _connection.Check(value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(_handle, parameter, 0)
        : raw.sqlite3_bind_blob(_handle, parameter, value));

    public void BindNull(int parameter) => _connection.Check(raw.sqlite3_bind_null(_handle, parameter));

    /// <summary>Goes to the next row.</summary>
    /// <returns>False when there is none.</returns>
    public bool Step()
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        var code = raw.sqlite3_step(_handle);
        return code == raw.SQLITE_ROW || (code == raw.SQLITE_DONE ? false : throw _connection.Failure(code));
    }

    /// <summary>Runs a statement that gives no rows, ready to run again.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    public long Integer(int column) => raw.sqlite3_column_int64(_handle, column);

    public int Code(int column) => raw.sqlite3_column_int(_handle, column);

    /// <summary>The bytes of a column; empty for NULL. They are gone at the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_handle, column);

    // The code that reset returns is that of the last step, which was looked at.
    public void Reset() => raw.sqlite3_reset(_handle);

    public void Dispose()
    {
        if (_pool is null)
        {
            Close();
        }
        else if (!IsClosed)
        {
            Reset();
            IsRented = false;
            _pool.Return(this);
        }
    }

    /// <summary>Frees it for good.</summary>
    public void Close()
    {
        IsClosed = true;
        _handle.Dispose();
    }
}
