using PropertyGraph;

namespace Cypher.Engine.Tests.Databases;

/// <summary>A transaction is all or nothing, and says how it may be used.</summary>
public class TransactionTests
{
    [Theory]
    [InlineData("CREATE (:A)")]
    [InlineData("CREATE INDEX FOR (n:A) ON (n.x)")]
    [InlineData("MATCH (n) SET n.x = 1")]
    [InlineData("UNWIND [] AS x MERGE (:A)")]
    public async Task A_read_transaction_refuses_a_statement_that_writes_before_it_runs(string query)
    {
        await using var database = TestDatabase.Create();
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Read);

        var problem = await Assert.ThrowsAsync<GraphException>(() => transaction.RunAsync(query));

        Assert.Equal(GraphErrorCodes.AccessMode, problem.Error.Code);
    }

    [Fact]
    public async Task What_is_not_committed_is_not_there()
    {
        await using var database = TestDatabase.Create();
        await using (var transaction = await database.BeginTransactionAsync(AccessMode.Write))
        {
            await (await transaction.RunAsync("CREATE (:A)")).ConsumeAsync();
        }

        Assert.Equal("0", await database.AskAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_statement_sees_what_those_before_it_did()
    {
        await using var database = TestDatabase.Create();
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Write);
        await (await transaction.RunAsync("CREATE (:A {x: 1})")).ConsumeAsync();

        var rows = await (await transaction.RunAsync("MATCH (a:A) RETURN a.x")).ToListAsync();

        Assert.Equal(IntegerValue.Of(1), Assert.Single(rows)[0]);
    }

    [Fact]
    public async Task Changes_happen_also_where_nobody_reads_the_rows()
    {
        await using var database = TestDatabase.Create();
        await using (var transaction = await database.BeginTransactionAsync(AccessMode.Write))
        {
            await using (await transaction.RunAsync("UNWIND range(1, 10) AS i CREATE (n:A {i: i}) RETURN n LIMIT 0"))
            {
            }

            await transaction.CommitAsync();
        }

        Assert.Equal("10", await database.AskAsync("MATCH (n:A) RETURN count(n)"));
    }

    [Fact]
    public async Task After_a_failure_only_rolling_back_is_possible()
    {
        await using var database = TestDatabase.Create();
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Write);
        await (await transaction.RunAsync("CREATE (:A)")).ConsumeAsync();
        var failing = await transaction.RunAsync("UNWIND [1, 0] AS x RETURN 1 / x");
        await Assert.ThrowsAsync<GraphException>(() => failing.ToListAsync());

        var problem = await Assert.ThrowsAsync<GraphException>(() => transaction.CommitAsync());

        Assert.Equal(GraphErrorCodes.TransactionTerminated, problem.Error.Code);
    }

    [Fact]
    public async Task One_result_is_read_at_a_time()
    {
        await using var database = TestDatabase.Create();
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Read);
        await using var open = await transaction.RunAsync("UNWIND [1, 2] AS x RETURN x");

        var problem = await Assert.ThrowsAsync<GraphException>(() => transaction.RunAsync("RETURN 1"));

        Assert.Contains("still being read", problem.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_a_result_outlive_the_transaction()
    {
        await using var database = TestDatabase.Create();
        await database.ExecuteAsync("CREATE (:A {x: 1})-[:R {y: 2}]->(:B)");

        var row = Assert.Single(await database.QueryAsync("MATCH p = (a:A)-[r]->(b) RETURN a, r, p, [a], {k: b}"));
        await database.ExecuteAsync("MATCH (n) DETACH DELETE n");

        Assert.Equal("(:A {x: 1}) | [:R {y: 2}] | <(:A {x: 1})-[:R {y: 2}]->(:B)> | [(:A {x: 1})] | {k: (:B)}", string.Join(" | ", row.Values));
    }

    [Fact]
    public async Task A_missing_parameter_is_reported_by_name_before_anything_runs()
    {
        await using var database = TestDatabase.Create();

        var error = await database.FailAsync("CREATE (:A) WITH 1 AS x RETURN $missing");

        Assert.Equal(GraphErrorCodes.ParameterMissing, error.Code);
        Assert.Contains("missing", error.Message, StringComparison.Ordinal);
        Assert.Equal("0", await database.AskAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_plan_is_made_anew_when_an_index_comes_and_goes()
    {
        await using var database = TestDatabase.Create();
        await database.ExecuteAsync("UNWIND range(1, 50) AS i CREATE (:A {x: i})");
        const string Query = "EXPLAIN MATCH (a:A {x: 7}) RETURN a";

        Assert.DoesNotContain("IndexSeek", await PlanAsync(database, Query), StringComparison.Ordinal);
        await database.ExecuteAsync("CREATE INDEX a_x FOR (n:A) ON (n.x)");
        Assert.Contains("IndexSeek", await PlanAsync(database, Query), StringComparison.Ordinal);
        await database.ExecuteAsync("DROP INDEX a_x");
        Assert.DoesNotContain("IndexSeek", await PlanAsync(database, Query), StringComparison.Ordinal);
    }

    private static async Task<string> PlanAsync(EmbeddedGraphDatabase database, string query) => (await database.ExecuteAsync(query)).Plan!;
}
