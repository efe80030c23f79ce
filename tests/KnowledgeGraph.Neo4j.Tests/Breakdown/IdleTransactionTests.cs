using PropertyGraph;
using PropertyGraph.Neo4j.QueryApi;

namespace KnowledgeGraph.Neo4j.Tests.Breakdown;

/// <summary>A server forgets a transaction of the Query API that is idle; a client that computes for long keeps its own alive.</summary>
public class IdleTransactionTests(OwnServer own) : IClassFixture<OwnServer>
{
    private static readonly TimeSpan Thinking = (OwnServer.IdleTimeout * 2) + TimeSpan.FromSeconds(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transaction_outlives_the_idle_timeout_while_its_owner_computes()
    {
        var server = await own.GetAsync();
        await using var database = new QueryApiDatabase(server.Options with { KeepAlive = OwnServer.IdleTimeout / 4 }, TimeProvider.System);
        await using (var transaction = await database.BeginTransactionAsync(AccessMode.Write, null, Token))
        {
            await (await transaction.RunAsync("CREATE (:Kept)", null, Token)).ConsumeAsync(Token);
            await Task.Delay(Thinking, Token);
            await (await transaction.RunAsync("CREATE (:Kept)", null, Token)).ConsumeAsync(Token);
            await transaction.CommitAsync(Token);
        }

        Assert.Equal(IntegerValue.Of(2), (await database.QueryAsync("MATCH (n:Kept) RETURN count(n)", null, Token))[0][0]);
    }

    [Fact]
    public async Task Without_signs_of_life_it_is_forgotten_and_the_message_says_that_nothing_was_stored()
    {
        var server = await own.GetAsync();
        await using var database = new QueryApiDatabase(server.Options with { KeepAlive = TimeSpan.FromHours(1) }, TimeProvider.System);
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Write, null, Token);
        await (await transaction.RunAsync("CREATE (:Forgotten)", null, Token)).ConsumeAsync(Token);
        await Task.Delay(Thinking, Token);
        var error = await Assert.ThrowsAsync<GraphException>(() => transaction.CommitAsync(Token));
        Assert.Contains("The server no longer has the transaction and stored nothing of it", error.Message);
        Assert.True(error.Error.IsTransient);
        Assert.Equal(IntegerValue.Of(0), (await database.QueryAsync("MATCH (n:Forgotten) RETURN count(n)", null, Token))[0][0]);
    }
}
