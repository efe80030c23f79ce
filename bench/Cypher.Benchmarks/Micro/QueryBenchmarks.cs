using BenchmarkDotNet.Attributes;
using Cypher.Benchmarks.Graphs;
using Cypher.Engine;
using PropertyGraph;

namespace Cypher.Benchmarks.Micro;

/// <summary>Warm queries on a file: plans are cached, pages are in memory, each call is a transaction of its own.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private readonly Dictionary<string, GraphValue> _parameters = [];
    private EmbeddedGraphDatabase _database = null!;
    private int _turn;

    [Params(10_000, 100_000, 1_000_000)]
    public int Edges { get; set; }

    [GlobalSetup]
    public async Task Open() => _database = SyntheticGraph.Open(await GraphFiles.GetAsync(Edges));

    [GlobalCleanup]
    public async Task Close() => await _database.DisposeAsync();

    [Benchmark(Description = "Point lookup by unique property")]
    public Task<GraphValue> PointLookup() => Ask("MATCH (s:State {id: $a}) RETURN s.name");

    [Benchmark(Description = "One hop")]
    public Task<GraphValue> OneHop() => Ask("MATCH (:State {id: $a})-[:AGREED]->(b) RETURN count(b)");

    [Benchmark(Description = "Two hops")]
    public Task<GraphValue> TwoHops() => Ask("MATCH (:State {id: $a})-[:AGREED]->()-[:AGREED]->(c) RETURN count(c)");

    [Benchmark(Description = "Variable length 1..3, distinct ends")]
    public Task<GraphValue> VariableLength() => Ask("MATCH (:State {id: $a})-[:AGREED*1..3]->(c) RETURN count(DISTINCT c)");

    [Benchmark(Description = "Shortest path")]
    public Task<GraphValue> ShortestPath() => Ask(
        "MATCH (a:State {id: $a}), (b:State {id: $b}) MATCH p = shortestPath((a)-[:AGREED*..10]->(b)) RETURN length(p)");

    [Benchmark(Description = "Aggregation over all nodes, ten groups")]
    public Task<GraphValue> Aggregation() => Ask("MATCH (s:State) RETURN s.rank % 10 AS g, count(*) AS n ORDER BY n DESC, g LIMIT 1");

    private async Task<GraphValue> Ask(string query)
    {
        // Another start each time: a real question is not the last one again. 7919 is prime to every number of nodes here.
        _turn++;
        _parameters["a"] = SyntheticGraph.Id((int)(_turn * 7919L % (Edges / 10)));
        _parameters["b"] = SyntheticGraph.Id((int)(_turn * 104_729L % (Edges / 10)));
        var rows = await _database.QueryAsync(query, _parameters);
        return rows.Count == 0 ? NullValue.Instance : rows[0][0];
    }
}
