namespace Cypher.Storage.Sqlite;

/// <summary>Where a graph is kept and how.</summary>
public sealed record SqliteGraphStorageOptions
{
    /// <summary>The file. While it is in use, SQLite keeps two more beside it with <c>-wal</c> and <c>-shm</c> after its name.</summary>
    public required string Path { get; init; }

    /// <summary>What to do where there is no such file.</summary>
    public MissingFile MissingFile { get; init; } = MissingFile.CreateToWrite;

    /// <summary>What a commit waits for.</summary>
    public SqliteDurability Durability { get; init; } = SqliteDurability.Full;

    /// <summary>How long a transaction waits for another writer, in this process or another one; zero fails at once.</summary>
    public TimeSpan WriterWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How much of the file the writing connection keeps in memory, in bytes.</summary>
    public long WriterCacheBytes { get; init; } = 64L << 20;

    /// <summary>How much of the file each reading connection keeps in memory, in bytes.</summary>
    public long ReaderCacheBytes { get; init; } = 32L << 20;

    /// <summary>How large the file may become, in bytes; a transaction that needs more fails as on a full disk. Null for no limit.</summary>
    public long? LargestFileBytes { get; init; }

    /// <summary>How many new nodes and relationships a transaction holds in memory before it writes them to the file together.</summary>
    public int MostPending { get; init; } = 200_000;
}

/// <summary>What to do where the file of a graph is missing.</summary>
public enum MissingFile
{
    /// <summary>A transaction for writing creates it; one for reading fails and says so.</summary>
    CreateToWrite,

    /// <summary>Every transaction creates it.</summary>
    Create,

    /// <summary>Every transaction fails.</summary>
    Fail,
}

/// <summary>What a commit waits for.</summary>
public enum SqliteDurability
{
    /// <summary>Until the disk has it: a committed transaction survives a loss of power.</summary>
    Full,

    /// <summary>Until the operating system has it: a loss of power may take the last transactions, whole; a crash of the process takes none.</summary>
    Normal,
}
