using PropertyGraph.Neo4j.QueryApi;
using PropertyGraph.Neo4j.Tests.Server;

namespace PropertyGraph.Neo4j.Tests.QueryApi;

public class QueryApiServerTests(Neo4jServer server) : LiveServerTests(server)
{
    protected override IGraphDatabase Open(string database = "neo4j") =>
        new QueryApiDatabase(Server.Options with { Database = database }, TimeProvider.System);
}
