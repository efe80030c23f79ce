using Cypher.Engine;
using Cypher.Engine.Storage.Memory;
using KnowledgeGraph.NamedQueries.Provenance;
using PropertyGraph.Neo4j.QueryApi;
using PropertyGraph.Neo4j.TestServer;

namespace PropertyGraph.Neo4j.Tests.Provenance;

/// <summary>The digest by which answers are cited does not depend on which database holds the graph.</summary>
public sealed class GraphDigestTests(Neo4jServer server)
{
    private const string Graph = """
        CREATE (a:State:Entity {id: 'a', name: 'Rußland "北" 🙂', since: 1721, share: 1.0, small: 1e-7, large: 1e21, aliases: ['x', 'y'], none: []}),
          (b:State {id: 'b', founded: date('1644-06-03'), at: datetime('1858-05-28T12:00:00+08:00'), for: duration('P14M3DT5S'), ok: true}),
          (c), (d), (a)-[:CEDED {date: '1858-05-28', confidence: 0.95}]->(b), (a)-[:CEDED {date: '1860'}]->(b), (b)-[:`odd type`]->(b), (c)-[:T]->(d)
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Embedded_and_Neo4j_give_one_graph_one_digest()
    {
        await using var embedded = new EmbeddedGraphDatabase(new MemoryGraphStorage());
        await using var neo4j = new QueryApiDatabase(server.Options, TimeProvider.System);
        Assert.Equal(await DigestAsync(embedded), await DigestAsync(neo4j));
    }

    // In a transaction that is rolled back, so that tests beside this one do not meet the graph.
    private static async Task<string> DigestAsync(IGraphDatabase database)
    {
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Write, null, Token);
        await RunAsync(transaction, "MATCH (n) DETACH DELETE n");
        await RunAsync(transaction, Graph);
        return await GraphDigest.ReadAsync(transaction, "MATCH (node) RETURN node", "MATCH ()-[relationship]->() RETURN relationship", Token);
    }

    private static async Task RunAsync(IGraphTransaction transaction, string statement)
    {
        await using var result = await transaction.RunAsync(statement, null, Token);
        await result.ConsumeAsync(Token);
    }
}
