using Cypher.Engine;
using Cypher.Engine.Storage;
using Cypher.Engine.Storage.Memory;
using Cypher.Storage.Sqlite;
using PropertyGraph;

namespace Cypher.Fuzz.Tests.Running;

/// <summary>A small graph with everything that generated queries name, in a database with narrow limits.</summary>
internal static class FuzzDatabase
{
    public const string Graph = """
        UNWIND range(0, 11) AS i
        CREATE (n {p: i % 4, q: CASE WHEN i % 5 = 0 THEN null ELSE i % 3 END, name: substring('abWienab', i % 5, 1 + i % 3)})
        FOREACH (x IN CASE WHEN i % 2 = 0 THEN [1] ELSE [] END | SET n:A)
        FOREACH (x IN CASE WHEN i % 3 = 0 THEN [1] ELSE [] END | SET n:B)
        FOREACH (x IN CASE WHEN i > 8 THEN [1] ELSE [] END | SET n:C)
        """;

    public const string Edges = """
        MATCH (a), (b) WHERE (a.p * 3 + b.p * 5 + size(a.name) + coalesce(b.q, 2)) % 7 = 0
        CREATE (a)-[:R {p: (a.p + b.p) % 3, name: a.name}]->(b)
        WITH a, b WHERE b.p = 1 CREATE (b)-[:S {p: a.p}]->(a)
        """;

    public static readonly EngineLimits Limits = new()
    {
        MaxRows = 2_000,
        MaxResultBytes = 1 << 20,
        MaxListLength = 20_000,
        MaxPathLength = 1_000,
        MaxMemoryBytes = 8 << 20,
        Timeout = TimeSpan.FromMilliseconds(100),
    };

    public static IReadOnlyDictionary<string, GraphValue> Parameters { get; } = new Dictionary<string, GraphValue>(StringComparer.Ordinal)
    {
        ["i"] = IntegerValue.Of(2),
        ["s"] = new StringValue("Wien"),
        ["l"] = new ListValue([IntegerValue.Of(1), NullValue.Instance, new StringValue("a")]),
        ["m"] = new MapValue(new Dictionary<string, GraphValue>(StringComparer.Ordinal) { ["p"] = IntegerValue.Of(1), ["q"] = ListValue.Empty }),
        ["n"] = NullValue.Instance,
        ["p"] = new FloatValue(0.5),
    };

    /// <summary>Opens a database with the graph.</summary>
    /// <param name="path">The file; null for one in memory.</param>
    /// <param name="options">How it plans.</param>
    public static async Task<EmbeddedGraphDatabase> CreateAsync(string? path, EmbeddedOptions? options = null)
    {
        IGraphStorage storage = path is null ? new MemoryGraphStorage() : new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        var database = new EmbeddedGraphDatabase(
            storage, (options ?? new EmbeddedOptions()) with { RandomSeed = 1, Limits = Limits, PlanCacheSize = 0 }, new FixedDay());
        await database.ExecuteAsync("CREATE INDEX FOR (n:A) ON (n.p)");
        await database.ExecuteAsync("CREATE INDEX FOR (n:B) ON (n.q)");
        await database.ExecuteAsync("CREATE INDEX FOR (n:C) ON (n.name)");
        await database.ExecuteAsync(Graph);
        await database.ExecuteAsync(Edges);
        return database;
    }
}
