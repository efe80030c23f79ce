using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using KnowledgeGraph.Host.Http.Telemetry;
using KnowledgeGraph.Host.Http.Tests.Backends;
using KnowledgeGraph.Host.Http.Tests.Services;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

/// <summary>What a collector and the log get to see.</summary>
public sealed class TelemetryTests(EmbeddedBackend backend) : IClassFixture<EmbeddedBackend>
{
    [Fact]
    public async Task Requests_queries_rows_and_time_in_the_database_are_measured()
    {
        var measured = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == ServiceTelemetry.Name)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.AddOrUpdate(Key(instrument, tags), value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.AddOrUpdate(Key(instrument, tags), value, (_, sum) => sum + value));
        listener.Start();
        await using var service = await RunningService.StartAsync(await backend.DatabaseAsync(), backend.Cypher);
        (await service.GetAsync("/queries/many/rows?rows=17")).Expect(200);
        await UntilAsync(() => measured.ContainsKey("kg.request.duration /queries/{name}/rows 200"));
        (await service.GetAsync("/queries/many/rows?rows=17")).Expect(200);
        await UntilAsync(() => measured.ContainsKey("kg.cache.requests hit"));
        Assert.True(measured["kg.cache.requests miss"] >= 1);
        Assert.True(measured["kg.query.rows many"] >= 17);
        Assert.True(measured["kg.query.duration many"] > 0);
        Assert.True(measured["kg.store.duration /queries/{name}/rows 200"] > 0);
    }

    [Fact]
    public async Task A_trace_has_the_request_and_the_query_inside_it()
    {
        var traced = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ServiceTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = traced.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var service = await RunningService.StartAsync(await backend.DatabaseAsync(), backend.Cypher);
        (await service.GetAsync("/queries/many/rows?rows=19")).Expect(200);
        await UntilAsync(() => traced.Any(activity => Equals(activity.GetTagItem("kg.rows"), 19L)) && traced.Any(activity => activity.OperationName == "GET"));
        var query = traced.First(activity => Equals(activity.GetTagItem("kg.rows"), 19L));
        await UntilAsync(() => traced.Any(activity => activity.SpanId == query.ParentSpanId));
        Assert.Equal("query many", query.OperationName);
    }

    [Fact]
    public async Task A_slow_query_is_logged_with_its_plan()
    {
        await using var service = await RunningService.StartAsync(await backend.DatabaseAsync(), backend.Cypher, options => options.Limits.Slow = TimeSpan.Zero);
        (await service.GetAsync("/queries/timeline/rows")).Expect(200);
        await UntilAsync(() => service.Log(LogLevel.Warning).Any(line => line.Contains("timeline", StringComparison.Ordinal)));
        Assert.Contains(service.Log(LogLevel.Warning), line => line.Contains("NodeByLabelScan", StringComparison.Ordinal) || line.Contains("event:Event", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_says_how_long_the_database_took()
    {
        var service = await backend.ServiceAsync();
        var cpu = OperatingSystem.IsLinux() ? @"store-cpu;dur=\d+(\.\d+)?, " : string.Empty;
        var pattern = @"^wait;dur=\d+(\.\d+)?, store;dur=\d+(\.\d+)?, " + cpu + @"total;dur=\d+(\.\d+)?";
        Assert.Matches(pattern + "$", (await service.GetAsync("/queries/many/rows?rows=5")).Expect(200).Headers["Server-Timing"]);
        Assert.Matches(pattern + ", cache;desc=hit$", (await service.GetAsync("/queries/many/rows?rows=5")).Expect(200).Headers["Server-Timing"]);
    }

    // What asking for the mark costs is read for some of them only.
    [Fact]
    public async Task Every_answer_that_is_given_again_says_what_the_database_cost()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the time of a processor that a thread used.");
        var service = await backend.ServiceAsync();
        (await service.GetAsync("/queries/many/rows?rows=6")).Expect(200);
        for (var i = 0; i < 40; i++)
        {
            var timing = (await service.GetAsync("/queries/many/rows?rows=6")).Expect(200).Headers["Server-Timing"];
            Assert.Matches(@"store-cpu;dur=(0\.0*[1-9]|[1-9])", timing);
        }
    }

    private static string Key(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var parts = new List<string> { instrument.Name };
        foreach (var tag in tags)
        {
            parts.Add(tag.Value?.ToString() ?? string.Empty);
        }

        return string.Join(' ', parts);
    }

    // The end of a request is noted after its answer was sent.
    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var attempt = 0; attempt < 100 && !holds(); attempt++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(holds());
    }
}
