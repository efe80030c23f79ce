using Cypher.Engine.Storage;
using Cypher.Engine.Storage.Memory;

namespace Cypher.Storage.Sqlite.Tests.Contract;

/// <summary>Makes the storages that a suite runs against, and cleans up after them.</summary>
public interface IStorageBackend : IDisposable
{
    IGraphStorage Storage { get; }
}

public sealed class MemoryBackend : IStorageBackend
{
    public IGraphStorage Storage { get; } = new MemoryGraphStorage(TimeSpan.FromMilliseconds(200));

    public void Dispose() => Storage.Dispose();
}

public sealed class SqliteBackend : IStorageBackend
{
    private readonly TemporaryFolder _folder = new();

    public SqliteBackend() => Storage = new SqliteGraphStorage(new SqliteGraphStorageOptions
    {
        Path = _folder.File("graph.db"),
        MissingFile = MissingFile.Create,
        WriterWait = TimeSpan.FromMilliseconds(200),

        // What a test waits for is not the disk.
        Durability = SqliteDurability.Normal,
    });

    public IGraphStorage Storage { get; }

    public void Dispose()
    {
        Storage.Dispose();
        _folder.Dispose();
    }
}
