using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests.Remote;

/// <summary><c>kg query --server</c> writes what <c>kg query</c> writes.</summary>
public sealed class RemoteQueryTests(ServedDemo served) : IClassFixture<ServedDemo>
{
    private static readonly string[] Formats = ["table", "json", "jsonl", "csv", "markdown"];

    private static readonly string[] Calls =
    [
        // More rows than come at once: several pages.
        "timeline",
        "who-gained-what treaty=\"Vertrag von Aigun\" --cite",
        "who-gained-what kind=territory --limit 7 --cite",
        "career person=Ignatyev --columns what,others",
        "provisional-entities --cite",
        "treaty-ledger",
        "overview --limit 3",
    ];

    public static TheoryData<string, string> Answers => [.. from call in Calls from format in Formats select (call, format)];

    /// <summary>Calls that are wrong: the mistake is told as it is told here.</summary>
    public static TheoryData<string> Mistakes =>
    [
        "who-gaind-what",
        "who-gained-what treety=x",
        "who-gained-what treaty=Aigunn",
        "who-gained-what kind=teritory",
        "career",
        "timeline --columns dat",
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_is_the_same_as_that_of_the_database_here(string call, string format)
    {
        var here = await served.Folder.RunAsync($"kg query {call} --format {format}");
        Assert.Equal(0, here.ExitCode);
        Assert.Equal(here, await AskAsync($"{call} --format {format}"));
    }

    [Fact]
    public async Task The_first_of_these_answers_takes_several_pages()
    {
        var rows = await AskAsync("timeline --format jsonl --quiet");
        Assert.True(rows.Output.Count(c => c == '\n') > 1000);
    }

    [Fact]
    public async Task A_service_with_smaller_pages_gives_the_same_answer()
    {
        await using var small = await ServeProcess.StartAsync(served.Folder.Path, KgProcess.Program, key: null, ("KG_LIMIT_ROWS", "300"));
        foreach (var call in (string[])["timeline --format csv", "timeline --limit 700 --format csv"])
        {
            var here = await served.Folder.RunAsync($"kg query {call}");
            Assert.Equal(here, await served.Folder.RunAsync($"kg query {call} --server {small.Address}"));
        }
    }

    [Fact]
    public async Task What_is_cited_over_the_service_is_verified_here_and_there()
    {
        var cited = await AskAsync("who-gained-what kind=territory --limit 7 --cite --format csv");
        var line = cited.Error.Split('\n')[0];
        Assert.StartsWith("kg ", line);
        Assert.Equal(0, (await served.Folder.RunAsync(["verify-citation", line])).ExitCode);
        Assert.Equal(0, (await served.Folder.RunAsync(["verify-citation", line, "--server", served.Address], Variables(ServedDemo.Key))).ExitCode);
    }

    [Fact]
    public async Task A_later_page_is_cited_and_verified()
    {
        using var client = new HttpClient { BaseAddress = new Uri(served.Address) };
        client.DefaultRequestHeaders.Add("X-Api-Key", ServedDemo.Key);
        using var first = await client.GetAsync("/queries/timeline/rows?limit=5", TestContext.Current.CancellationToken);
        var link = first.Headers.GetValues("Link").Single();
        using var second = await client.GetAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)], TestContext.Current.CancellationToken);
        var line = second.Headers.GetValues("Kg-Citation").Single();
        Assert.Matches("^kg [0-9.]+: timeline/[0-9]+; after [A-Za-z0-9_-]+ first 5 rows sha256:", line);
        Assert.Equal(0, (await served.Folder.RunAsync(["verify-citation", line])).ExitCode);
        Assert.Equal(0, (await served.Folder.RunAsync(["verify-citation", line, "--server", served.Address], Variables(ServedDemo.Key))).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_told_as_it_is_told_here(string call)
    {
        var here = await served.Folder.RunAsync($"kg query {call}");
        var there = await AskAsync(call);
        Assert.Equal(2, here.ExitCode);

        // The command line that the message shows has one more option.
        Assert.Equal((here.ExitCode, here.Error.Split('\n')[0]), (there.ExitCode, there.Error.Split('\n')[0]));
    }

    [Fact]
    public async Task A_missing_and_a_wrong_key_are_told()
    {
        var missing = await served.Folder.RunAsync(["query", "overview", "--server", served.Address], Variables(null));
        Assert.Equal((1, true), (missing.ExitCode, missing.Error.Contains("wants an API key", StringComparison.Ordinal)));
        Assert.Contains("KG_API_KEY", missing.Error, StringComparison.Ordinal);
        var wrong = await served.Folder.RunAsync(["query", "overview", "--server", served.Address], Variables("another-key-of-length"));
        Assert.Equal((1, true), (wrong.ExitCode, wrong.Error.Contains("does not accept the API key", StringComparison.Ordinal)));
        Assert.DoesNotContain("another-key-of-length", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_down_and_one_that_is_something_else_are_told()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        silent.Stop();
        var down = await served.Folder.RunAsync(["query", "overview", "--server", $"127.0.0.1:{port}"]);
        Assert.Equal(1, down.ExitCode);
        Assert.Contains($"127.0.0.1:{port}", down.Error, StringComparison.Ordinal);

        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var answering = Task.Run(
            async () =>
            {
                using var caller = await other.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                await caller.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"u8.ToArray(), TestContext.Current.CancellationToken);
            },
            TestContext.Current.CancellationToken);
        var strange = await served.Folder.RunAsync(["query", "overview", "--server", $"127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}"]);
        await answering;
        Assert.Equal(1, strange.ExitCode);
        Assert.Contains("is no service of kg", strange.Error, StringComparison.Ordinal);
    }

    private Task<Answer> AskAsync(string call) => served.Folder.RunAsync($"KG_API_KEY={ServedDemo.Key} kg query {call} --server {served.Address}");

    private static Dictionary<string, string> Variables(string? key) =>
        key is null ? new(StringComparer.Ordinal) : new(StringComparer.Ordinal) { ["KG_API_KEY"] = key };
}
