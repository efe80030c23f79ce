using System.Diagnostics;
using Cypher.Benchmarks.Graphs;
using PropertyGraph;

namespace Cypher.Benchmarks.Measurements;

/// <summary>
/// Imports a graph by UNWIND and MERGE, 100,000 rows a statement and a durable transaction a statement. The processor's
/// time stands beside the clock's, because it also tells something on a busy machine.
/// </summary>
internal static class ImportMeasurement
{
    public static async Task RunAsync(SyntheticGraph graph)
    {
        var path = GraphFiles.PathOf(graph.Edges) + ".import";
        GraphFiles.Delete(path);
        await using (var database = SyntheticGraph.Open(path))
        {
            await database.ExecuteAsync(SyntheticGraph.Schema);
            await Measure("import of nodes by UNWIND + MERGE", graph.Edges, database, SyntheticGraph.MergeNodes, graph.NodeRows());
            await Measure("import of relationships by UNWIND + MERGE", graph.Edges, database, SyntheticGraph.MergeRelationships, graph.RelationshipRows());
            await Measure("the same import again, which changes nothing", graph.Edges, database, SyntheticGraph.MergeRelationships, new SyntheticGraph(graph.Edges).RelationshipRows());
        }

        GraphFiles.Delete(path);
    }

    private static async Task Measure(string what, int edges, IGraphDatabase database, string query, IEnumerable<ListValue> statements)
    {
        var (rows, clock, processor) = (0, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var statement in statements)
        {
            var parameters = SyntheticGraph.Parameter(statement);
            var (before, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            await database.ExecuteAsync(query, parameters);
            clock += Stopwatch.GetElapsedTime(started);
            processor += Environment.CpuUsage.TotalTime - before;
            rows += statement.Count;
        }

        Measurement.Print(
            what, edges, $"{rows / clock.TotalSeconds:N0} rows a second; {processor.TotalMicroseconds / rows:0.0} µs of processor a row");
    }
}
