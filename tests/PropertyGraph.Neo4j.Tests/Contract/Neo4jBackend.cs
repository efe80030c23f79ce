using PropertyGraph.ContractTests;
using PropertyGraph.Neo4j.TestServer;

namespace PropertyGraph.Neo4j.Tests.Contract;

/// <summary>A real server as the contract of a graph database sees it.</summary>
public abstract class Neo4jBackend : IContractBackend
{
    private IGraphDatabase? _database;

    public IReadOnlyDictionary<string, string> Differences { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Readers_see_whole_transactions_while_a_writer_writes"] =
            "Neo4j's isolation is read committed: a query that reads twice may see what was committed in between. A snapshot for readers is the embedded engine's.",
    };

    public async ValueTask<IGraphDatabase> OpenEmptyAsync()
    {
        var server = await TestContext.Current.GetFixture<Neo4jServer>() ?? throw new InvalidOperationException("The assembly has no server fixture.");
        _database = Neo4jDatabase.Open(Options(server), TimeProvider.System);
        await EmptyGraph.MakeAsync(_database);
        return _database;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    protected abstract Neo4jOptions Options(Neo4jServer server);
}
