using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cypher.Storage.Sqlite.Connections;

/// <summary>
/// The calls that an import makes tens of times for each row, without the counting of references and the change of the
/// collector's mode that a general wrapper needs around each of them: half of the time of a small call went there. Only
/// calls that neither wait nor take long leave the mode as it is.
/// </summary>
internal static unsafe partial class NativeStatement
{
    private const string Library = "e_sqlite3";

    /// <summary>What SQLite is told of bytes that stay where they are until the next step.</summary>
    private const nint BytesStay = 0;

    /// <summary>What SQLite is told of bytes that it must copy.</summary>
    private const nint BytesMove = -1;

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    public static partial int BindInteger(nint statement, int parameter, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    public static partial int BindNull(nint statement, int parameter);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    public static partial long Integer(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int")]
    [SuppressGCTransition]
    public static partial int Code(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    /// <summary>Binds bytes that SQLite copies.</summary>
    public static int BindCopy(nint statement, int parameter, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            return BindBytes(statement, parameter, start, bytes.Length, BytesMove);
        }
    }

    /// <summary>Binds bytes that the collector does not move and that nobody changes before the statement was stepped.</summary>
    public static int BindPinned(nint statement, int parameter, ReadOnlySpan<byte> bytes) =>
        BindBytes(statement, parameter, (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes)), bytes.Length, BytesStay);

    /// <summary>The bytes of a column, until the next step.</summary>
    public static ReadOnlySpan<byte> Bytes(nint statement, int column)
    {
        // In this order: asking for the bytes fixes their number.
        var start = ColumnBytes(statement, column);
        return start is null ? [] : new ReadOnlySpan<byte>(start, ColumnLength(statement, column));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob")]
    [SuppressGCTransition]
    private static partial int BindBytes(nint statement, int parameter, byte* bytes, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    [SuppressGCTransition]
    private static partial byte* ColumnBytes(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    private static partial int ColumnLength(nint statement, int column);
}
