using System.Diagnostics;
using System.Globalization;
using System.Net;

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
    public double PerSecond => Requests / Elapsed.TotalSeconds;

    /// <summary>A percentile of the latencies, in milliseconds.</summary>
    public double Percentile(double share) => Latencies.Length == 0 ? 0 : Latencies[Math.Min(Latencies.Length - 1, (int)(Latencies.Length * share))];

    /// <summary>Sends calls over so many connections for so long: each sends the next call when it has the answer to the last.</summary>
    public static async Task<LoadRun> RunAsync(HttpClient client, IReadOnlyList<string> calls, int connections, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, connections).Select(index => Task.Run(() => WorkAsync(client, calls, index, start, time))).ToList();
        var parts = await Task.WhenAll(workers);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var latencies = parts.SelectMany(part => part.Latencies).Order().ToArray();
        return new LoadRun(latencies.Length, parts.Sum(part => part.Errors), elapsed, latencies, parts.Sum(part => part.Store), parts.Sum(part => part.Work));
    }

    private static async Task<(List<double> Latencies, long Errors, double Store, double Work)> WorkAsync(
        HttpClient client, IReadOnlyList<string> calls, int index, long start, TimeSpan time)
    {
        // Seeded, so that two runs send the same mix.
        var random = new Random(index);
        var latencies = new List<double>();
        var (errors, store, work) = (0L, 0d, 0d);
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            var sent = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(new Uri(calls[random.Next(calls.Count)], UriKind.Relative));
            await response.Content.ReadAsByteArrayAsync();
            latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            errors += response.StatusCode == HttpStatusCode.OK ? 0 : 1;
            var timing = response.Headers.GetValues("Server-Timing").Single();
            store += Part(timing, "store");
            work += Part(timing, "total") - Part(timing, "wait");
        }

        return (latencies, errors, store, work);
    }

    private static double Part(string timing, string name) => timing.Split(", ")
        .Where(part => part.StartsWith(name + ";dur=", StringComparison.Ordinal))
        .Select(part => double.Parse(part[(name.Length + ";dur=".Length)..], CultureInfo.InvariantCulture))
        .Single();
}
