using PropertyGraph.Neo4j.QueryApi;
using PropertyGraph.Neo4j.TestServer.Fake;

namespace PropertyGraph.Neo4j.Tests.QueryApi;

/// <summary>What is tried again, how often, and what never is.</summary>
public class RetryTests
{
    private const string Deadlock = "Neo.TransientError.Transaction.DeadlockDetected";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_a_transaction_is_tried_again_after_transient_errors()
    {
        var failures = 3;
        await using var server = FakeServer.Healthy(request => request.Path.EndsWith("/tx", StringComparison.Ordinal) && failures-- > 0
            ? FakeAnswer.Error(503, "Neo.TransientError.General.DatabaseUnavailable", "starting")
            : null);
        await using var database = new QueryApiDatabase(server.Options(retries: 4), TimeProvider.System);
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Read, null, Token);
        Assert.Equal(4, server.Calls.Count(call => call.EndsWith("/tx", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_unit_of_work_is_done_again_from_its_beginning_after_a_deadlock()
    {
        var failures = 2;
        await using var server = FakeServer.Healthy(request => request.Body.Contains("second", StringComparison.Ordinal) && failures-- > 0
            ? FakeAnswer.Error(202, Deadlock, "locked")
            : null);
        await using var database = new QueryApiDatabase(server.Options(retries: 4), TimeProvider.System);
        var tries = await database.RunInTransactionAsync(
            AccessMode.Write,
            async (transaction, token) =>
            {
                await (await transaction.RunAsync("RETURN 'first'", null, token)).ConsumeAsync(token);
                await (await transaction.RunAsync("RETURN 'second'", null, token)).ConsumeAsync(token);
                return server.Requests.Count(request => request.Body.Contains("first", StringComparison.Ordinal));
            },
            null,
            Token);
        Assert.Equal(3, tries);
        Assert.Single(server.Calls, call => call.EndsWith("/commit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_transient_error_that_does_not_pass_is_reported_after_the_tries_that_are_allowed()
    {
        await using var server = FakeServer.Healthy(request => request.Body.Contains("statement", StringComparison.Ordinal)
            ? FakeAnswer.Error(202, Deadlock, "locked")
            : null);
        await using var database = new QueryApiDatabase(server.Options(retries: 2), TimeProvider.System);
        var error = await Assert.ThrowsAsync<GraphException>(() => database.ExecuteAsync("CREATE ()", null, Token));
        Assert.Equal(Deadlock, error.Error.Code);
        Assert.Equal(3, server.Requests.Count(request => request.Body.Contains("CREATE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_mistake_is_not_tried_again()
    {
        await using var server = FakeServer.Healthy(request => request.Body.Contains("statement", StringComparison.Ordinal)
            ? FakeAnswer.Error(400, GraphErrorCodes.Syntax, "Invalid input")
            : null);
        await using var database = new QueryApiDatabase(server.Options(retries: 4), TimeProvider.System);
        await Assert.ThrowsAsync<GraphException>(() => database.ExecuteAsync("CREATE (", null, Token));
        Assert.Single(server.Requests, request => request.Body.Contains("CREATE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(202, "application/vnd.neo4j.query", "", true)]
    [InlineData(202, "application/vnd.neo4j.query", "{\"bookm", true)]
    [InlineData(202, "application/vnd.neo4j.query", "{\"bookm", false)]
    [InlineData(502, "text/html", "<html>bad gateway</html>", false)]
    [InlineData(503, "application/json", "{}", false)]
    public async Task A_commit_whose_fate_is_unknown_is_never_tried_again_and_says_so(int status, string contentType, string body, bool breaks)
    {
        await using var server = FakeServer.Healthy(request => request.Path.EndsWith("/commit", StringComparison.Ordinal)
            ? new FakeAnswer(status, contentType, body) { Breaks = breaks }
            : null);
        await using var database = new QueryApiDatabase(server.Options(retries: 4), TimeProvider.System);
        var error = await Assert.ThrowsAsync<GraphException>(() => database.ExecuteAsync("CREATE ()", null, Token));
        Assert.Contains("Whether it was stored is unknown", error.Message);
        Assert.False(error.Error.IsTransient);
        Assert.Single(server.Calls, call => call.EndsWith("/commit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commit_that_the_server_refused_is_known_not_to_be_stored_and_may_be_tried_again()
    {
        var failures = 1;
        await using var server = FakeServer.Healthy(request => request.Path.EndsWith("/commit", StringComparison.Ordinal) && failures-- > 0
            ? FakeAnswer.Error(202, "Neo.TransientError.Transaction.LockClientStopped", "stopped")
            : null);
        await using var database = new QueryApiDatabase(server.Options(retries: 4), TimeProvider.System);
        await database.ExecuteAsync("CREATE ()", null, Token);
        Assert.Equal(2, server.Requests.Count(request => request.Body.Contains("CREATE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_transaction_that_the_server_forgot_stored_nothing_and_may_be_tried_again()
    {
        await using var server = FakeServer.Healthy(request => request.Body.Contains("statement", StringComparison.Ordinal)
            ? FakeAnswer.Error(404, "Neo.ClientError.Request.Invalid", "Transaction with Id: 7 was not found. It may have timed out.")
            : null);
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        var error = await Assert.ThrowsAsync<GraphException>(() => database.ExecuteAsync("CREATE ()", null, Token));
        Assert.Contains("server.queryapi.transaction_idle_timeout", error.Message);
        Assert.True(error.Error.IsTransient);
    }
}
