using PropertyGraph.Neo4j.QueryApi;
using PropertyGraph.Neo4j.Tests.Server;
using PropertyGraph.Neo4j.TestServer;

namespace PropertyGraph.Neo4j.Tests.QueryApi;

public class QueryApiServerTests(Neo4jServer server) : LiveServerTests(server)
{
    protected override IGraphDatabase Open(string database = "neo4j") =>
        new QueryApiDatabase(Server.Options with { Database = database }, TimeProvider.System);

    [Fact]
    public async Task The_mark_of_the_state_stays_until_a_change_is_committed()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = Open();
        var first = await database.GetStateMarkAsync(token);
        await database.QueryAsync("MATCH (n) RETURN count(n)", null, token);
        Assert.NotNull(first);
        Assert.Equal(first, await database.GetStateMarkAsync(token));
        await database.ExecuteAsync("CREATE (n:Gone) DELETE n", null, token);
        await database.ExecuteAsync("CREATE (:Gone)", null, token);
        var second = await database.GetStateMarkAsync(token);
        await database.ExecuteAsync("MATCH (n:Gone) DELETE n", null, token);
        Assert.NotEqual(first, second);
        Assert.NotEqual(second, await database.GetStateMarkAsync(token));
    }
}
