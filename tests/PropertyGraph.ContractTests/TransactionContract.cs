namespace PropertyGraph.ContractTests;

/// <summary>A transaction is stored whole or not at all, and readers cannot write.</summary>
public abstract class TransactionContract<TBackend> : ContractSuite<TBackend>
    where TBackend : IContractBackend, new()
{
    [Fact]
    public async Task What_is_committed_is_there_for_the_next_transaction()
    {
        await using (var transaction = await Begin(AccessMode.Write))
        {
            await Run(transaction, "CREATE (:A)");
            await Run(transaction, "CREATE (:A)");
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(Int(2), await Count());
    }

    [Fact]
    public async Task A_statement_sees_what_earlier_ones_of_its_transaction_did_and_others_do_not()
    {
        await using var transaction = await Begin(AccessMode.Write);
        await Run(transaction, "CREATE (:A)");
        Assert.Equal(Int(1), (await Run(transaction, "MATCH (n:A) RETURN count(n)"))[0][0]);
        Assert.Equal(Int(0), await Count());
    }

    [Fact]
    public async Task The_mark_of_the_state_stays_until_a_change_is_committed()
    {
        await Execute("CREATE (:A {x: 1})");
        var first = await Mark();
        await Query("MATCH (n) RETURN n");
        await using (var abandoned = await Begin(AccessMode.Write))
        {
            await Run(abandoned, "CREATE (:A)");
        }

        Assert.Equal(first, await Mark());
        await Execute("MATCH (n:A) SET n.x = 2");
        Assert.True(first is null || first != await Mark(), "A change was committed and the mark is the same.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_commit_nothing_is_stored(bool rollback)
    {
        await using (var transaction = await Begin(AccessMode.Write))
        {
            await Run(transaction, "CREATE (:A)-[:T]->(:B)");
            if (rollback)
            {
                await transaction.RollbackAsync(TestContext.Current.CancellationToken);
                await transaction.RollbackAsync(TestContext.Current.CancellationToken);
            }
        }

        Assert.Equal(Int(0), await Count());
    }

    [Theory]
    [InlineData("CREATE (:A)")]
    [InlineData("MERGE (:A)")]
    [InlineData("MATCH (n:B) SET n.x = 1")]
    [InlineData("MATCH (n:B) DETACH DELETE n")]
    [InlineData("CREATE INDEX i FOR (n:A) ON (n.x)")]
    public async Task A_reading_transaction_refuses_to_write(string statement)
    {
        await Execute("CREATE (:B)");
        await using (var transaction = await Begin(AccessMode.Read))
        {
            var error = await ErrorOf(() => Run(transaction, statement));
            Assert.Equal(GraphErrorCodes.AccessMode, error.Code);
        }

        Assert.Equal(Int(1), await Count());
        Assert.Equal(NullValue.Instance, await Single("MATCH (n:B) RETURN n.x"));
    }

    [Fact]
    public async Task After_a_failed_statement_a_transaction_can_only_be_rolled_back()
    {
        await using (var transaction = await Begin(AccessMode.Write))
        {
            await Run(transaction, "CREATE (:A)");
            await ErrorOf(() => Run(transaction, "RETURN 1/0"));
            await ErrorOf(() => Run(transaction, "RETURN 1"));
            await ErrorOf(() => transaction.CommitAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(Int(0), await Count());
    }

    [Fact]
    public async Task A_transaction_that_is_over_runs_nothing_more()
    {
        await using var transaction = await Begin(AccessMode.Write);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        await ErrorOf(() => Run(transaction, "CREATE (:A)"));
        await ErrorOf(() => transaction.CommitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Int(0), await Count());
    }

    [Fact]
    public async Task Updates_are_complete_when_the_result_is_disposed_unread()
    {
        await using (var transaction = await Begin(AccessMode.Write))
        {
            var result = await transaction.RunAsync(
                "UNWIND range(1, 1000) AS i CREATE (n:A {i: i}) RETURN n", null, TestContext.Current.CancellationToken);
            await result.DisposeAsync();
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(Int(1000), await Count());
    }

    [Fact]
    public async Task Many_readers_read_at_once()
    {
        await Execute("UNWIND range(1, 200) AS i CREATE (:A {i: i})");
        var sums = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Single("MATCH (n:A) RETURN sum(n.i)"))));
        Assert.All(sums, sum => Assert.Equal(Int(20_100), sum));
    }

    [Fact]
    public async Task Readers_see_whole_transactions_while_a_writer_writes()
    {
        await Execute("CREATE (:Total {pairs: 0})");
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 30; i++)
            {
                await Execute("MATCH (t:Total) SET t.pairs = t.pairs + 1 CREATE (:A), (:A)");
            }
        });
        do
        {
            var row = Assert.Single(await Query("MATCH (t:Total) OPTIONAL MATCH (n:A) RETURN t.pairs AS pairs, count(n) AS nodes"));
            Assert.Equal(((IntegerValue)row["pairs"]).Value * 2, ((IntegerValue)row["nodes"]).Value);
        }
        while (!writing.IsCompleted);
        await writing;
        Assert.Equal(Int(61), await Count());
    }

    private Task<GraphValue> Count() => Single("MATCH (n) RETURN count(n)");

    private Task<string?> Mark() => Database.GetStateMarkAsync(TestContext.Current.CancellationToken);
}
