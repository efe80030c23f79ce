using PropertyGraph;
using PropertyGraph.Neo4j;
using PropertyGraph.Neo4j.TestServer;

[assembly: AssemblyFixture(typeof(Neo4jServer))]

namespace KnowledgeGraph.Host.Http.Tests.Backends;

/// <summary>A real Neo4j; tests are skipped, with the reason, where there is none.</summary>
public sealed class Neo4jBackend(Neo4jServer server) : Backend
{
    /// <summary>The collection of the tests that share the one database of a server.</summary>
    public const string OneAtATime = "Neo4j";

    public override Task<IGraphDatabase> ConnectAsync() => Task.FromResult(Neo4jDatabase.Open(server.PreferredOptions, TimeProvider.System));

    protected override async Task<IGraphDatabase> OpenAsync()
    {
        var database = Neo4jDatabase.Open(server.PreferredOptions, TimeProvider.System);
        await EmptyGraph.MakeAsync(database);
        return database;
    }
}
