using Cypher.Engine;
using Cypher.Engine.Storage.Memory;
using KnowledgeGraph.Import.Writing;
using PropertyGraph;

namespace KnowledgeGraph.Import.Tests;

/// <summary>A graph in memory, a folder for files, and a pipeline between them.</summary>
internal sealed class ImportBench : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-import-");

    public ImportBench(IGraphDatabase? database = null, string? data = null, bool strict = false, long? maximumBytes = null)
    {
        Database = database ?? new EmbeddedGraphDatabase(new MemoryGraphStorage());
        var options = new ImportOptions { DataFolder = data ?? Repository.Data, Strict = strict };
        Pipeline = new ImportPipeline(
            Database, new CypherScripts(Repository.Cypher), maximumBytes is null ? options : options with { MaximumBytes = maximumBytes.Value });
    }

    public IGraphDatabase Database { get; }

    public ImportPipeline Pipeline { get; }

    public string Folder => _folder.FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<ImportReport> ImportAsync(params string[] paths) => Pipeline.ImportAsync(paths);

    public async Task<IReadOnlyList<string>> QueryAsync(string query)
    {
        var rows = await Database.QueryAsync(query);
        return [.. rows.Select(row => string.Join(" | ", row.Values.Select(value => value is StringValue text ? text.Value : value.ToString())))];
    }

    /// <summary>Every node and relationship in one text, to compare two graphs.</summary>
    public async Task<string> DumpAsync()
    {
        var nodes = await QueryAsync("MATCH (n) RETURN coalesce(n.id, n.key) AS id, n.fingerprint AS fingerprint ORDER BY id, fingerprint");
        var relationships = await QueryAsync(
            "MATCH (a)-[r]->(b) RETURN coalesce(a.id, a.key) AS a, type(r) AS type, coalesce(b.id, b.key) AS b, coalesce(r.event, r.role, r.kind, '') AS detail ORDER BY a, type, b, detail");
        return string.Join('\n', nodes.Concat(relationships));
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
