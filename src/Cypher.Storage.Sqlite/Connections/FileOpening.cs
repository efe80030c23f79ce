using Cypher.Storage.Sqlite.Format;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Connections;

/// <summary>Opens the file, looks whether it is a graph of ours, and makes it one where it is new.</summary>
internal static class FileOpening
{
    // SQLite waits so long by itself; what is longer is waited for by TransactionStart, which can be cancelled.
    private const int MillisecondsOfWaiting = 50;

    // 64 MB of pages of 4 KB. An import changes the same pages in transaction after transaction; the fewer times they go from the
    // log to their places, the better. What is committed is safe in the log as well.
    private const int PagesInLog = 16_384;

    /// <summary>Opens the file for one kind of transaction.</summary>
    /// <param name="options">Where it is and how it is used.</param>
    /// <param name="mode">Whether the connection is for writing.</param>
    /// <param name="start">Waits where another process holds the file.</param>
    /// <exception cref="GraphException">The file is missing, of another kind, damaged or not accessible.</exception>
    public static DatabaseConnection Open(SqliteGraphStorageOptions options, AccessMode mode, TransactionStart start)
    {
        var mayCreate = options.MissingFile switch
        {
            MissingFile.Create => true,
            MissingFile.CreateToWrite => mode == AccessMode.Write,
            _ => false,
        };
        if (!mayCreate && !File.Exists(options.Path) && !Directory.Exists(options.Path))
        {
            throw SqliteFailure.Missing(options.Path);
        }

        var connection = DatabaseConnection.Open(options.Path, mayCreate);
        try
        {
            Configure(connection, options, mode);
            if (IsNew(connection))
            {
                Create(connection, mayCreate, start);
            }

            if (mode == AccessMode.Read)
            {
                connection.Execute("PRAGMA query_only = ON");
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Configure(DatabaseConnection connection, SqliteGraphStorageOptions options, AccessMode mode)
    {
        var cache = mode == AccessMode.Write ? options.WriterCacheBytes : options.ReaderCacheBytes;
        var synchronous = options.Durability == SqliteDurability.Full ? "FULL" : "NORMAL";
        connection.Execute(
            $"PRAGMA busy_timeout = {MillisecondsOfWaiting}; PRAGMA cache_size = -{cache / 1024}; PRAGMA synchronous = {synchronous}; "
            + $"PRAGMA wal_autocheckpoint = {PagesInLog}; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF");
        if (options.LargestFileBytes is { } largest)
        {
            connection.Execute($"PRAGMA max_page_count = {Math.Max(1, largest / connection.QueryInteger("PRAGMA page_size"))}");
        }
    }

    /// <summary>Whether the file is empty; fails where it is something else.</summary>
    private static bool IsNew(DatabaseConnection connection)
    {
        var application = connection.QueryInteger("PRAGMA application_id");
        var version = connection.QueryInteger("PRAGMA user_version");
        if (application == FileFormat.ApplicationId)
        {
            return version switch
            {
                FileFormat.Version => false,
                > FileFormat.Version => throw SqliteFailure.Newer(connection.Path, version),
                _ => throw SqliteFailure.Damaged(connection.Path, $"format version {version} never existed"),
            };
        }

        return application == 0 && version == 0 && connection.QueryInteger("SELECT count(*) FROM sqlite_schema") == 0
            ? true
            : throw SqliteFailure.NotOurs(connection.Path);
    }

    private static void Create(DatabaseConnection connection, bool mayCreate, TransactionStart start)
    {
        if (!mayCreate)
        {
            throw SqliteFailure.Missing(connection.Path);
        }

        // The mode is part of the file and cannot change inside a transaction.
        connection.Execute("PRAGMA journal_mode = WAL");
        start.Begin(connection, AccessMode.Write);
        if (IsNew(connection))
        {
            connection.Execute(
                FileFormat.Create + $"PRAGMA application_id = {FileFormat.ApplicationId}; PRAGMA user_version = {FileFormat.Version}");
        }

        // Otherwise another process created it in the meantime.
        connection.Execute("COMMIT");
    }
}
