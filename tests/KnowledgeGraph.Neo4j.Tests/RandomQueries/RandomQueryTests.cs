using System.Globalization;
using KnowledgeGraph.Neo4j.Tests.Mirror;
using KnowledgeGraph.Neo4j.Tests.SampleGraph;
using PropertyGraph;

namespace KnowledgeGraph.Neo4j.Tests.RandomQueries;

/// <summary>Random read queries on the sample graph give the same rows, or the same kind of error, on both databases.</summary>
public class RandomQueryTests(SampleGraphPair pair)
{
    private const int Seed = 20261129;

    // Few here, because each is planned by the server; KG_RANDOM_QUERIES=20000 asks for a long run by hand, KG_RANDOM_SEED for another.
    private const int Queries = 100;

    private static readonly TransactionOptions Limits = new() { Timeout = TimeSpan.FromSeconds(10) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int> Differences => [.. Enumerable.Range(0, KnownDifference.All.Count)];

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task A_known_difference_is_still_there(int at)
    {
        await pair.EnsureAsync();
        var known = KnownDifference.All[at];
        var neo4j = await OutcomeAsync(pair.Neo4j, known.Example);
        var embedded = await OutcomeAsync(pair.Embedded, known.Example);
        Assert.True(
            !embedded.IsSameAs(neo4j) && known.Covers(known.Example, embedded, neo4j),
            $"This difference is gone, so it leaves the list: {known.Reason}\n{Shown(at, known.Example, embedded, neo4j)}");
    }

    [Fact]
    public async Task Both_databases_answer_random_queries_alike()
    {
        await pair.EnsureAsync();
        var draw = new SeededDraw(Setting("KG_RANDOM_SEED", Seed));
        var differences = new List<string>();
        var (rows, errors, timeouts) = (0, 0, 0);
        var queries = Setting("KG_RANDOM_QUERIES", Queries);
        for (var at = 0; at < queries; at++)
        {
            var query = QueryGenerator.Next(draw);
            var neo4j = await OutcomeAsync(pair.Neo4j, query);
            var embedded = await OutcomeAsync(pair.Embedded, query);
            if (neo4j.Code == GraphErrorCodes.TransactionTimedOut || embedded.Code == GraphErrorCodes.TransactionTimedOut)
            {
                timeouts++;
                continue;
            }

            rows += neo4j.Rows.Count;
            errors += neo4j.Error is null ? 0 : 1;
            if (!embedded.IsSameAs(neo4j) && !KnownDifference.All.Any(known => known.Covers(query, embedded, neo4j)))
            {
                differences.Add(Shown(at, query, embedded, neo4j));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{queries} queries, {rows} rows, {errors} errors, {timeouts} given up");
        Assert.True(differences.Count == 0, $"{differences.Count} of {queries} queries differ:\n{string.Join("\n\n", differences)}");
        Assert.True(rows > queries && errors < queries / 2 && timeouts * 50 <= queries, $"The queries say little: {rows} rows, {errors} errors, {timeouts} given up.");
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static async Task<QueryOutcome> OutcomeAsync(IGraphDatabase database, string query)
    {
        try
        {
            await using var transaction = await database.BeginTransactionAsync(AccessMode.Read, Limits, Token);
            await using var result = await transaction.RunAsync(query, null, Token);
            var rows = (await result.ToListAsync(Token)).Select(ComparableText.Of);
            return new QueryOutcome([.. query.Contains("ORDER BY", StringComparison.Ordinal) ? rows : rows.Order(StringComparer.Ordinal)], null);
        }
        catch (GraphException exception)
        {
            return new QueryOutcome([], exception.Error);
        }
    }

    private static string Shown(int at, string query, QueryOutcome embedded, QueryOutcome neo4j) =>
        $"""
        query {at}:
        {query}
        embedded: {Shown(embedded)}
        Neo4j: {Shown(neo4j)}
        only embedded: {string.Join("; ", embedded.Rows.Except(neo4j.Rows).Take(3))}
        only Neo4j: {string.Join("; ", neo4j.Rows.Except(embedded.Rows).Take(3))}
        """;

    private static string Shown(QueryOutcome outcome) =>
        outcome.Error is { } error ? $"{error.Code}: {error.Message}" : $"{outcome.Rows.Count} rows";
}
