using System.Globalization;
using KnowledgeGraph.Host.Tests.Running;
using PropertyGraph.Neo4j;
using PropertyGraph.Neo4j.TestServer.Fake;

namespace KnowledgeGraph.Host.Tests.Databases;

/// <summary>How <c>--database</c> names a server, and what <c>kg status</c> says of the way to it.</summary>
public sealed class ServerAddressTests
{
    private const int DistanceOfBolt = 7687 - 7474;

    [Fact]
    public async Task Status_says_how_a_Bolt_address_was_mapped_where_there_is_no_driver()
    {
        Assert.SkipWhen(Neo4jDatabase.SpeaksBolt, "This build has the driver: nothing is mapped.");
        await using var server = Answering();
        using var folder = new WorkingFolder();
        var bolt = $"neo4j://127.0.0.1:{(server.Port + DistanceOfBolt).ToString(CultureInfo.InvariantCulture)}";
        var answer = await folder.RunAsync(["status", "--format", "csv", "--database", bolt]);
        Assert.Equal(string.Empty, answer.Error);
        Assert.Contains("database,product,Neo4j community 5.26.30", answer.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"database,address,http://127.0.0.1:{server.Port}/db/neo4j ({bolt} is reached through the Query API at http://127.0.0.1:{server.Port} (this build has no Bolt driver))",
            answer.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_says_nothing_of_a_mapping_where_the_address_is_that_of_the_Query_API()
    {
        await using var server = Answering();
        using var folder = new WorkingFolder();
        var answer = await folder.RunAsync(["status", "--format", "csv", "--database", $"http://127.0.0.1:{server.Port}"]);
        Assert.Contains($"database,address,http://127.0.0.1:{server.Port}/db/neo4j\r\n", answer.Output, StringComparison.Ordinal);
        Assert.Equal(0, answer.ExitCode);
    }

    [Fact]
    public async Task Another_database_is_named_by_a_variable()
    {
        await using var server = Answering();
        using var folder = new WorkingFolder();
        var answer = await folder.RunAsync($"NEO4J_DATABASE=treaties kg status --format csv --database http://127.0.0.1:{server.Port}");
        Assert.Equal(string.Empty, answer.Error);
        Assert.Contains(server.Requests, request => request.Path.StartsWith("/db/treaties/query/v2", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Requests, request => request.Path.StartsWith("/db/neo4j/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_with_a_password_is_refused_and_not_repeated()
    {
        await using var server = Answering();
        using var folder = new WorkingFolder();
        var answer = await folder.RunAsync(["status", "--verbose", "--database", $"http://neo4j:hidden-1@127.0.0.1:{server.Port}"]);
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("NEO4J_PASSWORD_FILE", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-1", answer.Output + answer.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private static FakeServer Answering() => StatusServer.Start();
}
