using PropertyGraph;
using SQLitePCL;

namespace Cypher.Storage.Sqlite.Connections;

/// <summary>Says in words that people can act on what SQLite says in numbers.</summary>
internal static class SqliteFailure
{
    // The lower byte is the kind of failure; the rest says more about it.
    private const int PrimaryMask = 0xFF;

    public static bool IsBusy(int code) => (code & PrimaryMask) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    public static GraphException Translate(int code, string detail, string path) => (code & PrimaryMask) switch
    {
        raw.SQLITE_FULL => Storage(
            path, "the disk is full, or the file has reached its limit. The transaction is rolled back and the file is sound; "
            + "free some space and try again"),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => Storage(
            path, "it cannot be written. Check the permissions of the file and of its folder (SQLite keeps two more files beside it)"),
        raw.SQLITE_CANTOPEN => CannotOpen(path, detail),
        raw.SQLITE_CORRUPT => Damaged(path, detail),
        raw.SQLITE_NOTADB => NotOurs(path),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Busy(path),
        raw.SQLITE_IOERR => Storage(
            path, $"the operating system reported an error while reading or writing ({detail}, code {code}). The transaction is rolled back"),
        raw.SQLITE_NOMEM => Storage(path, "there is not enough memory. The transaction is rolled back"),
        _ => Storage(path, $"SQLite reported: {detail} (code {code}). The transaction is rolled back"),
    };

    public static GraphException Damaged(string path, string detail) => Unavailable(
        $"The graph database '{path}' is damaged ({detail}). Restore it from a backup, or build it again from its sources.");

    public static GraphException NotOurs(string path) => Unavailable(
        $"The file '{path}' is not a graph database of this program. Name another file, or move this one away to begin a new graph.");

    public static GraphException Newer(string path, long version) => Unavailable(
        $"The graph database '{path}' has format version {version}; this program knows versions up to {Format.FileFormat.Version}. "
        + "Use the newer version of the program that wrote it.");

    public static GraphException Missing(string path) => Unavailable(
        $"There is no graph database '{path}' yet. The first import creates it; or name another file.");

    private static GraphException CannotOpen(string path, string detail)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return folder is not null && !Directory.Exists(folder)
            ? Unavailable($"The graph database '{path}' cannot be opened: the folder '{folder}' does not exist. Create it, or name another file.")
            : Directory.Exists(path)
                ? Unavailable($"The graph database '{path}' cannot be opened: that is a folder. Name a file in it.")
                : Unavailable($"The graph database '{path}' cannot be opened ({detail}). Check the permissions of the file and of its folder.");
    }

    private static GraphException Busy(string path) => new(new GraphError(
        GraphErrorCodes.DatabaseBusy, $"Another process holds the graph database '{path}'. Try again when it has finished.")
    {
        IsTransient = true,
    });

    private static GraphException Unavailable(string message) => new(new GraphError(GraphErrorCodes.DatabaseUnavailable, message));

    private static GraphException Storage(string path, string cause) =>
        new(new GraphError(GraphErrorCodes.StorageFailed, $"The graph database '{path}' could not do this: {cause}."));
}
