using KnowledgeGraph.Neo4j.Tests.Breakdown;
using KnowledgeGraph.Neo4j.Tests.Mirror;
using KnowledgeGraph.Neo4j.Tests.SampleGraph;
using PropertyGraph;
using PropertyGraph.Neo4j;
using PropertyGraph.Neo4j.TestServer;

namespace KnowledgeGraph.Neo4j.Tests.Load;

/// <summary>What stands in cypher/load makes of import/graph, on a server and without this program, the graph that an import makes.</summary>
[Collection(OwnServerTests.Name)]
public sealed class CypherLoadTests(SampleGraphPair pair, OwnServer own)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LOAD_CSV_alone_makes_the_graph_that_an_import_makes()
    {
        await pair.EnsureAsync();
        var server = await own.GetAsync();
        CopyTables(server.ImportFolder);
        await using var loaded = Neo4jDatabase.Open(server.Options, TimeProvider.System);
        await EmptyGraph.MakeAsync(loaded);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Cypher, "load"), "*.cypher").Order(StringComparer.Ordinal))
        {
            foreach (var statement in (await File.ReadAllTextAsync(file, Token)).Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                await loaded.ExecuteAsync(statement, null, Token);
            }
        }

        foreach (var table in Directory.EnumerateFiles(Path.Combine(Repository.Cypher, "tables"), "*.cypher"))
        {
            var query = await File.ReadAllTextAsync(table, Token);
            var expected = (await pair.Embedded.QueryAsync(query, null, Token)).Select(ComparableText.Of);
            Assert.Equal(expected, (await loaded.QueryAsync(query, null, Token)).Select(ComparableText.Of));
        }

        Assert.Equal(await CountsAsync(pair.Embedded), await CountsAsync(loaded));
    }

    private static void CopyTables(string importFolder)
    {
        var target = Directory.CreateDirectory(Path.Combine(importFolder, "graph")).FullName;
        foreach (var table in Directory.EnumerateFiles(Path.Combine(Repository.Data, "graph"), "*.csv"))
        {
            File.Copy(table, Path.Combine(target, Path.GetFileName(table)));
        }
    }

    // Beside the tables: nothing else was made, and every node has its labels.
    private static async Task<IEnumerable<string>> CountsAsync(IGraphDatabase database)
    {
        var nodes = await database.QueryAsync("MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS count ORDER BY name", null, Token);
        var relationships = await database.QueryAsync("MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count ORDER BY name", null, Token);
        return nodes.Concat(relationships).Select(ComparableText.Of);
    }
}
