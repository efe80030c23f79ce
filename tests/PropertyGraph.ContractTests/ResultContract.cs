namespace PropertyGraph.ContractTests;

/// <summary>Columns, rows, counters, plans, time.</summary>
public abstract class ResultContract<TBackend> : ContractSuite<TBackend>
    where TBackend : IContractBackend, new()
{
    [Fact]
    public async Task Columns_have_the_names_and_the_order_of_the_text()
    {
        await using var transaction = await Begin(AccessMode.Read);
        await using var result = await transaction.RunAsync("RETURN 1 AS b, 2 AS a, 1 + 2", null, TestContext.Current.CancellationToken);
        Assert.Equal(["b", "a", "1 + 2"], result.Columns);
        var row = Assert.Single(await result.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([Int(1), Int(2), Int(3)], row.Values);
        Assert.Equal(Int(2), row["a"]);
    }

    [Fact]
    public async Task A_statement_that_returns_nothing_has_no_columns_and_no_rows()
    {
        await using var transaction = await Begin(AccessMode.Write);
        await using var result = await transaction.RunAsync("CREATE (:A)", null, TestContext.Current.CancellationToken);
        Assert.Empty(result.Columns);
        Assert.Empty(await result.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_rows_come_in_order_and_reading_may_stop_early()
    {
        var rows = await Query("UNWIND range(1, 20000) AS i RETURN i");
        Assert.Equal(Enumerable.Range(1, 20_000).Select(i => Int(i)), rows.Select(row => row[0]));
        await using var transaction = await Begin(AccessMode.Read);
        await using (var result = await transaction.RunAsync("UNWIND range(1, 1000000) AS i RETURN i", null, TestContext.Current.CancellationToken))
        {
            await foreach (var row in result.ReadAsync(TestContext.Current.CancellationToken))
            {
                if (row[0].Equals(Int(5)))
                {
                    break;
                }
            }
        }

        Assert.Single(await Run(transaction, "RETURN 1"));
    }

    [Fact]
    public async Task Counters_say_what_a_statement_did()
    {
        var created = await Execute("CREATE (:A:B {x: 1, y: 2})-[:T {z: 3}]->(:C)");
        Assert.Equal(
            new UpdateCounters { NodesCreated = 2, RelationshipsCreated = 1, PropertiesSet = 3, LabelsAdded = 3 }, created.Counters);
        var changed = await Execute("MATCH (a:A) SET a.x = 5, a:D REMOVE a:B, a.y");
        Assert.Equal(new UpdateCounters { PropertiesSet = 2, LabelsAdded = 1, LabelsRemoved = 1 }, changed.Counters);
        var deleted = await Execute("MATCH (n) DETACH DELETE n");
        Assert.Equal(new UpdateCounters { NodesDeleted = 2, RelationshipsDeleted = 1 }, deleted.Counters);
        Assert.False((await Execute("MATCH (n) SET n.x = 1")).Counters.ContainsUpdates);
    }

    [Fact]
    public async Task Counters_say_what_happened_to_the_schema()
    {
        Assert.Equal(1, (await Execute("CREATE INDEX by_x FOR (n:A) ON (n.x)")).Counters.IndexesAdded);
        Assert.Equal(1, (await Execute("CREATE CONSTRAINT c FOR (n:B) REQUIRE n.x IS UNIQUE")).Counters.ConstraintsAdded);
        Assert.Equal(1, (await Execute("DROP INDEX by_x")).Counters.IndexesRemoved);
        Assert.Equal(1, (await Execute("DROP CONSTRAINT c")).Counters.ConstraintsRemoved);
    }

    [Fact]
    public async Task Consuming_a_result_reads_it_to_its_end()
    {
        await using var transaction = await Begin(AccessMode.Write);
        await using var result = await transaction.RunAsync(
            "UNWIND range(1, 10) AS i CREATE (n:A) RETURN n", null, TestContext.Current.CancellationToken);
        var summary = await result.ConsumeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(10, summary.Counters.NodesCreated);
        Assert.Null(summary.Plan);
    }

    [Theory]
    [InlineData("EXPLAIN")]
    [InlineData("PROFILE")]
    public async Task A_plan_comes_as_text_where_it_is_asked_for(string prefix)
    {
        var summary = await Execute($"{prefix} MATCH (n:State) RETURN n.name");
        Assert.NotNull(summary.Plan);
        Assert.Contains("State", summary.Plan);
    }

    [Fact]
    public async Task Explaining_changes_nothing()
    {
        await Execute("EXPLAIN CREATE (:A)");
        Assert.Equal(Int(0), await Single("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_query_stops_when_it_is_cancelled()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Database.QueryAsync(
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -b RETURN count(*)", null, soon.Token));
        Assert.Equal(Int(1), await Single("RETURN 1"));
    }

    [Fact]
    public async Task A_transaction_that_takes_longer_than_allowed_is_ended()
    {
        var options = new TransactionOptions { Timeout = TimeSpan.FromMilliseconds(300) };
        await using var transaction = await Database.BeginTransactionAsync(AccessMode.Read, options, TestContext.Current.CancellationToken);
        var error = await ErrorOf(() => Run(
            transaction, "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -b RETURN count(*)"));
        Assert.StartsWith(GraphErrorCodes.TransactionTimedOut, error.Code);
    }

    [Fact]
    public async Task The_database_says_which_it_is()
    {
        var info = await Database.GetInfoAsync(TestContext.Current.CancellationToken);
        Assert.All(new[] { info.Product, info.Version, info.Address }, Assert.NotEmpty);
    }
}
