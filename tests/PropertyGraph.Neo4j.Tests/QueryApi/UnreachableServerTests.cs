using System.Net;
using System.Text;
using PropertyGraph.Neo4j.QueryApi;

namespace PropertyGraph.Neo4j.Tests.QueryApi;

/// <summary>What goes wrong before a query runs, each with its own message. No server is needed: answers are canned.</summary>
public class UnreachableServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_listening_is_said_with_the_address_and_the_usual_port()
    {
        var error = await FailAsync(_ => throw new HttpRequestException("Connection refused"));
        Assert.Equal("No Neo4j server answers at http://localhost:7474/ (Connection refused). Is it running, and is this its HTTP port (7474, or 7473 with TLS)?", error.Message);
        Assert.True(error.Error.IsTransient);
    }

    [Fact]
    public async Task Missing_credentials_are_asked_for_by_the_names_of_their_variables()
    {
        var error = await FailAsync(_ => Json(HttpStatusCode.Unauthorized, """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"No authentication header supplied."}]}"""));
        Assert.Contains("Set NEO4J_USER and NEO4J_PASSWORD", error.Message);
    }

    [Fact]
    public async Task Another_web_server_is_not_taken_for_neo4j()
    {
        var error = await FailAsync(_ => Json(HttpStatusCode.OK, "<html>hello</html>"));
        Assert.Contains("not as a Neo4j server does", error.Message);
    }

    [Fact]
    public async Task A_server_without_the_query_api_is_told_apart_from_one_that_is_down()
    {
        var error = await FailAsync(_ => Json(HttpStatusCode.NotFound, "not found"));
        Assert.Contains("server.http_enabled_modules", error.Message);
    }

    [Fact]
    public async Task A_server_older_than_5_26_is_named_with_its_version()
    {
        await using var database = Database(_ => Json(HttpStatusCode.OK, """{"neo4j_version":"4.4.12","neo4j_edition":"community"}"""));
        var error = await Assert.ThrowsAsync<GraphException>(() => database.GetInfoAsync(Token));
        Assert.Contains("Neo4j 4.4.12", error.Message);
        Assert.Contains("5.26", error.Message);
    }

    [Fact]
    public async Task A_transient_error_on_opening_is_tried_again()
    {
        var calls = 0;
        await using var database = Database(
            _ => ++calls < 3
                ? Json(HttpStatusCode.ServiceUnavailable, """{"errors":[{"code":"Neo.TransientError.General.DatabaseUnavailable","message":"starting"}]}""")
                : Json(HttpStatusCode.Accepted, """{"transaction":{"id":"7","expires":"2030-01-01T00:00:00Z"}}"""),
            retries: 4);
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Read, null, Token);
        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_rows_is_an_error_not_a_short_result()
    {
        await using var database = Database(request => request.RequestUri!.AbsolutePath.EndsWith("/tx", StringComparison.Ordinal)
            ? Json(HttpStatusCode.Accepted, """{"transaction":{"id":"7"}}""")
            : Json(HttpStatusCode.Accepted, """{"data":{"fields":["x"],"values":[[{"$type":"Integer","_value":"1"}],[{"$type":"Int"""));
        var error = await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("RETURN 1 AS x", null, Token));
        Assert.Contains("broke while the answer was read", error.Message);
    }

    [Fact]
    public async Task Credentials_travel_in_the_header_and_are_never_printed()
    {
        string? sent = null;
        var options = Options(0) with { Credentials = new Neo4jCredentials("neo4j", "geheim") };
        await using var database = new QueryApiDatabase(options, TimeProvider.System, new CannedHandler(request =>
        {
            sent = request.Headers.Authorization?.ToString();
            return Json(HttpStatusCode.Accepted, """{"transaction":{"id":"7"}}""");
        }));
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Read, null, Token);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("neo4j:geheim")), sent);
        Assert.DoesNotContain("geheim", options.ToString());
    }

    private static async Task<GraphException> FailAsync(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        await using var database = Database(answer);
        return await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("RETURN 1", null, Token));
    }

    private static QueryApiDatabase Database(Func<HttpRequestMessage, HttpResponseMessage> answer, int retries = 0) =>
        new(Options(retries), TimeProvider.System, new CannedHandler(answer));

    private static Neo4jOptions Options(int retries)
    {
        Assert.True(Neo4jAddress.TryParse("http://localhost:7474", out var address, out _));
        return new Neo4jOptions { Address = address, Retries = retries, RetryDelay = TimeSpan.FromMilliseconds(1) };
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/vnd.neo4j.query") };

    private sealed class CannedHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return Task.FromResult(answer(request));
            }
            catch (HttpRequestException exception)
            {
                return Task.FromException<HttpResponseMessage>(exception);
            }
        }
    }
}
