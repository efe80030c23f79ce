namespace KnowledgeGraph.Import.Tests.Documents;

public sealed class ChangedDocumentTests
{
    private const string Header = "type,subject,object,territory,treaty,date,statement,source\n";

    private const string Aigun =
        "CEDED_TERRITORY_TO,qing-china,russian-empire,left-bank-of-the-amur,treaty-of-aigun,1858,China ceded the left bank of the Amur.,quested-expansion\n";

    private const string Signed = "SIGNED,qing-china,treaty-of-aigun,,,1858-05-28,China signed at Aigun.,quested-expansion\n";

    [Fact]
    public async Task A_fact_is_gone_with_its_last_claim_and_not_before()
    {
        await using var bench = new ImportBench();
        await bench.ImportAsync(bench.Write("one.csv", Header + Aigun + Signed));
        await bench.ImportAsync(bench.Write("two.csv", Header + Aigun.Replace("1858,", "1858-05-28,", StringComparison.Ordinal)));
        Assert.Equal(["1858-05-28 | 2"], await bench.QueryAsync("MATCH (e:Cession)<-[:SUPPORTS]-(c) RETURN e.date, count(c)"));

        var report = await bench.Pipeline.RemoveAsync("two.csv");
        Assert.Equal(new ImportCounts(0, 1, 0, 0), report.Sum(file => file.Events));
        Assert.Equal(["1858 | 1"], await bench.QueryAsync("MATCH (e:Cession)<-[:SUPPORTS]-(c) RETURN e.date, count(c)"));
        Assert.Equal(["1858"], await bench.QueryAsync("MATCH (:State)-[r:CEDED_TERRITORY_TO]->(:State) RETURN r.date"));

        await bench.Pipeline.RemoveAsync("one.csv");
        Assert.Equal(["0"], await bench.QueryAsync("MATCH (n:Event|Claim|Passage|Document) RETURN count(n)"));
        Assert.Equal(["0"], await bench.QueryAsync("MATCH (:State)-[r:CEDED_TERRITORY_TO|SIGNED]->() RETURN count(r)"));
    }

    [Fact]
    public async Task A_sentence_put_in_at_the_top_moves_the_others_and_makes_nothing_else_of_them()
    {
        await using var bench = new ImportBench();
        await bench.ImportAsync(bench.Write("one.csv", Header + Aigun));
        var events = await bench.QueryAsync("MATCH (e:Event) RETURN e.id, e.fingerprint");
        var report = await bench.ImportAsync(bench.Write("one.csv", Header + Signed + Aigun));

        Assert.Equal(new ImportCounts(1, 1, 0, 0), report.Sum(file => file.Claims));
        Assert.Equal(new ImportCounts(1, 0, 0, 1), report.Sum(file => file.Events));
        Assert.Contains(events[0], await bench.QueryAsync("MATCH (e:Event) RETURN e.id, e.fingerprint"));
        Assert.Empty(await bench.QueryAsync(
            "MATCH (c:Claim)-[:READ_IN]->(p) WHERE c.start < p.start OR c.end > p.end RETURN c.id"));
    }

    [Fact]
    public async Task A_changed_row_changes_its_own_claim_and_fact_only()
    {
        await using var bench = new ImportBench();
        await bench.ImportAsync(bench.Write("one.csv", Header + Aigun + Signed));
        var report = await bench.ImportAsync(bench.Write("one.csv", Header + Aigun + Signed.Replace("05-28", "05-16", StringComparison.Ordinal)));
        Assert.Equal(new ImportCounts(0, 1, 0, 1), report.Sum(file => file.Claims));
        Assert.Equal(new ImportCounts(0, 1, 0, 0), report.Sum(file => file.Events));
    }

    [Fact]
    public async Task An_old_style_date_is_stored_as_new_style_with_its_words()
    {
        await using var bench = new ImportBench();
        await bench.ImportAsync(bench.Write("one.csv", Header + Signed.Replace("1858-05-28", "1858-05-16 O.S.", StringComparison.Ordinal)));
        Assert.Equal(
            ["1858-05-28 | 1858-05-16 O.S. | 2399828 | 1858"],
            await bench.QueryAsync("MATCH (c:Claim) RETURN c.date, c.written, c.earliestDay, c.year"));
    }

    [Fact]
    public async Task Two_sources_that_disagree_on_the_day_are_one_disputed_fact()
    {
        await using var bench = new ImportBench();
        await bench.ImportAsync(bench.Write(
            "one.csv", Header + Signed + Signed.Replace("05-28", "05-16", StringComparison.Ordinal).Replace("quested-expansion", "parry-cts", StringComparison.Ordinal)));
        Assert.Equal(["['date'] | 2"], await bench.QueryAsync("MATCH (e:Signature)<-[:SUPPORTS]-(c) RETURN e.disputed, count(c)"));
    }

    [Fact]
    public async Task A_quote_stands_at_its_offsets_and_a_doubled_mark_quotes_the_whole_row()
    {
        await using var bench = new ImportBench();
        var text = Header + Signed.Replace("China signed at Aigun.", "\"China, the \"\"middle kingdom\"\", signed.\"", StringComparison.Ordinal) + Aigun;
        await bench.ImportAsync(bench.Write("one.csv", text));
        var claims = await bench.QueryAsync("MATCH (c:Claim) RETURN c.start, c.end, c.quote, c.statement ORDER BY c.start");
        Assert.Equal(2, claims.Count);
        foreach (var cells in claims.Select(claim => claim.Split(" | ")))
        {
            Assert.Equal(text[int.Parse(cells[0])..int.Parse(cells[1])], cells[2]);
        }

        Assert.EndsWith("China, the \"middle kingdom\", signed.", claims[0]);
        Assert.EndsWith("China ceded the left bank of the Amur. | null", claims[1]);
    }

    [Fact]
    public async Task A_file_of_the_same_name_with_another_text_is_left_out_of_one_import()
    {
        await using var bench = new ImportBench();
        Directory.CreateDirectory(Path.Combine(bench.Folder, "a"));
        Directory.CreateDirectory(Path.Combine(bench.Folder, "b"));
        bench.Write(Path.Combine("a", "x.csv"), Header + Aigun);
        bench.Write(Path.Combine("b", "x.csv"), Header + Signed);
        var report = await bench.ImportAsync(bench.Folder);
        Assert.Equal(Problems.ProblemCode.DuplicateDocument, Assert.Single(report.Problems).Code);
        Assert.Equal(["Cession"], await bench.QueryAsync("MATCH (e:Event) UNWIND labels(e) AS l WITH l WHERE l <> 'Event' RETURN l"));
    }

    [Fact]
    public async Task Removing_a_document_that_is_not_there_names_the_nearest()
    {
        await using var bench = new ImportBench();
        await bench.ImportAsync(bench.Write("aigun.csv", Header + Aigun));
        var problem = Assert.Single((await bench.Pipeline.RemoveAsync("aigum.csv")).Problems);
        Assert.Equal("aigun.csv", problem.Nearest);
    }
}
