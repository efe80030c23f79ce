using PropertyGraph;
using PropertyGraph.Neo4j;
using PropertyGraph.Neo4j.QueryApi;
using PropertyGraph.Neo4j.TestServer;

namespace KnowledgeGraph.Neo4j.Tests.Breakdown;

/// <summary>A server forgets a transaction of the Query API that is idle; a client that computes for long keeps its own alive.</summary>
[Collection(OwnServerTests.Name)]
public class IdleTransactionTests(OwnServer own)
{
    private const string Transactions = "SHOW TRANSACTIONS YIELD transactionId RETURN count(*)";

    // The server looks for idle transactions now and then, on a busy machine late.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transaction_that_gives_signs_of_life_outlives_one_that_is_forgotten_and_stores_nothing()
    {
        var server = await own.GetAsync();
        await using var lively = Database(server.Options, OwnServer.IdleTimeout / 4);
        await using var silent = Database(server.Options, TimeSpan.FromHours(1));
        await EmptyGraph.MakeAsync(lively);
        await using var kept = await CreateAsync(lively, "CREATE (:Kept)");
        await using var forgotten = await CreateAsync(silent, "CREATE (:Forgotten)");

        // The silent one began last: when it is gone, the lively one has been idle for longer.
        await WaitUntilOneIsGoneAsync(silent);
        var error = await Assert.ThrowsAsync<GraphException>(() => forgotten.CommitAsync(Token));
        Assert.Contains("The server no longer has the transaction and stored nothing of it", error.Message);
        Assert.True(error.Error.IsTransient);

        await (await kept.RunAsync("CREATE (:Kept)", null, Token)).ConsumeAsync(Token);
        await kept.CommitAsync(Token);
        Assert.Equal(IntegerValue.Of(2), await FirstAsync(lively, "MATCH (n:Kept) RETURN count(n)"));
        Assert.Equal(IntegerValue.Of(0), await FirstAsync(lively, "MATCH (n:Forgotten) RETURN count(n)"));
    }

    private static QueryApiDatabase Database(Neo4jOptions options, TimeSpan keepAlive) => new(options with { KeepAlive = keepAlive }, TimeProvider.System);

    private static async Task<IGraphTransaction> CreateAsync(IGraphDatabase database, string statement)
    {
        var transaction = await database.BeginTransactionAsync(AccessMode.Write, null, Token);
        await (await transaction.RunAsync(statement, null, Token)).ConsumeAsync(Token);
        return transaction;
    }

    private static async Task WaitUntilOneIsGoneAsync(IGraphDatabase database)
    {
        // The one that asks counts itself.
        Assert.Equal(IntegerValue.Of(3), await FirstAsync(database, Transactions));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (!IntegerValue.Of(2).Equals(await FirstAsync(database, Transactions)))
        {
            await Task.Delay(Pause, patience.Token);
        }
    }

    private static async Task<GraphValue> FirstAsync(IGraphDatabase database, string query) => (await database.QueryAsync(query, null, Token))[0][0];
}
