using System.Text;
using PropertyGraph.Neo4j.QueryApi;
using PropertyGraph.Neo4j.TestServer.Fake;

namespace PropertyGraph.Neo4j.Tests.QueryApi;

/// <summary>Servers that cannot be used, each with its own message that says what to do.</summary>
public class UnusableServerTests
{
    private const string NotFound = """{"errors":[{"code":"Neo.ClientError.Request.Invalid","message":"Not Found"}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_listening_is_said_with_the_address_and_the_usual_port()
    {
        var port = FakeServer.FreePort();
        Assert.True(Neo4jAddress.TryParse($"http://127.0.0.1:{port}", out var address, out _));
        await using var database = new QueryApiDatabase(new Neo4jOptions { Address = address, Retries = 0 }, TimeProvider.System);
        var error = await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("RETURN 1", null, Token));
        Assert.Equal($"No Neo4j server answers at http://127.0.0.1:{port}/ (Connection refused). Is it running, and is this its HTTP port (7474, or 7473 with TLS)?", error.Message);
        Assert.True(error.Error.IsTransient);
    }

    [Theory]
    [InlineData("4.4.12")]
    [InlineData("5.20.0")]
    [InlineData("5.25.1")]
    public async Task A_server_older_than_5_26_is_named_with_its_version(string version)
    {
        await using var server = new FakeServer(request => request.Path == "/"
            ? FakeAnswer.Json(200, $$"""{"neo4j_version":"{{version}}","neo4j_edition":"community"}""")
            : FakeAnswer.Json(404, NotFound));
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        foreach (var action in (Func<Task>[])[() => database.QueryAsync("RETURN 1", null, Token), () => database.GetInfoAsync(Token)])
        {
            var error = await Assert.ThrowsAsync<GraphException>(action);
            Assert.Equal($"The server at http://127.0.0.1:{server.Port}/ is Neo4j {version}. Explicit transactions of the Query API need 5.26 or later: upgrade the server.", error.Message);
        }
    }

    // The bytes are those of Neo4j 5.26.30 with server.http_enabled_modules=TRANSACTIONAL_ENDPOINTS,UNMANAGED_EXTENSIONS,BROWSER.
    [Fact]
    public async Task A_server_with_the_query_api_off_is_told_apart_from_one_that_is_down()
    {
        await using var server = new FakeServer(request => request.Path == "/"
            ? FakeAnswer.Json(200, """{"bolt_routing":"neo4j://localhost:7687","transaction":"http://localhost:17475/db/{databaseName}/tx","bolt_direct":"bolt://localhost:7687","neo4j_version":"5.26.30","neo4j_edition":"community"}""")
            : FakeAnswer.Json(404, NotFound));
        var error = await FailAsync(server);
        Assert.Contains("has no Query API. Add QUERY_API_ENDPOINTS to server.http_enabled_modules in neo4j.conf", error.Message);
    }

    [Theory]
    [InlineData(200, "text/html", "<html>hello</html>")]
    [InlineData(404, "text/html", "<html>no such page</html>")]
    [InlineData(404, "application/json", "{}")]
    [InlineData(200, "application/json", "[]")]
    [InlineData(200, "application/json", "{}")]
    [InlineData(400, "text/plain", "what?")]
    public async Task Another_web_server_is_not_taken_for_neo4j(int status, string contentType, string body)
    {
        await using var server = new FakeServer(_ => new FakeAnswer(status, contentType, body));
        var error = await FailAsync(server);
        Assert.Contains("answers, but not as a Neo4j server does", error.Message);
    }

    [Fact]
    public async Task A_proxy_without_a_server_behind_it_may_be_tried_again()
    {
        await using var server = new FakeServer(_ => new FakeAnswer(502, "text/html", "<html>bad gateway</html>"));
        var error = await FailAsync(server);
        Assert.Contains("answered HTTP 502 without saying why", error.Message);
        Assert.True(error.Error.IsTransient);
    }

    [Fact]
    public async Task Missing_credentials_are_asked_for_by_the_names_of_their_variables()
    {
        await using var server = new FakeServer(_ => FakeAnswer.Error(401, "Neo.ClientError.Security.Unauthorized", "No authentication header supplied."));
        var error = await FailAsync(server);
        Assert.Contains("wants credentials. Set NEO4J_USER and NEO4J_PASSWORD", error.Message);
    }

    [Fact]
    public async Task Wrong_credentials_are_told_apart_from_missing_ones_and_the_password_is_not_repeated()
    {
        await using var server = new FakeServer(_ => FakeAnswer.Error(401, "Neo.ClientError.Security.Unauthorized", "Invalid credential."));
        await using var database = new QueryApiDatabase(
            server.Options() with { Credentials = new Neo4jCredentials("ada", "geheim") }, TimeProvider.System);
        var error = await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("RETURN 1", null, Token));
        Assert.Contains("did not accept user 'ada' with that password (Invalid credential)", error.Message);
        Assert.DoesNotContain("geheim", error.ToString());
    }

    [Fact]
    public async Task Credentials_travel_in_the_header_and_are_never_printed()
    {
        await using var server = FakeServer.Healthy(_ => null);
        var options = server.Options() with { Credentials = new Neo4jCredentials("neo4j", "geheim") };
        await using var database = new QueryApiDatabase(options, TimeProvider.System);
        await database.QueryAsync("RETURN 1 AS x", null, Token);
        Assert.All(server.Requests, request => Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("neo4j:geheim")), request.Authorization));
        Assert.All(server.Requests, request => Assert.DoesNotContain("geheim", request.Body + request.Path));
        Assert.DoesNotContain("geheim", options.ToString());
    }

    [Fact]
    public async Task A_missing_database_is_named()
    {
        await using var server = new FakeServer(_ => FakeAnswer.Error(404, "Neo.ClientError.Database.DatabaseNotFound", "Graph not found: absent"));
        await using var database = new QueryApiDatabase(server.Options() with { Database = "absent" }, TimeProvider.System);
        var error = await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("RETURN 1", null, Token));
        Assert.Equal($"The server at http://127.0.0.1:{server.Port}/ has no database 'absent' (Graph not found: absent). Name another one; SHOW DATABASES lists them.", error.Message);
    }

    private static async Task<GraphException> FailAsync(FakeServer server)
    {
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        return await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("RETURN 1", null, Token));
    }
}
