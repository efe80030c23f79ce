using System.Text.Json;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Tests.Backends;
using KnowledgeGraph.Host.Http.Tests.Services;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

/// <summary>What one request, and all together, may use.</summary>
public sealed class LimitTests(EmbeddedBackend backend) : IClassFixture<EmbeddedBackend>
{
    [Fact]
    public async Task An_answer_with_too_many_bytes_is_413_and_says_what_to_do()
    {
        await using var service = await StartAsync(options => options.Limits.ResponseBytes = 10_000);
        (await service.GetAsync("/queries/many/rows?rows=20&width=100")).Expect(200);
        Assert.Contains("limit=", (await service.GetAsync("/queries/many/rows?rows=1000&width=1000")).Expect(413).Json.GetProperty("detail").GetString());
        (await service.GetAsync("/queries/many/rows.csv?rows=100&width=1000")).Expect(413);
        (await service.CypherAsync("UNWIND range(1, 100) AS i RETURN reduce(t = '', x IN range(1, 1000) | t + 'x') AS t")).Expect(413);
    }

    [Fact]
    public async Task A_stream_that_is_cut_says_so_and_goes_on_where_it_was_cut()
    {
        await using var service = await StartAsync(options =>
        {
            options.Limits.ResponseBytes = 10_000;
            options.Limits.Rows = 300;
        });
        var seen = new List<long>();
        string? address = "/queries/many/rows.jsonl?rows=1000&width=50";
        for (var page = 0; address is not null && page < 50; page++)
        {
            var lines = (await service.GetAsync(address)).Expect(200).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            Assert.True(lines.Count <= 301);
            address = lines[^1].TryGetProperty("truncated", out _) ? lines[^1].GetProperty("next").GetString() : null;
            seen.AddRange(lines.Where(line => line.TryGetProperty("i", out _)).Select(line => line.GetProperty("i").GetInt64()));
        }

        Assert.Equal(Enumerable.Range(1, 1000).Select(i => (long)i), seen);
    }

    [Fact]
    public async Task A_table_with_too_many_rows_is_never_silently_partial()
    {
        await using var service = await StartAsync(options => options.Limits.Rows = 50);
        (await service.GetAsync("/queries/many/rows.csv?rows=50")).Expect(200);
        (await service.GetAsync("/queries/many/rows.csv?rows=51")).Expect(413);
        var page = (await service.GetAsync("/queries/many/rows.csv?rows=51&limit=10")).Expect(200);
        Assert.Equal("true", page.Headers["Kg-Truncated"]);
        Assert.Contains("rel=\"next\"", page.Headers["Link"]);
        Assert.Contains("Truncated", (await service.GetAsync("/queries/many/rows.md?rows=51&limit=10")).Expect(200).Text);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_413()
    {
        await using var service = await StartAsync(options => options.Limits.RequestBytes = 2_000);
        (await service.CypherAsync("RETURN 1 AS x /* " + new string('x', 3_000) + " */")).Expect(413);
        (await service.PostAsync("/queries/typed/rows", $$"""{"text": "{{new string('x', 3_000)}}"}""")).Expect(413);
    }

    [Fact]
    public async Task A_caller_with_too_many_at_once_is_429()
    {
        await using var crowded = await StartAsync(options => options.Limits.PerCaller = 2);
        Assert.Equal([429, 429], await RefusedAsync(crowded, asked: 4, served: 2));
    }

    [Fact]
    public async Task Too_many_at_once_of_all_callers_are_503()
    {
        await using var full = await StartAsync(options =>
        {
            options.Limits.Concurrency = 1;
            options.Limits.Waiting = 1;
        });
        Assert.Equal([503, 503], await RefusedAsync(full, asked: 4, served: 2));
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_408()
    {
        await using var service = await StartAsync(options => options.Limits.Time = TimeSpan.FromSeconds(1));
        (await service.GetAsync("/queries/slow/rows")).Expect(408);
    }

    [Fact]
    public async Task A_caller_that_goes_away_stops_its_query()
    {
        await using var service = await StartAsync(options => options.Limits.Concurrency = 1);
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Client.GetAsync("/queries/slow/rows", soon.Token));

        // The only turn is free again.
        (await service.GetAsync("/queries/overview/rows")).Expect(200);
    }

    // Those that are served do not end by themselves: the refused ones are told apart by being answered at all, however slow the machine is.
    private static async Task<List<int>> RefusedAsync(RunningService service, int asked, int served)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var open = Enumerable.Range(0, asked).Select(_ => service.Client.GetAsync("/queries/slow/rows", enough.Token)).ToList();
        var refused = new List<int>();
        while (open.Count > served)
        {
            var answered = await Task.WhenAny(open);
            open.Remove(answered);
            using var answer = await answered;
            refused.Add((int)answer.StatusCode);
        }

        // The probes have no turn to wait for.
        (await service.GetAsync("/livez")).Expect(200);
        (await service.GetAsync("/readyz")).Expect(200);
        await enough.CancelAsync();
        foreach (var stopped in open)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        }

        return refused;
    }

    private async Task<RunningService> StartAsync(Action<ServiceOptions> configure) =>
        await RunningService.StartAsync(await backend.DatabaseAsync(), backend.Cypher, configure);
}
