using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Host.Http.Tests.Backends;
using KnowledgeGraph.Host.Http.Tests.Services;
using KnowledgeGraph.NamedQueries.Provenance;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

/// <summary>What the service answers, whichever database stands behind it.</summary>
public abstract class ServiceTests(Backend backend)
{
    private static readonly string[] EveryQuery =
        [.. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "cypher", "queries"), "*.cypher", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Queries => [.. EveryQuery];

    public static TheoryData<string> PagedQueries => ["mixed-order", "ties", "timeline", "overview", "mediations", "provisional-entities", "treaty-ledger", "disagreements"];

    protected Backend Backend { get; } = backend;

    [Fact]
    public async Task Queries_are_listed_with_typed_parameters_and_columns()
    {
        var service = await Backend.ServiceAsync();
        var queries = (await service.GetAsync("/queries")).Expect(200).Json.GetProperty("queries").EnumerateArray().ToList();
        Assert.Superset(EveryQuery.ToHashSet(), queries.Select(query => query.GetProperty("name").GetString()!).ToHashSet());
        var gains = queries.Single(query => query.GetProperty("name").GetString() == "who-gained-what");
        var kind = gains.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == "kind");
        Assert.Contains("territory", kind.GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
        Assert.Contains("gain", gains.GetProperty("columns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal("/queries/who-gained-what/rows", gains.GetProperty("links").GetProperty("rows").GetString());
        Assert.Contains("MATCH (event:Event)", (await service.GetAsync("/queries/who-gained-what")).Expect(200).Json.GetProperty("cypher").GetString());
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_named_query_has_rows_in_every_format(string name)
    {
        var service = await Backend.ServiceAsync();
        var parameters = (await service.GetAsync("/queries/" + name)).Expect(200).Json.GetProperty("parameters").EnumerateArray()
            .Where(parameter => parameter.GetProperty("required").GetBoolean())
            .Select(parameter => (parameter.GetProperty("name").GetString()!, Argument(parameter)));
        var call = string.Join('&', parameters.Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));
        var json = (await service.GetAsync($"/queries/{name}/rows?{call}&cite=true&limit=1000")).Expect(200);
        Assert.NotEmpty(json.Rows);
        Assert.False(json.Json.GetProperty("truncated").GetBoolean());
        var lines = (await service.GetAsync($"/queries/{name}/rows.jsonl?{call}&cite=true")).Expect(200);
        Assert.Equal(json.Rows.Select(row => row.GetRawText()), lines.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1]);
        var csv = (await service.GetAsync($"/queries/{name}/rows?{call}", "text/csv")).Expect(200);
        Assert.Equal("text/csv", csv.Type);
        Assert.Equal(string.Join(',', json.Json.GetProperty("columns").EnumerateArray().Select(column => column.GetString())), csv.Text.Split("\r\n")[0]);
        var markdown = (await service.GetAsync($"/queries/{name}/rows?{call}&format=markdown")).Expect(200);
        Assert.Equal(json.Rows.Count + 3, markdown.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [MemberData(nameof(PagedQueries))]
    public async Task Pages_put_together_are_the_whole_answer_whatever_their_size(string name)
    {
        var service = await Backend.ServiceAsync();
        var whole = (await service.GetAsync($"/queries/{name}/rows?limit=1000")).Expect(200).Rows.Select(row => row.GetRawText()).ToList();
        Assert.Null((await service.GetAsync($"/queries/{name}/rows?limit=1000")).Next);
        foreach (var size in (int[])[1, 2, 3, 7])
        {
            var rows = new List<string>();
            string? address = $"/queries/{name}/rows?limit={size}";
            for (var page = 0; address is not null && page <= whole.Count && page < 60; page++)
            {
                var answer = (await service.GetAsync(address)).Expect(200);
                Assert.Equal(answer.Next is not null, answer.Json.GetProperty("truncated").GetBoolean());
                Assert.True(answer.Rows.Count == size || answer.Next is null);
                rows.AddRange(answer.Rows.Select(row => row.GetRawText()));
                address = answer.Next;
            }

            Assert.Equal(whole.Take(rows.Count), rows);
            Assert.True(address is not null || rows.Count == whole.Count, "The last page ended before the answer did.");
        }
    }

    [Fact]
    public async Task A_row_that_comes_or_goes_between_two_pages_moves_no_other_row()
    {
        var service = await Backend.ServiceAsync();
        var first = (await service.GetAsync("/queries/provisional-entities/rows?limit=1")).Expect(200);
        var database = await Backend.DatabaseAsync();
        await PropertyGraph.GraphDatabaseExtensions.ExecuteAsync(database, "CREATE (:Entity:Place {id: 'aaa-provisional', name: 'Aaa', provisional: true}), (:Entity:Place {id: 'zzz-provisional', name: 'Zzz', provisional: true})");
        try
        {
            // Nobody mentions them, so that they come behind the one that a passage mentions.
            var one = (await service.GetAsync("/queries/provisional-entities/rows?limit=1")).Expect(200);
            Assert.Equal(first.Rows[0].GetRawText(), one.Rows[0].GetRawText());
            var two = (await service.GetAsync(one.Next!)).Expect(200);
            Assert.Equal("Aaa", two.Rows[0].GetProperty("name").GetString());
            await PropertyGraph.GraphDatabaseExtensions.ExecuteAsync(database, "MATCH (e:Entity {id: 'aaa-provisional'}) DETACH DELETE e");
            var three = (await service.GetAsync(two.Next!)).Expect(200);
            Assert.Equal("Zzz", three.Rows[0].GetProperty("name").GetString());
            Assert.Null(three.Next);
        }
        finally
        {
            await PropertyGraph.GraphDatabaseExtensions.ExecuteAsync(database, "MATCH (e:Entity) WHERE e.id IN ['aaa-provisional', 'zzz-provisional'] DETACH DELETE e");
        }
    }

    [Fact]
    public async Task Every_answer_and_every_page_carries_the_line_that_cites_it()
    {
        var service = await Backend.ServiceAsync();
        var answer = (await service.GetAsync("/queries/mediations/rows?party=China")).Expect(200);
        var line = answer.Json.GetProperty("provenance").GetProperty("citation").GetString()!;
        Assert.StartsWith("kg ", line);
        Assert.Contains("mediations/1 party=qing-china; 1 row sha256:", line);
        Assert.Equal(line, answer.Headers["Kg-Citation"]);
        Assert.Equal(line, (await service.GetAsync("/queries/mediations/rows.csv?party=China")).Expect(200).Headers["Kg-Citation"]);
        var later = (await service.GetAsync((await service.GetAsync("/queries/timeline/rows?limit=1")).Next!)).Expect(200);
        Assert.Matches("timeline/[0-9]+; after [A-Za-z0-9_-]+ first 1 row sha256:", later.Headers["Kg-Citation"]);
        Assert.Equal(later.Headers["Kg-Citation"], later.Json.GetProperty("provenance").GetProperty("citation").GetString());
        Assert.Matches("text=%C3%A4", (await service.GetAsync("/queries/typed/rows?text=%C3%A4")).Expect(200).Headers["Kg-Citation"]);
    }

    [Fact]
    public async Task JSON_Lines_end_with_a_line_that_cites_them()
    {
        var service = await Backend.ServiceAsync();
        foreach (var call in (string[])["mediations/rows.jsonl?party=China", "timeline/rows.jsonl?limit=2", "mediations/rows.jsonl?party=China&cite=true"])
        {
            var lines = (await service.GetAsync("/queries/" + call)).Expect(200);
            var whole = (await service.GetAsync("/queries/" + call.Replace(".jsonl", string.Empty, StringComparison.Ordinal))).Expect(200);
            var last = JsonDocument.Parse(lines.Text.TrimEnd('\n').Split('\n')[^1]).RootElement;
            Assert.Equal(whole.Headers["Kg-Citation"], last.GetProperty("citation").GetString());
            Assert.Equal(whole.Json.GetProperty("truncated").GetBoolean(), last.GetProperty("truncated").GetBoolean());
            Assert.Equal(whole.Next, last.GetProperty("next").GetString()?.Replace(".jsonl", string.Empty, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("texts=a%5C,b,c", """["a,b","c"]""")]
    [InlineData("texts=a,b&texts=c", """["a,b","c"]""")]
    [InlineData("texts=%20a%20,,%5C%20b%5C%20,c%5C%5C,d%5Ce", """["a"," b ","c\\","d\\e"]""")]
    public async Task Items_of_a_list_may_hold_commas_and_are_cited_so_that_they_are_read_back(string call, string items)
    {
        var service = await Backend.ServiceAsync();
        var answer = (await service.GetAsync("/queries/typed/rows?" + call)).Expect(200);
        Assert.Equal(items, answer.Rows.Single().GetProperty("texts").GetRawText());
        var cited = CitationLine.Read(answer.Headers["Kg-Citation"]).Parameters.Single(parameter => parameter.Key == "texts").Value;
        var again = (await service.GetAsync("/queries/typed/rows?texts=" + Uri.EscapeDataString(cited))).Expect(200);
        Assert.Equal(answer.Headers["Kg-Citation"], again.Headers["Kg-Citation"]);
    }

    [Fact]
    public async Task A_limit_inside_the_query_wins_over_the_page()
    {
        var service = await Backend.ServiceAsync();
        var answer = (await service.GetAsync("/queries/limited/rows")).Expect(200);
        Assert.Equal(5, answer.Rows.Count);
        Assert.False(answer.Json.GetProperty("truncated").GetBoolean());
        var cut = (await service.GetAsync("/queries/limited/rows?limit=3")).Expect(200);
        Assert.Equal((3, true, null), (cut.Rows.Count, cut.Json.GetProperty("truncated").GetBoolean(), cut.Next));
        (await service.GetAsync("/queries/limited/rows?after=WyJ4IiwxXQ")).Expect(400);
    }

    [Theory]
    [InlineData("WyJ4IiwxXQ")]
    [InlineData("AAAA")]
    [InlineData("%27)%20DETACH%20DELETE%20n%20//")]
    [InlineData("bnVsbA")]
    public async Task A_cursor_that_was_not_given_is_refused(string cursor)
    {
        var service = await Backend.ServiceAsync();
        Assert.Equal("after", (await service.GetAsync($"/queries/timeline/rows?after={cursor}")).Expect(400).Json.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task A_cursor_of_another_call_is_refused()
    {
        var service = await Backend.ServiceAsync();
        var next = (await service.GetAsync("/queries/timeline/rows?limit=1")).Next!;
        (await service.GetAsync(next)).Expect(200);
        (await service.GetAsync(next + "&type=NEGOTIATED_WITH")).Expect(400);
    }

    [Fact]
    public async Task Typed_parameters_reach_the_query_as_their_types()
    {
        var service = await Backend.ServiceAsync();
        var row = (await service.GetAsync(
            "/queries/typed/rows?share=0.5&day=1858-05&who=China&texts=a,b&texts=c,d&kinds=one,two&states=Russia,China&days=1858,1860")).Expect(200).Rows.Single();
        Assert.Equal(
            """["plain",7,0.5,true,"1858-05",2399801,2399831,"one","qing-china",["a,b","c,d"],[1,2],["one","two"],["russian-empire","qing-china"],["1858","1860"]]""",
            $"[{string.Join(',', row.EnumerateObject().Take(14).Select(member => member.Value.GetRawText()))}]");
        var body = (await service.PostAsync("/queries/typed/rows", """{"number": -3, "share": 2, "flag": false, "texts": ["a,b"], "numbers": [5, 6], "text": "ä'\"\\`"}""")).Expect(200).Rows.Single();
        Assert.Equal("""-3 2 False ["a,b"] [5,6]""", string.Join(' ', body.GetProperty("number").GetInt64(), body.GetProperty("share").GetDouble().ToString(CultureInfo.InvariantCulture), body.GetProperty("flag").GetBoolean(), body.GetProperty("texts").GetRawText(), body.GetProperty("numbers").GetRawText()));
        Assert.Equal("ä'\"\\`", body.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("number=1.5", "number", null)]
    [InlineData("number=99999999999999999999", "number", null)]
    [InlineData("share=NaN", "share", null)]
    [InlineData("share=1e999", "share", null)]
    [InlineData("flag=yes", "flag", null)]
    [InlineData("day=1858-13", "day", null)]
    [InlineData("kind=onne", "kind", "one")]
    [InlineData("kinds=one,tow", "kinds", "two")]
    [InlineData("who=Chnia", "who", "Qing China")]
    [InlineData("who=Hankou", "who", null)]
    [InlineData("text=a&text=b", "text", null)]
    [InlineData("txt=a", "txt", "text")]
    [InlineData("limit=0", "limit", null)]
    [InlineData("limit=1001", "limit", null)]
    [InlineData("cite=perhaps", "cite", null)]
    [InlineData("format=xml", "format", "json")]
    public async Task A_wrong_value_is_a_problem_that_names_the_parameter_and_what_was_meant(string call, string parameter, string? candidate)
    {
        var service = await Backend.ServiceAsync();
        var problem = (await service.GetAsync("/queries/typed/rows?" + call)).Expect(400);
        Assert.Equal("application/problem+json", problem.Type);
        Assert.Equal(parameter, problem.Json.GetProperty("parameter").GetString());
        if (candidate is not null)
        {
            Assert.Contains(candidate, problem.Json.GetProperty("candidates").EnumerateArray().Select(word => word.GetString()));
        }
    }

    [Theory]
    [InlineData("format=csv")]
    [InlineData("FORMAT=csv", 400)]
    [InlineData("%66orma%74=%63sv")]
    [InlineData("limit=2&format=csv")]
    [InlineData("&&a%20b&format=csv", 400)]
    [InlineData("formats=csv", 400)]
    [InlineData("limit=2&form=format", 400)]
    public async Task A_format_is_found_however_the_address_spells_its_name(string call, int status = 200)
    {
        var service = await Backend.ServiceAsync();
        Assert.Equal(status == 200 ? "text/csv" : "application/problem+json", (await service.GetAsync("/queries/timeline/rows?" + call)).Expect(status).Type);
    }

    [Fact]
    public async Task A_missing_parameter_and_an_unknown_query_are_named()
    {
        var service = await Backend.ServiceAsync();
        Assert.Equal("person", (await service.GetAsync("/queries/career/rows")).Expect(400).Json.GetProperty("parameter").GetString());
        Assert.Equal("career", (await service.GetAsync("/queries/carer/rows")).Expect(404).Json.GetProperty("candidates")[0].GetString());
        Assert.Equal("Treaty of Aigun", (await service.GetAsync("/queries/who-gained-what/rows?treaty=Aigunn")).Expect(400).Json.GetProperty("candidates")[0].GetString());
    }

    [Fact]
    public async Task Entities_are_found_by_the_beginning_of_any_name_and_opened_with_their_edges()
    {
        var service = await Backend.ServiceAsync();
        var found = (await service.GetAsync("/entities?search=CHIN")).Expect(200).Json.GetProperty("entities");
        Assert.Equal("qing-china", found[0].GetProperty("id").GetString());
        Assert.Equal(0, (await service.GetAsync("/entities?search=chin&label=Treaty")).Expect(200).Json.GetProperty("entities").GetArrayLength());
        Assert.Equal("treaty-of-aigun", (await service.GetAsync("/entities?search=aigun&label=Treaty")).Expect(200).Json.GetProperty("entities")[0].GetProperty("id").GetString());
        var china = (await service.GetAsync("/entities/qing-china?limit=3")).Expect(200).Json;
        Assert.Equal("China", china.GetProperty("names").GetProperty("de")[0].GetString());
        Assert.True(china.GetProperty("truncated").GetBoolean());
        Assert.Equal(3, china.GetProperty("facts").GetArrayLength());
        Assert.Equal("in", china.GetProperty("edges")[0].GetProperty("direction").GetString());
        (await service.GetAsync("/entities/no-such")).Expect(404);
        (await service.GetAsync("/entities")).Expect(400);
    }

    [Fact]
    public async Task Entities_are_found_by_their_whole_usual_names_many_at_once()
    {
        var service = await Backend.ServiceAsync();
        var names = (await service.GetAsync("/entities?name=Qing%20China&name=Treaty%20of%20Aigun&name=qing%20china&name=China&name=&name=%3Cimg%3E")).Expect(200).Json.GetProperty("entities");
        Assert.Equal(["qing-china", "treaty-of-aigun"], names.EnumerateArray().Select(entity => entity.GetProperty("id").GetString()));
        var tooMany = string.Join('&', Enumerable.Repeat("name=a", 101));
        Assert.Equal("name", (await service.GetAsync("/entities?" + tooMany)).Expect(400).Json.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task A_fact_is_opened_to_its_claims_their_words_and_sources()
    {
        var service = await Backend.ServiceAsync();
        var fact = (await service.GetAsync("/facts/event-cession")).Expect(200).Json;
        Assert.Equal(["FROM", "OF", "TO", "UNDER"], fact.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("role").GetString()));
        var claim = fact.GetProperty("claims").EnumerateArray().Single(claim => claim.GetProperty("claim").GetString() == "claim-1");
        Assert.Equal(
            ("China ceded the left bank of the Amur to Russia.", "A. Author, A Book, 1900, Art. 1", "document-1", "asserted"),
            (claim.GetProperty("quote").GetString(), claim.GetProperty("source").GetString(), claim.GetProperty("documentId").GetString(), claim.GetProperty("polarity").GetString()));
        (await service.GetAsync("/facts/no-such")).Expect(404);
    }

    [Fact]
    public async Task Status_and_probes_answer()
    {
        var service = await Backend.ServiceAsync();
        (await service.GetAsync("/livez")).Expect(200);
        (await service.GetAsync("/readyz")).Expect(200);
        var status = (await service.GetAsync("/status")).Expect(200).Json;
        Assert.True(status.GetProperty("nodes").GetProperty("State").GetInt64() >= 4);
        Assert.Equal(0, status.GetProperty("broken").GetArrayLength());
    }

    [Fact]
    public async Task A_statement_of_ones_own_reads_the_graph_with_its_parameters()
    {
        var service = await Backend.ServiceAsync();
        var answer = (await service.CypherAsync("MATCH (s:State) WHERE s.id IN $ids RETURN s.name AS name, s AS node ORDER BY name", new { ids = new[] { "france", "qing-china" } })).Expect(200);
        Assert.Equal(["France", "Qing China"], answer.Rows.Select(row => row.GetProperty("name").GetString()));
        Assert.Equal("france", answer.Rows[0].GetProperty("node").GetProperty("properties").GetProperty("id").GetString());
        var wrong = (await service.CypherAsync("MATCH (n)\nRETRUN n")).Expect(400).Json;
        Assert.Equal((2, 1), (wrong.GetProperty("line").GetInt32(), wrong.GetProperty("column").GetInt32()));
        Assert.Contains("State", (await service.CypherAsync("CALL db.labels()")).Expect(200).Text);
        Assert.NotEmpty((await service.CypherAsync("EXPLAIN MATCH (n:State) RETURN n")).Expect(200).Json.GetProperty("plan").GetString()!);
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_answered_408_and_stopped()
    {
        await using var service = await RunningService.StartAsync(await Backend.DatabaseAsync(), Backend.Cypher, options => options.Limits.Time = TimeSpan.FromSeconds(1));
        (await service.GetAsync("/queries/slow/rows")).Expect(408);
        (await service.CypherAsync("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n")).Expect(408);
        (await service.GetAsync("/readyz")).Expect(200);
    }

    private static string Argument(JsonElement parameter) =>
        parameter.GetProperty("name").GetString() == "fact" ? "event-cession" : Names(parameter.GetProperty("example").GetString()!);

    // The small graph knows fewer names than the gazetteer.
    private static string Names(string example) => example switch
    {
        "Ignatyev" => "nikolay-pavlovich-ignatyev",
        "Russian Empire" => "russian-empire",
        "France" => "france",
        "left bank of the Amur" => "left-bank-of-the-amur",
        _ => example,
    };
}
