using Cypher.Engine;
using Cypher.Storage.Sqlite;
using PropertyGraph;

namespace Cypher.Benchmarks.Graphs;

/// <summary>
/// A graph of states and agreements between them: one node to ten relationships, ends drawn at random with a fixed seed,
/// a quarter of the draws from the first hundredth of the nodes, because real graphs have hubs.
/// </summary>
internal sealed class SyntheticGraph(int edges)
{
    public const int RowsPerStatement = 100_000;

    public const string Schema = "CREATE CONSTRAINT state_id FOR (s:State) REQUIRE s.id IS UNIQUE";

    public const string MergeNodes = "UNWIND $rows AS row MERGE (s:State {id: row.id}) SET s.name = row.name, s.rank = row.rank";

    public const string MergeRelationships = """
        UNWIND $rows AS row
        MATCH (a:State {id: row.from}), (b:State {id: row.to})
        MERGE (a)-[r:AGREED {year: row.year}]->(b)
        """;

    private readonly Random _random = new(1815);

    public int Edges => edges;

    public int Nodes => Math.Max(10, edges / 10);

    public static EmbeddedGraphDatabase Open(string path) =>
        new(new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path }));

    public static StringValue Id(int node) => new($"state-{node}");

    /// <summary>The nodes as parameters of <see cref="MergeNodes"/>, one list a statement.</summary>
    public IEnumerable<ListValue> NodeRows() => Enumerable.Range(0, Nodes).Chunk(RowsPerStatement).Select(chunk => Rows(chunk, node =>
    [
        ("id", Id(node)), ("name", new StringValue($"State of number {node}")), ("rank", IntegerValue.Of(node % 100)),
    ]));

    /// <summary>The relationships as parameters of <see cref="MergeRelationships"/>, one list a statement.</summary>
    public IEnumerable<ListValue> RelationshipRows() => Enumerable.Range(0, edges).Chunk(RowsPerStatement).Select(chunk => Rows(chunk, edge =>
    [
        ("from", Id(AnyNode())), ("to", Id(AnyNode())), ("year", IntegerValue.Of(1600 + (edge % 400))),
    ]));

    /// <summary>Imports the whole graph, one transaction a statement.</summary>
    public async Task ImportAsync(IGraphDatabase database)
    {
        await database.ExecuteAsync(Schema);
        foreach (var rows in NodeRows())
        {
            await database.ExecuteAsync(MergeNodes, Parameter(rows));
        }

        foreach (var rows in RelationshipRows())
        {
            await database.ExecuteAsync(MergeRelationships, Parameter(rows));
        }
    }

    public static Dictionary<string, GraphValue> Parameter(ListValue rows) => new() { ["rows"] = rows };

    private static ListValue Rows(int[] numbers, Func<int, (string Key, GraphValue Value)[]> row) => new(
        [.. numbers.Select(number => new MapValue(row(number).ToDictionary(entry => entry.Key, entry => entry.Value)))]);

    private int AnyNode() => _random.Next(4) == 0 ? _random.Next(Math.Max(1, Nodes / 100)) : _random.Next(Nodes);
}
