namespace KnowledgeGraph.Import.Tests.Documents;

public sealed class TextImportTests
{
    private const string Text =
        "Im April 1857 erklärte Großbritannien China den Krieg. Am 28. Mai 1858 unterzeichnete China den Vertrag von Aigun. "
        + "Wenn China gewonnen hätte, hätte Russland den Vertrag nicht unterzeichnet.\n";

    [Fact]
    public async Task A_text_alone_in_an_empty_graph_brings_the_entities_that_it_names()
    {
        await using var bench = new ImportBench();
        var report = await bench.ImportAsync(bench.Write("krieg.txt", Text));
        Assert.Empty(report.Problems);
        Assert.Equal(
            ["United Kingdom | 1857-04 | Qing China"],
            await bench.QueryAsync("MATCH (a:State)<-[:BY]-(e:WarDeclaration)-[:AGAINST]->(b:State) RETURN a.name, e.date, b.name"));
        Assert.Equal(
            ["Qing China | Treaty of Aigun"],
            await bench.QueryAsync("MATCH (a:State)-[:SIGNED]->(t:Treaty) RETURN a.name, t.name"));
        Assert.Equal(["1"], await bench.QueryAsync("MATCH (d:Document {path: 'krieg.txt', kind: 'text', language: 'de'}) RETURN count(d)"));
    }

    [Fact]
    public async Task Every_claim_and_mention_of_a_text_stands_at_its_offsets()
    {
        await using var bench = new ImportBench();
        await bench.ImportAsync(bench.Write("krieg.txt", Text));
        var quotes = await bench.QueryAsync(
            """
            MATCH (c:Claim) RETURN c.start AS start, c.end AS end, c.quote AS words
            UNION MATCH (:Passage)-[m:MENTIONS]->() RETURN m.start AS start, m.end AS end, m.text AS words
            UNION MATCH (p:Passage) RETURN p.start AS start, p.end AS end, p.text AS words
            """);
        Assert.True(quotes.Count > 6);
        Assert.All(quotes.Select(quote => quote.Split(" | ")), cells => Assert.Equal(Text[int.Parse(cells[0])..int.Parse(cells[1])], cells[2]));
    }

    [Fact]
    public async Task What_would_have_been_makes_no_fact()
    {
        await using var bench = new ImportBench();
        await bench.ImportAsync(bench.Write("krieg.txt", Text));
        Assert.Equal(["0"], await bench.QueryAsync("MATCH (c:Claim)-[:SUPPORTS]->(e) WHERE c.polarity <> 'asserted' RETURN count(e)"));
        Assert.Equal(["0"], await bench.QueryAsync("MATCH (:State {id: 'russian-empire'})-[r:SIGNED]->() RETURN count(r)"));
    }

    [Fact]
    public async Task A_second_import_of_a_text_changes_nothing_and_its_removal_leaves_nothing_of_it()
    {
        await using var bench = new ImportBench();
        var path = bench.Write("krieg.txt", Text);
        await bench.ImportAsync(path);
        var before = await bench.DumpAsync();
        var again = await bench.ImportAsync(path);
        Assert.Equal((0, 0, 0), (again.Total.Created, again.Total.Changed, again.Total.Removed));
        Assert.Equal(before, await bench.DumpAsync());

        await bench.Pipeline.RemoveAsync("krieg.txt");
        Assert.Equal(["0"], await bench.QueryAsync("MATCH (n:Document|Passage|Claim|Event) RETURN count(n)"));
        Assert.Equal(["0"], await bench.QueryAsync("MATCH (e:Entity) WHERE e.provisional RETURN count(e)"));
        Assert.Equal(["0"], await bench.QueryAsync("MATCH (n:Name) WHERE NOT EXISTS { (n)-[:NAMES]->() } RETURN count(n)"));
    }

    [Fact]
    public async Task The_article_on_Ignatyev_alone_in_an_empty_graph_tells_who_mediated()
    {
        var article = Path.Combine(Repository.Root, "..", "shared", "texts", "ignatyev.de.txt");
        if (!File.Exists(article))
        {
            Assert.Skip("The article is not part of the repository; put the folder 'shared' beside it.");
        }

        await using var bench = new ImportBench();
        Assert.Empty((await bench.ImportAsync(article)).Problems);
        Assert.Contains(
            "Nikolay Pavlovich Ignatyev",
            await bench.QueryAsync("MATCH (p:Person)-[:MEDIATED_BETWEEN]->(:Entity) RETURN DISTINCT p.name"));
        var before = await bench.DumpAsync();
        await bench.ImportAsync(article);
        Assert.Equal(before, await bench.DumpAsync());
    }
}
