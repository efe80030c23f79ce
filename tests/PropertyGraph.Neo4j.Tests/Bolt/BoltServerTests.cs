using PropertyGraph.Neo4j.Tests.Server;
using PropertyGraph.Neo4j.TestServer;

namespace PropertyGraph.Neo4j.Tests.Bolt;

public class BoltServerTests(Neo4jServer server) : LiveServerTests(server)
{
    [Fact]
    public async Task A_bolt_address_is_spoken_to_over_bolt()
    {
        await using var database = Open();
        var info = await database.GetInfoAsync(TestContext.Current.CancellationToken);
        Assert.Contains("(Bolt 5.", info.Address);
    }

    protected override IGraphDatabase Open(string database = "neo4j") =>
        Neo4jDatabase.Open(Server.BoltOptions with { Database = database }, TimeProvider.System);
}
