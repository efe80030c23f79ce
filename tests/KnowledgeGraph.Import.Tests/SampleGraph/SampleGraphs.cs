using Cypher.Engine;
using Cypher.Engine.Storage.Memory;
using Cypher.Storage.Sqlite;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Import.Writing;
using KnowledgeGraph.NamedQueries.Parameters;
using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.Import.Tests.SampleGraph;

/// <summary>The whole sample data, imported once in memory and once into a SQLite file.</summary>
public sealed class SampleGraphs : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-sample-");
    private readonly Dictionary<string, IGraphDatabase> _databases = new(StringComparer.Ordinal);

    public NamedQueryRunner Runner(string storage) =>
        new(
            Repository.Cypher,
            _databases[storage],
            new WordReaders(NameKey.AllOf, text => HistoricalDate.TryParse(text, out var date, out var error)
                ? new DateReading(date.Edtf, date.EarliestDay, date.LatestDay, null)
                : new DateReading(null, null, null, error.Message)));

    public async Task<IReadOnlyList<GraphRow>> RunAsync(string storage, string name, params (string Name, string Value)[] arguments)
    {
        var answer = await Runner(storage).RunAsync(name, arguments.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
        return [.. answer.Rows.Select(row => row.Row)];
    }

    public async ValueTask InitializeAsync()
    {
        _databases["memory"] = new EmbeddedGraphDatabase(new MemoryGraphStorage());
        _databases["sqlite"] = new EmbeddedGraphDatabase(
            new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = Path.Combine(_folder.FullName, "sample.db") }));
        foreach (var database in _databases.Values)
        {
            var pipeline = new ImportPipeline(database, new CypherScripts(Repository.Cypher), new ImportOptions { DataFolder = Repository.Data });
            var report = await pipeline.ImportAsync([Repository.Data]);
            Assert.Empty(report.Problems);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases.Values)
        {
            await database.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
