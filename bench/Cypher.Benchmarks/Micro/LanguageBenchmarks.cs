using BenchmarkDotNet.Attributes;
using Cypher.Engine;
using Cypher.Engine.Storage.Memory;
using Cypher.Language.Parsing;
using PropertyGraph;

namespace Cypher.Benchmarks.Micro;

/// <summary>From text to plan, without running anything.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks : IAsyncDisposable
{
    private const string Query = """
        MATCH (t:Treaty)<-[:SIGNED]-(s:State)
        WHERE t.year >= $from AND t.year < $to AND s.name STARTS WITH 'S'
        OPTIONAL MATCH (t)-[c:CEDES]->(p:Place)
        WITH t, collect(DISTINCT s.name) AS signatories, count(c) AS cessions
        RETURN t.name AS treaty, signatories, cessions ORDER BY cessions DESC, treaty LIMIT 10
        """;

    private static readonly Dictionary<string, GraphValue> Years = new() { ["from"] = IntegerValue.Of(1856), ["to"] = IntegerValue.Of(1861) };

    private EmbeddedGraphDatabase _database = null!;

    [GlobalSetup]
    public void Open() => _database = new EmbeddedGraphDatabase(new MemoryGraphStorage(), new EmbeddedOptions { PlanCacheSize = 0 });

    [Benchmark]
    public object Parse() => CypherParser.Parse(Query);

    [Benchmark(Description = "Parse, check and plan")]
    public async Task<string?> Plan()
    {
        await using var transaction = await _database.BeginTransactionAsync(AccessMode.Read);
        await using var result = await transaction.RunAsync("EXPLAIN " + Query, Years);
        return (await result.ConsumeAsync()).Plan;
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
