using System.Globalization;
using PropertyGraph;

namespace Neo4j.Benchmarks;

/// <summary>
/// States and agreements between them: one node to ten relationships, ends drawn with a fixed seed, a quarter of them from the first
/// hundredth of the nodes, because real graphs have hubs.
/// </summary>
internal sealed class AgreementGraph(int relationships)
{
    public const string Schema = "CREATE CONSTRAINT state_id FOR (s:State) REQUIRE s.id IS UNIQUE";
    public const string WriteNodes = "UNWIND $rows AS row CREATE (:State {id: row})";
    public const string WriteRelationships =
        "UNWIND $rows AS row MATCH (a:State {id: row[0]}) MATCH (b:State {id: row[1]}) CREATE (a)-[:AGREED {year: row[2]}]->(b)";

    private const ulong Seed = 1815;

    public int Relationships => relationships;

    private int Nodes => Math.Max(10, relationships / 10);

    public IEnumerable<GraphValue> NodeRows() => Enumerable.Range(0, Nodes).Select(node => (GraphValue)new StringValue(Id(node)));

    /// <summary>The relationships as lists of begin, end and year: shorter than maps, and the server has less to read.</summary>
    public IEnumerable<GraphValue> RelationshipRows() =>
        All().Select(row => (GraphValue)new ListValue([new StringValue(Id(row.From)), new StringValue(Id(row.To)), IntegerValue.Of(row.Year)]));

    public void WriteCsv(string path)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine("from,to,year");
        foreach (var (from, to, year) in All())
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Id(from)},{Id(to)},{year}"));
        }
    }

    private static string Id(int node) => string.Create(CultureInfo.InvariantCulture, $"state-{node}");

    private IEnumerable<(int From, int To, int Year)> All()
    {
        var state = Seed;
        for (var at = 0; at < relationships; at++)
        {
            yield return (Any(ref state), Any(ref state), 1600 + (at % 400));
        }
    }

    private int Any(ref ulong state) => Next(ref state, 4) == 0 ? Next(ref state, Math.Max(1, Nodes / 100)) : Next(ref state, Nodes);

    // SplitMix64: the same graph on every machine.
    private static int Next(ref ulong state, int bound)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)bound);
    }
}
