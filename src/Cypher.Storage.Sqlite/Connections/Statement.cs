using SQLitePCL;

namespace Cypher.Storage.Sqlite.Connections;

/// <summary>A prepared statement. Bind every parameter, step to the end or leave it; disposing gives it back to its pool.</summary>
internal sealed class Statement : IDisposable
{
    private readonly DatabaseConnection _connection;
    private readonly StatementPool? _pool;
    private readonly sqlite3_stmt _handle;

    // Null once it is closed, which SQLite answers with an error instead of reading freed memory.
    private nint _statement;

    public Statement(DatabaseConnection connection, StatementPool? pool, sqlite3_stmt handle)
    {
        _connection = connection;
        _pool = pool;
        _handle = handle;
        _statement = handle.DangerousGetHandle();
    }

    /// <summary>Whether someone is using it.</summary>
    public bool IsRented { get; set; }

    public bool IsClosed { get; private set; }

    public void Bind(int parameter, long value) => Check(NativeStatement.BindInteger(_statement, parameter, value));

    // SQLite takes a blob without an address for NULL, and an empty span has none.
    public void Bind(int parameter, ReadOnlySpan<byte> value) => Check(value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(_handle, parameter, 0)
        : NativeStatement.BindCopy(_statement, parameter, value));

    /// <summary>Binds bytes that stay where they are and as they are until the statement was stepped.</summary>
    public void BindPinned(int parameter, ReadOnlySpan<byte> value) => Check(NativeStatement.BindPinned(_statement, parameter, value));

    public void BindNull(int parameter) => Check(NativeStatement.BindNull(_statement, parameter));

    /// <summary>Goes to the next row.</summary>
    /// <returns>False when there is none.</returns>
    public bool Step()
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        var code = NativeStatement.Step(_statement);
        return code == raw.SQLITE_ROW || (code == raw.SQLITE_DONE ? false : throw _connection.Failure(code));
    }

    /// <summary>Runs a statement that gives no rows, ready to run again.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    public long Integer(int column) => NativeStatement.Integer(_statement, column);

    public int Code(int column) => NativeStatement.Code(_statement, column);

    /// <summary>The bytes of a column; empty for NULL. They are gone at the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => NativeStatement.Bytes(_statement, column);

    // The code that reset returns is that of the last step, which was looked at.
    public void Reset() => _ = NativeStatement.Reset(_statement);

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
        _statement = 0;
        _handle.Dispose();
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw _connection.Failure(code);
        }
    }
}
