using System.Diagnostics;
using Cypher.Benchmarks.Graphs;
using PropertyGraph;

namespace Cypher.Benchmarks.Measurements;

/// <summary>
/// A process that has been up for a while: asks the same questions, as a named query does, for one state after the other,
/// each in a transaction of its own, and says how long an answer takes.
/// </summary>
internal static class WarmAnswers
{
    private const int Before = 2000;
    private const int Measured = 5000;
    private const double Slow = 0.99;

    private static readonly (string What, string Query)[] Questions =
    [
        ("warm: one state by its id", "MATCH (s:State {id: $id}) RETURN s.name"),
        ("warm: its agreements and partners, in order", "MATCH (s:State {id: $id})-[r:AGREED]->(b:State) RETURN b.name, r.year ORDER BY r.year, b.name LIMIT 100"),
        ("warm: partners of its partners, counted", "MATCH (s:State {id: $id})-[:AGREED]->(:State)-[:AGREED]->(c:State) RETURN count(DISTINCT c)"),
    ];

    public static async Task RunAsync(string path, int edges)
    {
        await using var database = SyntheticGraph.Open(path);
        foreach (var (what, query) in Questions)
        {
            await AskAsync(database, query, edges, Before);
            var times = await AskAsync(database, query, edges, Measured);
            times.Sort();
            Measurement.Print(what, edges, $"median {times[Measured / 2]:0.000} ms, 99 of 100 within {times[(int)(Measured * Slow)]:0.000} ms");
        }
    }

    private static async Task<List<double>> AskAsync(IGraphDatabase database, string query, int edges, int count)
    {
        // Seeded, so that two runs ask for the same states; all over the graph, so that no cache holds them all.
        var random = new Random(edges);
        var states = new SyntheticGraph(edges).Nodes;
        var found = 0L;
        var times = new List<double>(count);
        for (var i = 0; i < count; i++)
        {
            var parameters = new Dictionary<string, GraphValue> { ["id"] = SyntheticGraph.Id(random.Next(states)) };
            var started = Stopwatch.GetTimestamp();
            var rows = await database.QueryAsync(query, parameters);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            found += rows.Count;
        }

        return found > 0 ? times : throw new InvalidOperationException($"'{query}' found nothing.");
    }
}
