using Cypher.Engine.Storage.Memory;
using PropertyGraph;

namespace Cypher.Engine.Tests.Databases;

/// <summary>A statement that wants too much fails with a typed error, and the database goes on.</summary>
public class LimitTests
{
    [Theory]
    [InlineData("UNWIND range(1, 1000) AS x RETURN x", "rows")]
    [InlineData("UNWIND range(1, 90) AS x RETURN 'a long text that is repeated many times ' + x", "larger")]
    [InlineData("RETURN range(1, 100000)", "list")]
    [InlineData("UNWIND range(1, 900) AS x UNWIND range(1, 900) AS y WITH x, y ORDER BY y, x RETURN count(*)", "bytes")]
    [InlineData("UNWIND range(1, 900) AS x UNWIND range(1, 900) AS y RETURN count(DISTINCT [x, y])", "bytes")]
    public async Task A_statement_beyond_a_limit_is_stopped(string query, string word)
    {
        var limits = new EngineLimits { MaxRows = 100, MaxResultBytes = 5_000, MaxListLength = 1_000, MaxMemoryBytes = 100_000 };
        await using var database = TestDatabase.Create(limits);

        var error = await database.FailAsync(query);

        Assert.Equal(GraphErrorCodes.LimitExceeded, error.Code);
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Equal("1", await database.AskAsync("RETURN 1"));
    }

    [Fact]
    public async Task A_path_beyond_the_limit_is_an_error_not_a_missing_row()
    {
        await using var database = TestDatabase.Create(new EngineLimits { MaxPathLength = 3 });
        await database.ExecuteAsync("CREATE (:A)-[:R]->()-[:R]->()-[:R]->()-[:R]->(:B)");

        Assert.Equal(GraphErrorCodes.LimitExceeded, (await database.FailAsync("MATCH (:A)-[:R*]->(b:B) RETURN b")).Code);
        Assert.Equal("3", await database.AskAsync("MATCH (:A)-[:R*..3]->(b) RETURN count(*)"));
    }

    [Theory]
    [InlineData("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)")]
    [InlineData("MATCH (a)-[*]-(b) RETURN count(*)")]
    [InlineData("RETURN reduce(s = 0, x IN range(1, 1000000) | s + size([y IN range(1, 1000) WHERE y > x]))")]
    [InlineData("MATCH (a), (b), p = allShortestPaths((a)-[*]-(b)) WHERE length(p) > 12 RETURN count(p)")]
    public async Task A_statement_that_runs_too_long_is_stopped(string query)
    {
        await using var database = TestDatabase.Create(new EngineLimits { Timeout = TimeSpan.FromMilliseconds(300) });
        await database.ExecuteAsync("UNWIND range(1, 14) AS i CREATE (:N {i: i})");
        await database.ExecuteAsync("MATCH (a:N), (b:N) WHERE a.i < b.i CREATE (a)-[:R]->(b)");

        Assert.Equal(GraphErrorCodes.TransactionTimedOut, (await database.FailAsync(query)).Code);
    }

    [Fact]
    public async Task A_statement_stops_when_its_caller_cancels()
    {
        await using var database = TestDatabase.Create();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => database.QueryAsync("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)", null, cancellation.Token));
    }

    [Theory]
    [InlineData("WITH 1 AS x ", 20_000, "RETURN 1")]
    [InlineData("MATCH (n) ", 20_000, "RETURN 1")]
    [InlineData("CREATE () ", 20_000, "")]
    [InlineData("UNWIND [1] AS x WITH 1 AS y ", 20_000, "RETURN 1")]
    [InlineData("RETURN 1 AS x UNION ", 5_000, "RETURN 1 AS x")]
    [InlineData("CALL { ", 5_000, "")]
    [InlineData("OPTIONAL MATCH (n) ", 20_000, "RETURN 1")]
    [InlineData("RETURN EXISTS { ", 5_000, "")]
    [InlineData("MERGE (:A) ", 20_000, "")]
    [InlineData("MATCH () ", 20_000, "RETURN 1")]
    [InlineData("FOREACH (x IN [1] | ", 20_000, "")]
    public async Task A_statement_of_many_clauses_runs_or_is_refused(string piece, int count, string end)
    {
        await using var database = TestDatabase.Create(new EngineLimits { Timeout = TimeSpan.FromSeconds(5) });
        var query = string.Concat(Enumerable.Repeat(piece, count)) + end;

        try
        {
            await database.ExecuteAsync(query);
        }
        catch (GraphException refused)
        {
            Assert.NotEmpty(refused.Error.Message);
        }

        Assert.Equal("1", await database.AskAsync("RETURN 1"));
    }

    [Theory]
    [InlineData("CREATE")]
    [InlineData("MERGE")]
    public async Task A_script_of_many_clauses_with_a_variable_each_runs_or_is_refused(string clause)
    {
        await using var database = TestDatabase.Create(new EngineLimits { Timeout = TimeSpan.FromSeconds(5) });
        var query = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"{clause} (n{i}:A {{i: {i}}})"));

        try
        {
            await database.ExecuteAsync(query);
            Assert.Equal("10000", await database.AskAsync("MATCH (n:A) RETURN count(n)"));
        }
        catch (GraphException refused)
        {
            Assert.NotEqual("CREATE", clause);
            Assert.Equal(GraphErrorCodes.LimitExceeded, refused.Error.Code);
        }
    }

    [Fact]
    public async Task Time_that_is_up_while_rows_are_sorted_is_told_as_such()
    {
        // Each look at this clock takes a millisecond: some hundred while rows are read, several hundred while they are sorted.
        var options = new EmbeddedOptions { Limits = new EngineLimits { Timeout = TimeSpan.FromMilliseconds(300) } };
        await using var database = new EmbeddedGraphDatabase(new MemoryGraphStorage(), options, new SteppingClock());

        var error = await database.FailAsync("UNWIND range(1, 20000) AS x RETURN x ORDER BY x % 7, -x");

        Assert.Equal(GraphErrorCodes.TransactionTimedOut, error.Code);
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long _looks;

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => Interlocked.Increment(ref _looks);
    }
}
