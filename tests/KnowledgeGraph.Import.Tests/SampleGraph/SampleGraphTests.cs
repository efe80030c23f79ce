using System.Text.RegularExpressions;
using PropertyGraph;

namespace KnowledgeGraph.Import.Tests.SampleGraph;

public sealed partial class SampleGraphTests(SampleGraphs graphs) : IClassFixture<SampleGraphs>
{
    public static TheoryData<string> Queries =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Cypher, "queries"), "*.cypher", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)!).Order()];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_named_query_gives_the_same_rows_in_the_same_order_on_both_storages(string name)
    {
        var required = graphs.Runner("memory").Catalogue.Get(name).Header.Parameters.Where(parameter => parameter.IsRequired);
        var event1 = Text((await graphs.RunAsync("memory", "who-gained-what", ("treaty", "Treaty of Aigun")))[0], "event");
        var arguments = required.Select(parameter => (parameter.Name, parameter.Example ?? event1)).ToArray();
        var memory = await graphs.RunAsync("memory", name, arguments);
        var sqlite = await graphs.RunAsync("sqlite", name, arguments);

        Assert.NotEmpty(memory);
        Assert.Equal(memory.Select(Print), sqlite.Select(Print));
    }

    [Theory]
    [InlineData("Vertrag von Aigun")]
    [InlineData("Treaty of Aigun")]
    [InlineData("Айгунский договор")]
    [InlineData("treaty-of-aigun")]
    public async Task Russia_gains_the_left_bank_of_the_Amur_at_Aigun_with_the_sentence_that_says_so(string treaty)
    {
        var row = Assert.Single(
            await graphs.RunAsync("memory", "who-gained-what", ("treaty", treaty), ("kind", "territory"), ("party", "Russian Empire")),
            row => Text(row, "event").Length > 0 && Print(row).Contains("Left bank of the Amur", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Qing China", Print(row));
        Assert.NotEmpty(Text(row, "quote"));
    }

    [Fact]
    public async Task Every_treaty_balances_what_its_parties_gained_is_what_its_parties_gave()
    {
        var rows = await graphs.RunAsync("memory", "treaty-ledger");
        (string Gain, string Loss)[] pairs = [("gained", "lost"), ("receives", "owes"), ("ports", "opened"), ("rights", "granted"), ("recognised_by_others", "recognised")];
        foreach (var treaty in rows.GroupBy(row => Text(row, "treaty")))
        {
            foreach (var (gain, loss) in pairs)
            {
                var gains = treaty.SelectMany(row => (ListValue)row[gain]).Select(value => value.ToString()).Order(StringComparer.Ordinal);
                var losses = treaty.SelectMany(row => (ListValue)row[loss]).Select(value => value.ToString()).Order(StringComparer.Ordinal);
                Assert.Equal(losses, gains);
            }
        }

        Assert.True(rows.Count > 20);
    }

    [Fact]
    public async Task Russia_gains_at_Peking_from_a_war_it_did_not_fight_and_Ignatyev_stood_between_the_parties()
    {
        var rows = await graphs.RunAsync("memory", "gains-without-war", ("gainer", "Russian Empire"), ("treaty", "Treaty of Peking"));
        Assert.NotEmpty(rows);
        Assert.Contains(rows, row => row["mediators"].ToString().Contains("Ignatyev", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains("United Kingdom", row["fought_by"].ToString()));
        Assert.Empty(await graphs.RunAsync("memory", "gains-without-war", ("gainer", "United Kingdom"), ("treaty", "Treaty of Peking")));
    }

    [Theory]
    [InlineData("German Empire", "Caroline Islands")] // bought from a Spain that another had beaten
    [InlineData("United Kingdom", "Island of Cyprus (lease)")]
    [InlineData("Austria-Hungary", "garrison (Bosnia and Herzegovina)")]
    public async Task Who_gained_without_fighting_is_found(string gainer, string gain) =>
        Assert.Contains(await graphs.RunAsync("memory", "gains-without-war", ("gainer", gainer)), row => Text(row, "gain") == gain);

    [Theory]
    [InlineData("Tsardom of Russia")] // it fought Sweden for 21 years before Nystad
    [InlineData("Prussia")]
    [InlineData("France")]
    [InlineData("Japan", "Treaty of Shimonoseki")]
    public async Task Who_fought_the_giver_did_not_gain_without_war(string gainer, string? treaty = null)
    {
        (string, string)[] arguments = treaty is null ? [("gainer", gainer)] : [("gainer", gainer), ("treaty", treaty)];
        Assert.Empty(await graphs.RunAsync("memory", "gains-without-war", arguments));
    }

    // Of more than 60,000 nodes. Most are names and persons of the gazetteer, which grows: no question is to look at all of a kind for a few.
    [Theory]
    [InlineData("evidence", 40)]
    [InlineData("provisional-entities", 200)]
    [InlineData("career", 500)]
    [InlineData("treaty-terms", 200)]
    [InlineData("relations-between", 2_500)]
    [InlineData("wars-and-treaties", 6_000)]
    public async Task A_named_query_looks_at_no_more_than_it_tells_of(string name, int most)
    {
        var runner = graphs.Runner("sqlite");
        var event1 = Text((await graphs.RunAsync("sqlite", "who-gained-what", ("treaty", "Treaty of Aigun")))[0], "event");
        var arguments = runner.Catalogue.Get(name).Header.Parameters.Where(parameter => parameter.IsRequired).ToDictionary(parameter => parameter.Name, parameter => parameter.Example ?? event1);
        var answer = await runner.RunAsync(name, arguments);
        Assert.NotEmpty(answer.Rows);
        var plan = await graphs.ProfileAsync("sqlite", answer);
        Assert.InRange(plan.Split('\n').Select(line => TouchedIn().Match(line)).Where(match => match.Success).Sum(match => int.Parse(match.Groups["rows"].ValueSpan)), 1, most);
    }

    [Fact]
    public async Task Every_gain_can_be_traced_to_words_in_a_document()
    {
        var answer = await graphs.Runner("memory").RunAsync("who-gained-what", new Dictionary<string, string>(StringComparer.Ordinal), new() { Cite = true });
        Assert.NotEmpty(answer.Rows);
        Assert.All(answer.Rows, row => Assert.NotEmpty(row.Citations));
    }

    [Fact]
    public async Task Both_storages_hold_every_claim_that_is_asserted_behind_exactly_one_event()
    {
        foreach (var storage in (string[])["memory", "sqlite"])
        {
            var counts = (await graphs.RunAsync(storage, "overview")).Select(Print).ToList();
            Assert.Contains(counts, line => line.StartsWith("'claims' | 'asserted'", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"(?<rows>\d+) touched\]", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TouchedIn();

    private static string Text(GraphRow row, string column) => row[column] is StringValue text ? text.Value : string.Empty;

    private static string Print(GraphRow row) => string.Join(" | ", row.Values);
}
