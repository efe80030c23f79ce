using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Host.Http.Tests.Backends;
using KnowledgeGraph.Host.Http.Tests.Services;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

/// <summary>
/// Hostile texts and values: nothing is written, nothing is read outside the graph. A file and a server stand where only an
/// attack would touch them.
/// </summary>
public abstract class InjectionTests(Backend backend)
{
    private const string Secret = "canary-51c2f0";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Injection");

    /// <summary>Whether statements are run that use as much as they are let.</summary>
    protected virtual bool RunsCostly => false;

    [Fact]
    public void There_are_at_least_a_hundred_of_each_and_the_page_on_the_service_says_how_many()
    {
        var (texts, values) = (Texts("file", "http").Count, File.ReadAllLines(Path.Combine(Folder, "values.txt")).Length);
        Assert.True(texts >= 100 && values >= 100);
        Assert.Contains($"{texts} hostile Cypher texts and {values} hostile values", File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "service.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_Cypher_text_writes_or_reads_outside_the_graph()
    {
        using var canary = new Canary();
        await using var service = await RunningService.StartAsync(await backend.DatabaseAsync(), backend.Cypher, options => options.Limits.Time = TimeSpan.FromSeconds(3));
        var before = await backend.DigestAsync();
        foreach (var (word, text) in Texts(canary.File, canary.Address).Where(entry => entry.Word != "costly" || RunsCostly))
        {
            var isRefused = word == "refused";
            var answer = await service.CypherAsync(text, new { other = 1 });
            Assert.True(answer.Status is 200 or 400 or 403 or 408 or 413, $"{answer.Status} for {text}: {answer.Text}");
            Assert.True(!isRefused || answer.Status is 400 or 403, $"{answer.Status} instead of a refusal for {text}: {answer.Text}");
            Assert.DoesNotContain(Secret, answer.Text);
            Assert.DoesNotContain("root:", answer.Text);
        }

        Assert.Equal(before, await backend.DigestAsync());
        Assert.False(canary.WasCalled, "Something called the server that nothing may call.");
    }

    [Fact]
    public async Task Huge_and_deep_texts_are_refused_or_answered_and_the_service_goes_on()
    {
        var service = await backend.ServiceAsync();
        var before = await backend.DigestAsync();
        foreach (var text in (string[])
        [
            "RETURN " + new string('(', 50_000) + "1" + new string(')', 50_000) + " AS x",
            "RETURN " + new string('[', 50_000) + new string(']', 50_000) + " AS x",
            "RETURN " + string.Concat(Enumerable.Repeat("NOT ", 50_000)) + "true AS x",
            "RETURN 1" + string.Concat(Enumerable.Repeat(" + 1", 50_000)) + " AS x",
            "RETURN '" + new string('x', 500_000) + "' AS x",
            "RETURN " + new string('9', 500_000) + " AS x",
            string.Concat(Enumerable.Repeat("CALL () { ", 5_000)) + "RETURN 1 AS x" + string.Concat(Enumerable.Repeat(" } RETURN x", 5_000)),
            string.Concat(Enumerable.Repeat("MATCH (n) ", 5_000)) + "RETURN count(*) AS x LIMIT 0",
            "/*" + new string('*', 500_000) + "/ CREATE (n:Hacked)",
            "RETURN [" + string.Join(',', Enumerable.Range(0, 100_000)) + "] AS x",
        ])
        {
            var answer = await service.CypherAsync(text);
            Assert.True(answer.Status is 200 or 400 or 403 or 408 or 413, $"{answer.Status} for {text[..40]}…: {answer.Text}");
        }

        var deep = string.Concat(Enumerable.Repeat("[", 5_000)) + string.Concat(Enumerable.Repeat("]", 5_000));
        (await service.PostAsync("/cypher", "{\"query\": \"RETURN $x AS x\", \"parameters\": {\"x\": " + deep + "}}")).Expect(400);
        (await service.PostAsync("/cypher", """{"query": "RETURN '\ud800' AS x"}""")).Expect(400);
        (await service.PostAsync("/queries/typed/rows", """{"text": "\udfff"}""")).Expect(400);
        (await service.PostAsync("/queries/typed/rows", """{"\ud800": "x"}""")).Expect(400);
        Assert.Equal(before, await backend.DigestAsync());
        (await service.GetAsync("/readyz")).Expect(200);
    }

    [Fact]
    public async Task No_value_of_a_parameter_writes_or_widens_an_answer()
    {
        var service = await backend.ServiceAsync();
        var before = await backend.DigestAsync();
        foreach (var value in await File.ReadAllLinesAsync(Path.Combine(Folder, "values.txt"), TestContext.Current.CancellationToken))
        {
            var escaped = Uri.EscapeDataString(value);
            foreach (var call in (string[])
            [
                $"/queries/who-gained-what/rows?treaty={escaped}", $"/queries/timeline/rows?type={escaped}", $"/queries/timeline/rows?from={escaped}",
                $"/queries/typed/rows?texts={escaped}&text={escaped}", $"/queries/typed/rows?{escaped}=1", $"/queries/evidence/rows?fact={escaped}",
                $"/queries/timeline/rows?after={escaped}", $"/queries/{escaped}/rows", $"/entities?search={escaped}", $"/entities?search=a&label={escaped}", $"/entities/{escaped}",
                $"/facts/{escaped}",
            ])
            {
                var answer = await service.GetAsync(call);
                Assert.True(answer.Status is 200 or 400 or 404, $"{answer.Status} for {call}: {answer.Text}");
            }

            // A text is a text: it comes back as it was sent, and a fact of that name is not there.
            var echo = await service.PostAsync("/queries/typed/rows", JsonSerializer.Serialize(new { text = value }));
            Assert.Equal(value, echo.Expect(200).Rows.Single().GetProperty("text").GetString());
            var evidence = await service.PostAsync("/queries/evidence/rows", JsonSerializer.Serialize(new { fact = value }));
            Assert.Empty(evidence.Expect(200).Rows);
        }

        Assert.Equal(before, await backend.DigestAsync());
    }

    private static List<(string Word, string Text)> Texts(string file, string address) =>
    [
        .. from paragraph in File.ReadAllText(Path.Combine(Folder, "cypher.txt")).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
           let parts = paragraph.Split('\n', 2)
           let word = parts[0] is "refused" or "harmless" or "costly" ? parts[0] : throw new FormatException(paragraph)
           select (word, parts[1].TrimEnd('\n').Replace("{{canary}}", file, StringComparison.Ordinal).Replace("{{address}}", address, StringComparison.Ordinal)),
    ];

    /// <summary>A file with a secret, and a server that notes whether it is called.</summary>
    private sealed class Canary : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public Canary()
        {
            System.IO.File.WriteAllText(File, Secret, Encoding.UTF8);
            _listener.Start();
        }

        public string File { get; } = Path.GetTempFileName();

        public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

        public bool WasCalled => _listener.Pending();

        public void Dispose()
        {
            _listener.Stop();
            System.IO.File.Delete(File);
        }
    }
}
