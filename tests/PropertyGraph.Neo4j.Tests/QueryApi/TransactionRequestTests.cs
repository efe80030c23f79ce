using System.Text.Json;
using NodaTime;
using PropertyGraph.Neo4j.QueryApi;
using PropertyGraph.Neo4j.TestServer.Fake;

namespace PropertyGraph.Neo4j.Tests.QueryApi;

/// <summary>What a transaction sends: bookmarks, affinity, signs of life, parameters.</summary>
public class TransactionRequestTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transaction_waits_for_what_earlier_ones_of_the_client_committed()
    {
        var commits = 0;
        await using var server = FakeServer.Healthy(request => request.Path.EndsWith("/commit", StringComparison.Ordinal)
            ? FakeAnswer.Json(202, $$"""{"bookmarks":["FB:{{++commits}}"]}""")
            : null);
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        await database.ExecuteAsync("CREATE ()", null, Token);
        await database.ExecuteAsync("CREATE ()", null, Token);
        await database.QueryAsync("RETURN 1 AS x", null, Token);
        var begins = server.Requests.Where(request => request.Path.EndsWith("/tx", StringComparison.Ordinal)).Select(request => request.Body);
        Assert.Equal(
            ["""{"accessMode":"Write"}""", """{"accessMode":"Write","bookmarks":["FB:1"]}""", """{"accessMode":"Read","bookmarks":["FB:2"]}"""], begins);
    }

    [Fact]
    public async Task Transactions_side_by_side_leave_both_their_bookmarks()
    {
        var bookmarks = new Bookmarks();
        bookmarks.Replace([], ["a"]);
        var used = bookmarks.Current;
        bookmarks.Replace(used, ["b"]);
        bookmarks.Replace(used, ["c"]);
        bookmarks.Replace(bookmarks.Current, []);
        Assert.Equal(["b", "c"], bookmarks.Current.Order(StringComparer.Ordinal));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task The_member_of_a_cluster_that_opened_a_transaction_is_named_in_all_its_requests()
    {
        await using var server = FakeServer.Healthy(request => request.Path.EndsWith("/tx", StringComparison.Ordinal)
            ? FakeAnswer.Json(202, """{"transaction":{"id":"7"}}""") with { Affinity = "member-3" }
            : null);
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        await database.ExecuteAsync("CREATE ()", null, Token);
        Assert.All(server.Requests.Skip(1), request => Assert.Equal("member-3", request.Affinity));
    }

    [Fact]
    public async Task An_open_transaction_gives_signs_of_life_and_a_closed_one_none()
    {
        await using var server = FakeServer.Healthy(_ => null);
        await using var database = new QueryApiDatabase(server.Options() with { KeepAlive = TimeSpan.FromMilliseconds(20) }, TimeProvider.System);
        int Signs() => server.Requests.Count(request => request.Path.EndsWith("/tx/7", StringComparison.Ordinal) && request.Method == "POST" && request.Body == "{}");
        await using (await database.BeginTransactionAsync(AccessMode.Read, null, Token))
        {
            for (var i = 0; Signs() < 3; i++)
            {
                Assert.True(i < 500, "No sign of life was sent.");
                await Task.Delay(20, Token);
            }
        }

        var before = Signs();
        await Task.Delay(200, Token);
        Assert.Equal(before, Signs());
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_stopped_in_the_server_too()
    {
        await using var server = FakeServer.Healthy(request =>
        {
            if (request.Body.Contains("endless", StringComparison.Ordinal))
            {
                Thread.Sleep(1000);
            }

            return null;
        });
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Read, new TransactionOptions { Timeout = TimeSpan.FromMilliseconds(100) }, Token);
        var error = await Assert.ThrowsAsync<GraphException>(() => transaction.RunAsync("endless", null, Token));
        Assert.Equal(GraphErrorCodes.TransactionTimedOut, error.Error.Code);
        Assert.Contains(server.Requests, request => request.Body.Contains("TERMINATE TRANSACTIONS", StringComparison.Ordinal) && request.Body.Contains("\"ended\":\"7\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Parameters_travel_as_plain_json_only_where_that_loses_nothing(bool withDate)
    {
        await using var server = FakeServer.Healthy(_ => null);
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        GraphValue value = withDate ? new DateValue(new LocalDate(1858, 5, 28)) : new ListValue([IntegerValue.Of(long.MaxValue), new FloatValue(2), new FloatValue(-0.0), new StringValue("Ä")]);
        await database.QueryAsync("RETURN $p AS x", new Dictionary<string, GraphValue> { ["p"] = value }, Token);
        var request = Assert.Single(server.Requests, request => request.Body.Contains("statement", StringComparison.Ordinal));
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal("statement", body.RootElement.EnumerateObject().First().Name);
        Assert.Equal(withDate ? "application/vnd.neo4j.query" : "application/json", request.ContentType);
        Assert.Equal(
            withDate ? """{"$type":"Date","_value":"1858-05-28"}""" : """[9223372036854775807,2.0,-0.0,"Ä"]""",
            body.RootElement.GetProperty("parameters").GetProperty("p").GetRawText());
    }

    [Fact]
    public async Task Half_a_surrogate_pair_cannot_be_sent_and_is_an_error_with_a_reason()
    {
        await using var server = FakeServer.Healthy(_ => null);
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        var error = await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync(
            "RETURN $p AS x", new Dictionary<string, GraphValue> { ["p"] = new StringValue("a\ud800b") }, Token));
        Assert.Equal(GraphErrorCodes.Argument, error.Error.Code);
    }
}
