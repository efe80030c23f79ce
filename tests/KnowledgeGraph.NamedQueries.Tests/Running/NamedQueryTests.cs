using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Tests.Running;

public class NamedQueryTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> AllQueriesWithArguments() => new()
    {
        { "who-gained-what", string.Empty },
        { "treaty-ledger", string.Empty },
        { "treaty-terms", "treaty=treaty-of-aigun" },
        { "treaty-succession", "treaty=treaty-of-nerchinsk" },
        { "wars-declared", "by=united-kingdom" },
        { "mediations", string.Empty },
        { "gains-without-war", string.Empty },
        { "indemnities", string.Empty },
        { "ports-opened", "to=united-kingdom" },
        { "territory-history", "territory=left-bank-of-the-amur" },
        { "career", "person=nikolay-pavlovich-ignatyev" },
        { "relations-between", "a=Russia;b=China;from=1858;to=1858" },
        { "path-between", "a=nikolay-pavlovich-ignatyev;b=france" },
        { "timeline", "from=1857;to=1858-05" },
        { "wars-and-treaties", string.Empty },
        { "evidence", "fact=event-cession" },
        { "disagreements", string.Empty },
        { "provisional-entities", string.Empty },
        { "overview", string.Empty },
    };

    [Theory]
    [MemberData(nameof(AllQueriesWithArguments))]
    public async Task Every_query_gives_rows_in_its_declared_order(string name, string arguments)
    {
        var answer = await RunAsync(name, arguments);
        Assert.NotEmpty(answer.Rows);
        Assert.All(answer.Query.Header.Order, column => Assert.Contains(column, answer.Columns));
    }

    [Fact]
    public void The_list_above_names_every_query_there_is() =>
        Assert.Equal(fixture.Runner.Catalogue.Names.Order(StringComparer.Ordinal), AllQueriesWithArguments().Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Who_gained_what_tells_gainer_gain_giver_and_words()
    {
        var answer = await RunAsync("who-gained-what", "treaty=Vertrag von Aigun");
        Assert.Equal(
            [
                "Russian Empire|right|navigation (Amur)|Qing China|null",
                "Russian Empire|territory|Left bank of the Amur|Qing China|'the left bank of the Amur'",
                "Russian Empire|territory|Ussuri region (joint possession)|Qing China|null",
            ],
            answer.Rows.Select(row => Line(row.Row, "gainer", "kind", "gain", "from")).Select((line, index) => line + "|" + answer.Rows[index].Row["quote"]).ToList()
                .Select(line => line.Replace("'China ceded the left bank of the Amur to Russia.'", "'the left bank of the Amur'", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Only_the_one_who_did_not_fight_gained_without_war()
    {
        var answer = await RunAsync("gains-without-war", string.Empty);
        Assert.Equal(["Russian Empire"], answer.Rows.Select(row => Text(row.Row["gainer"])).Distinct());
        Assert.Equal("['United Kingdom']", answer.Rows[0].Row["fought_by"].ToString());
        Assert.Equal("['Nikolay Pavlovich Ignatyev']", answer.Rows[0].Row["mediators"].ToString());
    }

    [Fact]
    public async Task The_ledger_balances()
    {
        var answer = await RunAsync("treaty-ledger", string.Empty);
        (string Gained, string Given)[] sides = [("gained", "lost"), ("receives", "owes"), ("ports", "opened"), ("rights", "granted"), ("recognised_by_others", "recognised")];
        foreach (var treaty in answer.Rows.GroupBy(row => Text(row.Row["treaty"]), StringComparer.Ordinal))
        {
            foreach (var (gained, given) in sides)
            {
                Assert.Equal(Items(treaty, gained), Items(treaty, given));
            }
        }
    }

    [Fact]
    public async Task Citations_carry_words_document_place_and_source()
    {
        var arguments = Arguments("treaty=treaty-of-aigun;kind=territory");
        var answer = await fixture.Runner.RunAsync("who-gained-what", arguments, new NamedQueryOptions { Cite = true }, Token);
        var cession = answer.Rows.Single(row => Text(row.Row["event"]) == "event-cession");
        Assert.Equal(
            [
                "\"China ceded the left bank of the Amur to Russia.\" (A test, 0–48; A. Author, A Book, 1900, Art. 1)",
                "\"the left bank of the Amur\" (A test, 12–37)",
            ],
            cession.Citations.Select(citation => citation.ToString()));
    }

    [Fact]
    public async Task Disagreements_show_what_each_claim_says()
    {
        var answer = await RunAsync("disagreements", string.Empty);
        Assert.Equal(["'1858-05-28'", "'1858-05-16'"], answer.Rows.Select(row => row.Row["says"].ToString()));
    }

    [Theory]
    [InlineData("who-gaind-what", "", "No query is called 'who-gaind-what'. Did you mean 'who-gained-what'? `kg queries` lists them.")]
    [InlineData("who-gained-what", "treety=x", "who-gained-what has no parameter 'treety'. Did you mean 'treaty'?")]
    [InlineData("overview", "x=1", "overview has no parameter 'x'. It takes none.")]
    [InlineData("career", "", "The parameter 'person' of career needs a person by id, name or alias: person=…, for example person=\"Ignatyev\".")]
    [InlineData("who-gained-what", "kind=teritory", "The parameter 'kind' of who-gained-what cannot be 'teritory'. Did you mean 'territory'? It is one of territory, indemnity, port, right, recognition, independence.")]
    [InlineData("timeline", "from=28.5.1858", "The parameter 'from' of timeline is '28.5.1858', but must be a date in EDTF such as 1858-05-28, 1857-04 or 1689: it is not EDTF.")]
    [InlineData("who-gained-what", "treaty=Vertrag von Aigunn", "No treaty is called 'Vertrag von Aigunn'. Did you mean 'Treaty of Aigun'?")]
    [InlineData("who-gained-what", "treaty=China", "No treaty is called 'China': Qing China is a state.")]
    [InlineData("who-gained-what", "party=The Powers", "'The Powers' can be france (France), united-kingdom (United Kingdom). Say which by its id: party=france.")]
    [InlineData("who-gained-what", "treaty=zzzzzzzz", "No treaty is called 'zzzzzzzz'. `kg query overview` shows what the graph holds.")]
    public async Task A_wrong_call_is_told_its_cause_and_what_was_probably_meant(string query, string arguments, string message)
    {
        var error = await Assert.ThrowsAsync<NamedQueryException>(() => RunAsync(query, arguments));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public async Task A_usual_name_wins_over_an_alias_of_something_else()
    {
        var answer = await RunAsync("territory-history", "territory=Amur");
        Assert.Equal("'amur'", answer.Parameters["territory"].ToString());
    }

    [Fact]
    public async Task An_answer_that_was_cut_says_so()
    {
        var answer = await fixture.Runner.RunAsync("who-gained-what", Arguments(string.Empty), new NamedQueryOptions { MaximumRows = 2 }, Token);
        Assert.Equal((2, true), (answer.Rows.Count, answer.IsTruncated));
    }

    private static List<string> Items(IEnumerable<NamedQueryRow> rows, string column) =>
        [.. rows.SelectMany(row => (ListValue)row.Row[column]).Select(Text).Order(StringComparer.Ordinal)];

    private static string Line(GraphRow row, params string[] columns) => string.Join('|', columns.Select(column => Text(row[column])));

    private static string Text(GraphValue value) => value is StringValue text ? text.Value : value.ToString();

    private static Dictionary<string, string> Arguments(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private Task<NamedQueryAnswer> RunAsync(string query, string arguments) =>
        fixture.Runner.RunAsync(query, Arguments(arguments), NamedQueryOptions.Default, Token);
}
