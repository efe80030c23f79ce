using System.Diagnostics;
using System.Globalization;
using Cypher.Benchmarks.Graphs;
using PropertyGraph;

namespace Cypher.Benchmarks.Measurements;

/// <summary>A fresh process: opens a file, answers one indexed question, then reads the whole graph and says how much memory it took.</summary>
internal static class FirstAnswer
{
    public static async Task RunAsync(string path)
    {
        var clock = Stopwatch.StartNew();
        await using var database = SyntheticGraph.Open(path);
        var parameters = new Dictionary<string, GraphValue> { ["id"] = SyntheticGraph.Id(7) };
        var rows = await database.QueryAsync("MATCH (s:State {id: $id})-[r:AGREED]->(b) RETURN b.name ORDER BY r.year", parameters);
        Console.WriteLine(clock.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        if (rows.Count == 0)
        {
            throw new InvalidOperationException("The first question found nothing; the file is not a synthetic graph.");
        }

        await database.QueryAsync("MATCH ()-[r:AGREED]->() RETURN sum(r.year)");
        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64);
    }
}
