using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Writing;
using PropertyGraph;

namespace KnowledgeGraph.Neo4j.Tests.SampleGraph;

/// <summary>Every write of the project on the whole sample graph, on both databases.</summary>
public class WholeGraphTests(SampleGraphPair pair)
{
    private const string Nodes = "MATCH (n) RETURN n";
    private const string Relationships = "MATCH (a)-[r]->(b) RETURN coalesce(a.id, a.key), r, coalesce(b.id, b.key)";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_imported_graphs_are_equal_to_the_last_property()
    {
        await pair.EnsureAsync();
        Assert.NotEmpty(await pair.Both.QueryAsync(Nodes, null, Token));
        Assert.NotEmpty(await pair.Both.QueryAsync(Relationships, null, Token));
    }

    [Fact]
    public async Task Every_write_gives_the_same_graph_on_both()
    {
        await pair.EnsureAsync();
        var folder = Directory.CreateTempSubdirectory("kg-changed-");
        try
        {
            // Each write is reached: documents change and go, entities and groups change, provisional entities lose their last mention.
            var claims = Path.Combine(Repository.Data, "samples", "claims", "aigun-1858.csv");
            var changed = Path.Combine(folder.FullName, "aigun-1858.csv");
            var lines = await File.ReadAllLinesAsync(claims, Token);
            await File.WriteAllLinesAsync(changed, lines.Where((_, at) => at != 2).Select(line => line.Replace("Amur", "river Amur", StringComparison.Ordinal)), Token);
            var text = Path.Combine(folder.FullName, "unknown.txt");
            await File.WriteAllTextAsync(text, "On 3 May 1871 Zubrowka ceded Ruritania to the Kingdom of Syldavia. Russia signed the Treaty of Aigun on 28 May 1858.\n", Token);
            await ImportAsync(changed, text);
            await File.WriteAllTextAsync(text, "Russia signed the Treaty of Aigun on 28 May 1858. It did so at Aigun.\n", Token);
            await ImportAsync(text);
            var states = Path.Combine(folder.FullName, "states.csv");
            await File.WriteAllTextAsync(states, (await File.ReadAllTextAsync(FindGazetteer("states"), Token)).Replace("Russian Empire", "Empire of Russia", StringComparison.Ordinal), Token);
            var groups = Path.Combine(folder.FullName, "groups.csv");
            await File.WriteAllTextAsync(groups, (await File.ReadAllTextAsync(FindGazetteer("groups"), Token)).Replace("Triple", "Threefold", StringComparison.Ordinal), Token);
            await ImportAsync(states, groups);
            await pair.Pipeline().RemoveAsync("unknown.txt", Token);
            await pair.Pipeline().RemoveAsync("aigun-1858.csv", Token);
            await ImportAsync(claims, FindGazetteer("states"), FindGazetteer("groups"));
            await RemoveAndImportAgainAsync();
            await pair.Both.QueryAsync(Nodes, null, Token);
            await pair.Both.QueryAsync(Relationships, null, Token);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var written = Directory.EnumerateFiles(Path.Combine(Repository.Cypher, "writes"), "*.cypher")
            .Where(file => !pair.Both.Statements.ContainsKey(File.ReadAllText(file)))
            .Select(file => Path.GetFileName(file));
        Assert.Empty(written);
    }

    /// <summary>A text that alone names somebody whom no gazetteer knows: with it goes the entity.</summary>
    private async Task RemoveAndImportAgainAsync()
    {
        const string Texts =
            """
            MATCH (e:Entity {provisional: true})<-[:CONCERNS]-(:Claim)-[:READ_IN]->()-[:PART_OF]->(d:Document)
            RETURN DISTINCT d.path AS path ORDER BY path LIMIT 1
            """;
        var path = ((StringValue)(await pair.Both.QueryAsync(Texts, null, Token)).Single()["path"]).Value;
        await pair.Pipeline().RemoveAsync(path, Token);
        await ImportAsync(Directory.EnumerateFiles(Repository.Data, path, SearchOption.AllDirectories).Single());
    }

    private static string FindGazetteer(string name) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Data), name + ".csv", SearchOption.AllDirectories).Single();

    private async Task ImportAsync(params string[] paths)
    {
        var pipeline = new ImportPipeline(pair.Both, new CypherScripts(Repository.Cypher), new ImportOptions { DataFolder = Repository.Data });
        await pipeline.ImportAsync(paths, null, Token);
    }
}
