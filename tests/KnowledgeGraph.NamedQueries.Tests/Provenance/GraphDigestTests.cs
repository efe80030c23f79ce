using Cypher.Engine;
using Cypher.Engine.Storage.Memory;
using KnowledgeGraph.NamedQueries.Provenance;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Tests.Provenance;

public class GraphDigestTests
{
    private const string Graph = "CREATE (a:State:Entity {id: 'a', since: 1721}), (b:State {id: 'b', name: 'Qing'}), (a)-[:CEDED {date: '1858'}]->(b), (a)-[:CEDED {date: '1860'}]->(b)";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Computed by another program from the definition in docs/citations.md: whoever cited must find it again.
    [Fact]
    public async Task It_is_what_its_definition_says() =>
        Assert.Equal("sha256:ab2d53521ab4bf24deb09ba07525adf97bd95a3edf5c5b69c4da0b62ba70e2e2", await DigestAsync(Graph));

    [Fact]
    public async Task An_empty_graph_has_one_too() => Assert.Equal(await DigestAsync(), await DigestAsync("CREATE (n) DELETE n"));

    [Theory]
    [InlineData("CREATE (b:State {name: 'Qing', id: 'b'}), (a:Entity:State {since: 1721, id: 'a'}), (a)-[:CEDED {date: '1860'}]->(b), (a)-[:CEDED {date: '1858'}]->(b)")]
    [InlineData("CREATE (x:Gone), (b:State {name: 'x', id: 'b'}), (a:Entity {since: 1721, id: 'a'}), (a)-[:CEDED {date: '1860'}]->(b), (a)-[:CEDED {date: '1858'}]->(b) SET a:State SET b.name = 'Qing' DELETE x")]
    public async Task The_same_content_has_the_same_digest_however_it_came_about(string other) =>
        Assert.Equal(await DigestAsync(Graph), await DigestAsync(other));

    [Theory]
    [InlineData("MATCH (a {id: 'a'}) SET a.since = 1722")]
    [InlineData("MATCH (a {id: 'a'}) SET a.since = 1721.0")]
    [InlineData("MATCH (a {id: 'a'}) SET a.since = '1721'")]
    [InlineData("MATCH (a {id: 'a'}) REMOVE a.since")]
    [InlineData("MATCH (a {id: 'a'}) SET a.seen = false")]
    [InlineData("MATCH (a {id: 'a'}) REMOVE a:Entity")]
    [InlineData("MATCH (a {id: 'a'}) SET a:Empire")]
    [InlineData("MATCH ()-[r {date: '1858'}]->() DELETE r")]
    [InlineData("MATCH ()-[r {date: '1858'}]->() SET r.date = '1859'")]
    [InlineData("MATCH ()-[r {date: '1858'}]->() SET r.date = date('1858')")]
    [InlineData("MATCH (a)-[r {date: '1858'}]->(b) DELETE r CREATE (b)-[:CEDED {date: '1858'}]->(a)")]
    [InlineData("MATCH (a)-[r {date: '1858'}]->(b) DELETE r CREATE (a)-[:LEASED {date: '1858'}]->(b)")]
    [InlineData("MATCH (a)-[r {date: '1858'}]->(b) CREATE (a)-[:CEDED {date: '1858'}]->(b)")]
    [InlineData("CREATE (:State)")]
    [InlineData("CREATE ()")]
    public async Task Any_change_has_another_digest(string change) => Assert.NotEqual(await DigestAsync(Graph), await DigestAsync(Graph, change));

    [Fact]
    public async Task Dates_differ_from_their_text() => Assert.NotEqual(
        await DigestAsync("CREATE (:A {x: date('1858-05-28')})"), await DigestAsync("CREATE (:A {x: '1858-05-28'})"));

    [Fact]
    public async Task Ends_tell_relationships_apart() => Assert.NotEqual(
        await DigestAsync("CREATE (a:A), (b:B), (c:C), (a)-[:T]->(b)"), await DigestAsync("CREATE (a:A), (b:B), (c:C), (a)-[:T]->(c)"));

    private static async Task<string> DigestAsync(params string[] statements)
    {
        await using var database = new EmbeddedGraphDatabase(new MemoryGraphStorage());
        foreach (var statement in statements)
        {
            await database.ExecuteAsync(statement, null, Token);
        }

        await using var transaction = await database.BeginTransactionAsync(AccessMode.Read, null, Token);
        return await GraphDigest.ReadAsync(transaction, "MATCH (node) RETURN node", "MATCH ()-[relationship]->() RETURN relationship", Token);
    }
}
