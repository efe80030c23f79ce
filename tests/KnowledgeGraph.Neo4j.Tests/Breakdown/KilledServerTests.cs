using Cypher.Engine;
using Cypher.Engine.Storage.Memory;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Writing;
using KnowledgeGraph.Neo4j.Tests.Mirror;
using PropertyGraph;
using PropertyGraph.Neo4j.QueryApi;
using PropertyGraph.Neo4j.TestServer;

namespace KnowledgeGraph.Neo4j.Tests.Breakdown;

/// <summary>The server dies (SIGKILL) in the middle of <c>kg import</c>.</summary>
[Collection(OwnServerTests.Name)]
public class KilledServerTests(OwnServer own)
{
    private const string CountDocuments = "MATCH (d:Document) RETURN count(d)";

    /// <summary>What hangs on a document: half of it would be seen here.</summary>
    private const string Documents =
        """
        MATCH (d:Document)
        RETURN d.path AS path, d.fingerprint AS fingerprint,
          COUNT { (d)<-[:PART_OF]-() } AS passages,
          COUNT { (d)<-[:PART_OF]-()<-[:READ_IN]-() } AS claims,
          COUNT { (d)<-[:PART_OF]-()<-[:READ_IN]-()-[:CONCERNS]->() } AS roles,
          COUNT { (d)<-[:PART_OF]-()<-[:READ_IN]-()-[:CITES]->() } AS citations
        """;

    private const string UnsupportedClaims = "MATCH (c:Claim {polarity: 'asserted'}) WHERE NOT EXISTS { (c)-[:SUPPORTS]->(:Event) } RETURN c.id AS id";
    private const string Nodes = "MATCH (n) RETURN n";
    private const string Relationships = "MATCH (a)-[r]->(b) RETURN coalesce(a.id, a.key), r, coalesce(b.id, b.key)";

    // Enough sources that the server can die between them and in one of them.
    private const int Sources = 6;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_half_imported_and_running_again_completes_it()
    {
        var server = await own.GetAsync();
        await using var reference = new EmbeddedGraphDatabase(new MemoryGraphStorage());
        string[] sources = [.. Directory.EnumerateFiles(Path.Combine(Repository.Data, "samples", "claims"), "*.csv").Order(StringComparer.Ordinal).Take(Sources)];
        await new ImportPipeline(reference, new CypherScripts(Repository.Cypher), new ImportOptions { DataFolder = Repository.Data }).ImportAsync(sources, null, Token);
        var whole = await TextsAsync(reference, Documents);
        var unsupported = await TextsAsync(reference, UnsupportedClaims);
        await using var database = new QueryApiDatabase(server.Options, TimeProvider.System);
        await EmptyGraph.MakeAsync(database);

        foreach (var moment in (int[])[2, whole.Count / 2])
        {
            var import = KgProcess.RunAsync(server, ["import", .. sources]);
            await WaitForDocumentsAsync(database, moment, import);
            await server.KillAsync();
            var answer = await import;
            Assert.Equal(1, answer.ExitCode);
            Assert.Matches("kg: (No Neo4j server answers at|The connection to) http://127.0.0.1", answer.Error);
            Assert.DoesNotContain("bug in kg", answer.Error);

            await server.StartAsync();
            await WaitUntilReadyAsync(database);
            var stored = await TextsAsync(database, Documents);
            Assert.InRange(stored.Count, moment, whole.Count - 1);
            Assert.Empty(stored.Except(whole));
            Assert.Empty((await TextsAsync(database, UnsupportedClaims)).Except(unsupported));
        }

        var last = await KgProcess.RunAsync(server, ["import", .. sources]);
        Assert.True(last.ExitCode == 0, last.Error);
        foreach (var query in (string[])[Documents, Nodes, Relationships])
        {
            Assert.Equal(await TextsAsync(reference, query), await TextsAsync(database, query));
        }
    }

    private static async Task WaitForDocumentsAsync(IGraphDatabase database, int count, Task import)
    {
        while (true)
        {
            Assert.False(import.IsCompleted, "The import was over before the server could be killed.");
            if (((IntegerValue)(await database.QueryAsync(CountDocuments, null, Token))[0][0]).Value >= count)
            {
                return;
            }

            await Task.Delay(20, Token);
        }
    }

    // The server answers at its root a little before its database is there.
    private static async Task WaitUntilReadyAsync(IGraphDatabase database)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await database.QueryAsync(CountDocuments, null, Token);
                return;
            }
            catch (GraphException exception) when (exception.Error.IsTransient && attempt < 20)
            {
                await Task.Delay(500, Token);
            }
        }
    }

    private static async Task<List<string>> TextsAsync(IGraphDatabase database, string query) =>
        [.. (await database.QueryAsync(query, null, Token)).Select(ComparableText.Of).Order(StringComparer.Ordinal)];
}
