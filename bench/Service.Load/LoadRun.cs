using System.Diagnostics;

namespace Service.Load;

/// <summary>What a run of load showed.</summary>
/// <param name="Requests">How many requests were answered.</param>
/// <param name="Errors">How many were not answered with 200.</param>
/// <param name="Elapsed">How long the run took.</param>
/// <param name="Latencies">The time of each request as its caller saw it, ascending, in milliseconds.</param>
/// <param name="StoreMilliseconds">The sum of the times in the database, as the server measured them.</param>
/// <param name="WorkMilliseconds">The sum of the times of the requests less their waiting for a turn, as the server measured them.</param>
internal sealed record LoadRun(long Requests, long Errors, TimeSpan Elapsed, double[] Latencies, double StoreMilliseconds, double WorkMilliseconds)
{
    /// <summary>The time of a processor that the database used, as the server measured it.</summary>
    public double StoreProcessorMilliseconds { get; init; }

    /// <summary>The time of a processor that the server used in all.</summary>
    public double ServerProcessorMilliseconds { get; init; }

    /// <summary>How many requests were answered by what was answered before.</summary>
    public long Hits { get; init; }

    public double PerSecond => Requests / Elapsed.TotalSeconds;

    /// <summary>A percentile of the latencies, in milliseconds.</summary>
    public double Percentile(double share) => Latencies.Length == 0 ? 0 : Latencies[Math.Min(Latencies.Length - 1, (int)(Latencies.Length * share))];

    /// <summary>Sends calls over so many connections for so long: each sends the next call when it has the answer to the last.</summary>
    public static async Task<LoadRun> RunAsync(Server server, IReadOnlyList<string> calls, int connections, TimeSpan time)
    {
        var used = server.ProcessorTime();
        var start = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, connections).Select(index => Task.Run(() => WorkAsync(server.Client, calls, index, start, time))).ToList();
        var parts = await Task.WhenAll(workers);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var latencies = parts.SelectMany(part => part.Latencies).Order().ToArray();
        return new LoadRun(latencies.Length, parts.Sum(part => part.Errors), elapsed, latencies, parts.Sum(part => part.Store), parts.Sum(part => part.Work))
        {
            StoreProcessorMilliseconds = parts.Sum(part => part.StoreProcessor),
            ServerProcessorMilliseconds = (server.ProcessorTime() - used).TotalMilliseconds,
            Hits = parts.Sum(part => part.Hits),
        };
    }

    private static async Task<WorkerTally> WorkAsync(HttpClient client, IReadOnlyList<string> calls, int index, long start, TimeSpan time)
    {
        // Seeded, so that two runs send the same mix.
        var random = new Random(index);
        var tally = new WorkerTally();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            var sent = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(new Uri(calls[random.Next(calls.Count)], UriKind.Relative));
            await response.Content.ReadAsByteArrayAsync();
            tally.Add(response, Stopwatch.GetElapsedTime(sent));
        }

        return tally;
    }
}
