using Driver = global::Neo4j.Driver;

namespace PropertyGraph.Neo4j.Bolt;

/// <summary>Ends what the server runs for a transaction whose owner gave up; the driver itself would wait until the statement is done.</summary>
internal sealed class BoltStatementStopper(Func<Driver.IAsyncSession> session, string mark, TimeProvider clock)
{
    /// <summary>The entry of a transaction's metadata that holds its mark.</summary>
    public const string MarkName = "kgTransactionMark";

    private const string Terminate =
        $$"""
        SHOW TRANSACTIONS YIELD transactionId AS id, metaData
        WHERE metaData.{{MarkName}} = $ended
        TERMINATE TRANSACTIONS id YIELD message
        RETURN message
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task StopAsync()
    {
        await using var other = session();
        try
        {
            var parameters = new Dictionary<string, object>(StringComparer.Ordinal) { ["ended"] = mark };
            await RunAsync(other, parameters).WaitAsync(Patience, clock);
        }
        catch (Exception exception) when (exception is Driver.Neo4jException or TimeoutException)
        {
            // A server that cannot be reached or does not obey keeps to its own limits; the transaction is over for us.
        }
    }

    private static async Task RunAsync(Driver.IAsyncSession other, Dictionary<string, object> parameters)
    {
        var cursor = await other.RunAsync(Terminate, parameters);
        await cursor.ConsumeAsync();
    }
}
