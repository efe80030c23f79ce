using System.Security.Cryptography;
using Cypher.Engine;
using Cypher.Storage.Sqlite;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Tests.Backends;

/// <summary>The embedded default: a SQLite file.</summary>
public sealed class EmbeddedBackend : Backend
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-http-");

    public string File => Path.Combine(_folder.FullName, "graph.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public override async Task<string> DigestAsync()
    {
        var graph = await base.DigestAsync();
        await using var file = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return graph + Convert.ToHexString(await SHA256.HashDataAsync(file));
    }

    public override Task<IGraphDatabase> ConnectAsync() => OpenAsync();

    protected override Task<IGraphDatabase> OpenAsync() =>
        Task.FromResult<IGraphDatabase>(new EmbeddedGraphDatabase(new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = File })));
}
