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
    private readonly Dictionary<string, NamedQueryRunner> _runners = new(StringComparer.Ordinal);

    // One for each graph: it knows the digest of the whole graph as long as that stays as it is.
    public NamedQueryRunner Runner(string storage)
    {
        lock (_runners)
        {
            return _runners.TryGetValue(storage, out var known) ? known : _runners[storage] = NewRunner(_databases[storage]);
        }
    }

    public async Task<IReadOnlyList<GraphRow>> RunAsync(string storage, string name, params (string Name, string Value)[] arguments)
    {
        var answer = await Runner(storage).RunAsync(name, arguments.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
        return [.. answer.Rows.Select(row => row.Row)];
    }

    /// <summary>How an answer was found: each step with the rows it gave and those it touched.</summary>
    public async Task<string> ProfileAsync(string storage, NamedQueryAnswer answer)
    {
        await using var transaction = await _databases[storage].BeginTransactionAsync(AccessMode.Read);
        await using var result = await transaction.RunAsync("PROFILE\n" + answer.Query.Cypher, answer.Parameters);
        return (await result.ConsumeAsync()).Plan!;
    }

    public async ValueTask InitializeAsync()
    {
        _databases["memory"] = new EmbeddedGraphDatabase(new MemoryGraphStorage());
        _databases["sqlite"] = new EmbeddedGraphDatabase(
            new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = Path.Combine(_folder.FullName, "sample.db") }));
        await Task.WhenAll(_databases.Values.Select(database => Task.Run(() => FillAsync(database))));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var runner in _runners.Values)
        {
            runner.Dispose();
        }

        foreach (var database in _databases.Values)
        {
            await database.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private static NamedQueryRunner NewRunner(IGraphDatabase database) =>
        new(
            Repository.Cypher,
            database,
            new WordReaders(NameKey.AllOf, text => HistoricalDate.TryParse(text, out var date, out var error)
                ? new DateReading(date.Edtf, date.EarliestDay, date.LatestDay, null)
                : new DateReading(null, null, null, error.Message)));

    private static async Task FillAsync(IGraphDatabase database)
    {
        var pipeline = new ImportPipeline(database, new CypherScripts(Repository.Cypher), new ImportOptions { DataFolder = Repository.Data });
        var report = await pipeline.ImportAsync([Repository.Data]);
        Assert.Empty(report.Problems);
    }
}
