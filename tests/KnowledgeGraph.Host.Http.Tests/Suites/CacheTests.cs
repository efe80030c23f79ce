using KnowledgeGraph.Host.Http.Tests.Backends;
using KnowledgeGraph.Host.Http.Tests.Services;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

/// <summary>Answers that were given before are given again only while they are true, whichever database stands behind the service.</summary>
public abstract class CacheTests(Backend backend)
{
    private const string Call = "/queries/provisional-entities/rows";
    private const string Hit = "cache;desc=hit";

    protected Backend Backend { get; } = backend;

    [Theory]
    [InlineData("")]
    [InlineData(".csv")]
    [InlineData(".md")]
    public async Task The_same_answer_is_given_again_with_all_that_belongs_to_it(string suffix)
    {
        await using var service = await StartAsync();
        var first = (await service.GetAsync($"/queries/timeline/rows{suffix}?limit=2")).Expect(200);
        var second = (await service.GetAsync($"/queries/timeline/rows{suffix}?limit=2")).Expect(200);
        Assert.DoesNotContain(Hit, first.Headers["Server-Timing"], StringComparison.Ordinal);
        Assert.Contains(Hit, second.Headers["Server-Timing"], StringComparison.Ordinal);
        Assert.Equal(first.Text, second.Text);
        string[] changing = ["Server-Timing", "Date"];
        Assert.Equal(first.Headers.Where(header => !changing.Contains(header.Key)), second.Headers.Where(header => !changing.Contains(header.Key)));
        Assert.Contains("rel=\"next\"", second.Headers["Link"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/queries/timeline/rows?limit=3")]
    [InlineData("/queries/timeline/rows?limit=2&cite=true")]
    [InlineData("/queries/timeline/rows.csv?limit=2")]
    [InlineData("/queries/timeline/rows?limit=2&type=NEGOTIATED_WITH")]
    public async Task Another_call_is_another_answer(string other)
    {
        await using var service = await StartAsync();
        var one = (await service.GetAsync("/queries/timeline/rows?limit=2")).Expect(200);
        var two = (await service.GetAsync(other)).Expect(200);
        Assert.DoesNotContain(Hit, two.Headers["Server-Timing"], StringComparison.Ordinal);
        Assert.NotEqual(one.Headers["ETag"], two.Headers["ETag"]);
    }

    [Fact]
    public async Task The_same_address_with_another_wish_for_a_format_is_another_answer()
    {
        await using var service = await StartAsync();
        const string Address = "/queries/timeline/rows?limit=2";
        (await service.GetAsync(Address)).Expect(200);
        var table = (await service.GetAsync(Address, accept: "text/csv")).Expect(200);
        Assert.StartsWith("text/csv", table.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.DoesNotContain(Hit, table.Headers["Server-Timing"], StringComparison.Ordinal);
        foreach (var (accept, type) in ((string?, string)[])[(null, "application/json"), ("text/csv", "text/csv")])
        {
            var again = (await service.GetAsync(Address, accept)).Expect(200);
            Assert.StartsWith(type, again.Headers["Content-Type"], StringComparison.Ordinal);
            Assert.Contains(Hit, again.Headers["Server-Timing"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_that_is_given_again_goes_to_those_who_may_call_only()
    {
        await using var service = await StartAsync();
        const string Address = "/queries/timeline/rows?limit=2";
        (await service.GetAsync(Address)).Expect(200);
        using var stranger = new HttpRequestMessage(HttpMethod.Get, Address);
        stranger.Headers.Host = "elsewhere.example";
        (await service.SendAsync(stranger)).Expect(421);
    }

    [Fact]
    public async Task What_another_connection_writes_is_seen_at_once()
    {
        await using var service = await StartAsync();
        var before = (await service.GetAsync(Call)).Expect(200);
        Assert.Contains(Hit, (await service.GetAsync(Call)).Expect(200).Headers["Server-Timing"], StringComparison.Ordinal);
        await using var other = await Backend.ConnectAsync();
        await other.ExecuteAsync("CREATE (:Entity:Place {id: 'later-provisional', name: 'Later', provisional: true})");
        try
        {
            var after = (await service.GetAsync(Call)).Expect(200);
            Assert.DoesNotContain(Hit, after.Headers["Server-Timing"], StringComparison.Ordinal);
            Assert.Equal(before.Rows.Count + 1, after.Rows.Count);
            Assert.NotEqual(before.Headers["ETag"], after.Headers["ETag"]);
            Assert.Equal(after.Text, (await service.GetAsync(Call, tag: before.Headers["ETag"])).Expect(200).Text);
        }
        finally
        {
            await other.ExecuteAsync("MATCH (e:Entity {id: 'later-provisional'}) DELETE e");
        }

        Assert.Equal(before.Text, (await service.GetAsync(Call)).Expect(200).Text);
    }

    [Fact]
    public async Task Many_readers_beside_a_writer_never_get_an_older_answer_than_was_committed_when_they_asked()
    {
        await using var service = await StartAsync();
        await using var other = await Backend.ConnectAsync();
        await other.ExecuteAsync("CREATE (:Entity:Place {id: 'counter', name: '0', provisional: true})");
        try
        {
            var committed = 0;
            using var done = new CancellationTokenSource();
            var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            {
                for (var reads = 0; !done.IsCancellationRequested || reads == 0; reads++)
                {
                    var least = Volatile.Read(ref committed);
                    var rows = (await service.GetAsync(Call)).Expect(200).Rows;
                    var seen = int.Parse(rows.Single(row => row.GetProperty("id").GetString() == "counter").GetProperty("name").GetString()!);
                    Assert.True(seen >= least, $"{least} was committed, and {seen} was answered.");
                }
            })).ToList();
            for (var i = 1; i <= 40; i++)
            {
                await other.ExecuteAsync($"MATCH (e:Entity {{id: 'counter'}}) SET e.name = '{i}'");
                Volatile.Write(ref committed, i);
            }

            await done.CancelAsync();
            await Task.WhenAll(readers);
        }
        finally
        {
            await other.ExecuteAsync("MATCH (e:Entity {id: 'counter'}) DELETE e");
        }
    }

    [Fact]
    public async Task Whoever_has_the_answer_is_told_so()
    {
        await using var service = await StartAsync(bytes: 0);
        var first = (await service.GetAsync("/queries/timeline/rows")).Expect(200);
        var again = (await service.GetAsync("/queries/timeline/rows", tag: first.Headers["ETag"])).Expect(304);
        Assert.Equal((string.Empty, first.Headers["ETag"]), (again.Text, again.Headers["ETag"]));
        Assert.DoesNotContain(Hit, again.Headers["Server-Timing"], StringComparison.Ordinal);
        (await service.GetAsync("/queries/timeline/rows", tag: "\"another\"")).Expect(200);
    }

    [Fact]
    public async Task A_changed_query_file_ends_the_answers_of_the_query_before()
    {
        await using var service = await StartAsync();
        var before = (await service.GetAsync("/queries/limited/rows")).Expect(200);
        var file = Backend.Cypher.QueryFile("limited");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        try
        {
            await File.WriteAllTextAsync(file, text.Replace("LIMIT 5", "LIMIT 4", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            for (var i = 0; i < 100 && (await service.GetAsync("/queries/limited/rows")).Expect(200).Rows.Count != 4; i++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            Assert.Equal((5, 4), (before.Rows.Count, (await service.GetAsync("/queries/limited/rows")).Expect(200).Rows.Count));
        }
        finally
        {
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task No_more_is_kept_than_is_allowed()
    {
        await using var service = await StartAsync(bytes: 40_000);
        for (var rows = 1; rows <= 40; rows++)
        {
            (await service.GetAsync($"/queries/many/rows?rows={rows}")).Expect(200);
        }

        Assert.Contains(Hit, (await service.GetAsync("/queries/many/rows?rows=40")).Headers["Server-Timing"], StringComparison.Ordinal);
        Assert.DoesNotContain(Hit, (await service.GetAsync("/queries/many/rows?rows=1")).Headers["Server-Timing"], StringComparison.Ordinal);
    }

    private async Task<RunningService> StartAsync(int bytes = 1 << 20) =>
        await RunningService.StartAsync(await Backend.DatabaseAsync(), Backend.Cypher, options => options.Limits.CacheBytes = bytes);
}
