using Cypher.Engine;
using Cypher.Storage.Sqlite;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Writing;
using KnowledgeGraph.NamedQueries.Parameters;
using KnowledgeGraph.NamedQueries.Running;
using KnowledgeGraph.Neo4j.Tests.Mirror;
using KnowledgeGraph.Neo4j.Tests.SampleGraph;
using PropertyGraph;
using PropertyGraph.Neo4j;
using PropertyGraph.Neo4j.TestServer;

[assembly: AssemblyFixture(typeof(SampleGraphPair))]

namespace KnowledgeGraph.Neo4j.Tests.SampleGraph;

/// <summary>The whole sample data, imported into a SQLite file and into Neo4j at once, each statement compared on the way.</summary>
public sealed class SampleGraphPair : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-pair-");
    private readonly SemaphoreSlim _once = new(1, 1);
    private IGraphDatabase? _embedded;
    private IGraphDatabase? _neo4j;
    private MirroredDatabase? _both;
    private Exception? _failure;

    internal IGraphDatabase Embedded => _embedded!;

    internal IGraphDatabase Neo4j => _neo4j!;

    internal MirroredDatabase Both => _both!;

    /// <summary>Makes the pair where it is not there yet; skips the test where there is no server.</summary>
    public async Task EnsureAsync()
    {
        var server = await TestContext.Current.GetFixture<Neo4jServer>() ?? throw new InvalidOperationException("The assembly has no server fixture.");
        var options = server.PreferredOptions;
        await _once.WaitAsync();
        try
        {
            // A pair that could not be made whole is of no use to the next test either.
            Assert.True(_failure is null, _failure?.Message);
            if (_both is null)
            {
                await ImportAsync(Neo4jDatabase.Open(options, TimeProvider.System));
            }
        }
        catch (Exception exception)
        {
            _failure = exception;
            throw;
        }
        finally
        {
            _once.Release();
        }
    }

    public NamedQueryRunner Runner(IGraphDatabase database) =>
        new(
            Repository.Cypher,
            database,
            new WordReaders(NameKey.AllOf, text => HistoricalDate.TryParse(text, out var date, out var error)
                ? new DateReading(date.Edtf, date.EarliestDay, date.LatestDay, null)
                : new DateReading(null, null, null, error.Message)));

    internal ImportPipeline Pipeline() => new(Both, new CypherScripts(Repository.Cypher), new ImportOptions { DataFolder = Repository.Data });

    public async ValueTask DisposeAsync()
    {
        foreach (var database in (IGraphDatabase?[])[_embedded, _neo4j])
        {
            await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        _once.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ImportAsync(IGraphDatabase neo4j)
    {
        _neo4j = neo4j;
        await EmptyGraph.MakeAsync(neo4j);
        _embedded = new EmbeddedGraphDatabase(
            new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = Path.Combine(_folder.FullName, "sample.db") }));
        _both = new MirroredDatabase(_embedded, neo4j);
        var report = await Pipeline().ImportAsync([Repository.Data]);
        Assert.Empty(report.Problems);
    }
}
