using Cypher.Engine;
using Cypher.Engine.Storage.Memory;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.NamedQueries.Parameters;
using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Tests.Running;

/// <summary>The small graph of <c>Graphs/opium-war.cypher</c> and a runner over the project's own query files.</summary>
public sealed class QueryFixture : IAsyncLifetime
{
    private IGraphDatabase? _database;

    public NamedQueryRunner Runner { get; private set; } = null!;

    public static string CypherFolder { get; } = FindFolder();

    public static WordReaders Words { get; } = new(NameKey.AllOf, ReadDate);

    public async ValueTask InitializeAsync()
    {
        _database = new EmbeddedGraphDatabase(new MemoryGraphStorage());
        var graph = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Graphs", "opium-war.cypher"));
        await _database.ExecuteAsync(graph);
        Runner = new NamedQueryRunner(CypherFolder, _database, Words);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private static DateReading ReadDate(string text) =>
        HistoricalDate.TryParse(text, out var date)
            ? new DateReading(date.Edtf, date.EarliestDay, date.LatestDay, null)
            : new DateReading(null, null, null, "it is not EDTF.");

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the project."), "cypher");
    }
}
