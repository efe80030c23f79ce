using System.Text;
using KnowledgeGraph.Host.Tests.Running;
using PropertyGraph.Neo4j.TestServer.Fake;

namespace KnowledgeGraph.Host.Tests.Databases;

/// <summary>Who asks a server: from the environment, a file that it names, or user secrets; and nobody is told.</summary>
public sealed class ServerCredentialTests
{
    private const string Password = "hidden-wörd-1";

    [Fact]
    public async Task User_and_password_come_from_the_environment()
    {
        await using var server = StatusServer.Start();
        using var folder = new WorkingFolder();
        await RunAsync(folder, server, ("NEO4J_USER", "reader"), ("NEO4J_PASSWORD", Password));
        Assert.Equal(["reader:" + Password], Shown(server));
    }

    [Fact]
    public async Task The_user_is_neo4j_where_none_is_named()
    {
        await using var server = StatusServer.Start();
        using var folder = new WorkingFolder();
        await RunAsync(folder, server, ("NEO4J_PASSWORD", Password));
        Assert.Equal(["neo4j:" + Password], Shown(server));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_file_goes_before_the_variable_and_the_end_of_its_line_is_no_part_of_the_password(string end)
    {
        await using var server = StatusServer.Start();
        using var folder = new WorkingFolder();
        folder.Write("secret", Password + end);
        await RunAsync(folder, server, ("NEO4J_PASSWORD_FILE", "secret"), ("NEO4J_PASSWORD", "another"));
        Assert.Equal(["neo4j:" + Password], Shown(server));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        await using var server = StatusServer.Start();
        using var folder = new WorkingFolder();
        var answer = await folder.RunAsync(Arguments(server), new Dictionary<string, string> { ["NEO4J_PASSWORD_FILE"] = "secret", ["NEO4J_PASSWORD"] = Password });
        Assert.Contains("There is no file secret.", answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.ExitCode);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task User_secrets_serve_where_the_environment_says_nothing()
    {
        await using var server = StatusServer.Start();
        using var folder = new WorkingFolder();
        folder.Write(
            Path.Combine("Microsoft", "UserSecrets", "knowledge-graph-kg", "secrets.json"),
            $$"""{"NEO4J_USER": "keeper", "NEO4J_PASSWORD": "{{Password}}"}""");

        // Where they lie is read from the environment of the process itself.
        var variables = new Dictionary<string, string> { ["APPDATA"] = folder.Path, ["NEO4J_USER"] = string.Empty, ["NEO4J_PASSWORD"] = string.Empty };
        var answer = await KgProcess.RunAsync(folder.Path, KgProcess.Program, Arguments(server), variables);
        Assert.Equal((0, string.Empty), (answer.ExitCode, answer.Error));
        Assert.Equal(["keeper:" + Password], Shown(server));
    }

    [Fact]
    public async Task Without_a_password_none_is_sent()
    {
        await using var server = StatusServer.Start();
        using var folder = new WorkingFolder();
        var variables = new Dictionary<string, string> { ["APPDATA"] = folder.Path, ["NEO4J_USER"] = "reader", ["NEO4J_PASSWORD"] = string.Empty };
        var answer = await KgProcess.RunAsync(folder.Path, KgProcess.Program, Arguments(server), variables);
        Assert.Equal((0, string.Empty), (answer.ExitCode, answer.Error));
        Assert.All(server.Requests, request => Assert.Null(request.Authorization));
    }

    [Fact]
    public async Task A_password_that_is_wrong_is_not_shown()
    {
        await using var server = FakeServer.Healthy(request => request.Path == "/"
            ? null
            : FakeAnswer.Error(401, "Neo.ClientError.Security.Unauthorized", "Invalid username or password."));
        using var folder = new WorkingFolder();
        var answer = await folder.RunAsync([.. Arguments(server), "--verbose"], new Dictionary<string, string> { ["NEO4J_PASSWORD"] = Password });
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("NEO4J_PASSWORD", answer.Error, StringComparison.Ordinal);
        foreach (var secret in (string[])[Password, Convert.ToBase64String(Encoding.UTF8.GetBytes("neo4j:" + Password))])
        {
            Assert.DoesNotContain(secret, answer.Output + answer.Error, StringComparison.Ordinal);
        }
    }

    private static string[] Arguments(FakeServer server) => ["status", "--database", $"http://127.0.0.1:{server.Port}"];

    private static async Task RunAsync(WorkingFolder folder, FakeServer server, params (string Name, string Value)[] variables)
    {
        var answer = await folder.RunAsync([.. Arguments(server), "--verbose"], variables.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
        Assert.Equal((0, string.Empty), (answer.ExitCode, answer.Error));
        Assert.DoesNotContain(Password, answer.Output, StringComparison.Ordinal);
    }

    /// <summary>The different credentials that a server was shown.</summary>
    private static List<string> Shown(FakeServer server) =>
    [
        .. server.Requests.Select(request => request.Authorization).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(header => Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..]))),
    ];
}
