using System.Globalization;
using System.Net;

namespace Service.Load;

/// <summary>What one connection saw.</summary>
internal sealed class WorkerTally
{
    public List<double> Latencies { get; } = [];

    public long Errors { get; private set; }

    public long Hits { get; private set; }

    public double Store { get; private set; }

    public double StoreProcessor { get; private set; }

    public double Work { get; private set; }

    /// <summary>Adds an answer.</summary>
    public void Add(HttpResponseMessage response, TimeSpan latency)
    {
        Latencies.Add(latency.TotalMilliseconds);
        Errors += response.StatusCode == HttpStatusCode.OK ? 0 : 1;
        var timing = response.Headers.GetValues("Server-Timing").Single();
        Store += Part(timing, "store");
        StoreProcessor += Part(timing, "store-cpu");
        Work += Part(timing, "total") - Part(timing, "wait");
        Hits += timing.Contains("cache;desc=hit", StringComparison.Ordinal) ? 1 : 0;
    }

    // A part that the server cannot measure is not there.
    private static double Part(string timing, string name) => timing.Split(", ")
        .Where(part => part.StartsWith(name + ";dur=", StringComparison.Ordinal))
        .Select(part => double.Parse(part[(name.Length + ";dur=".Length)..], CultureInfo.InvariantCulture))
        .SingleOrDefault();
}
