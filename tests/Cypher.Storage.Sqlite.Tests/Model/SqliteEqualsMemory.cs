using Cypher.Engine.Storage.Memory;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Model;

/// <summary>
/// The memory storage is short enough to be seen to be right; whatever random things are done to both, SQLite must say
/// the same. A failure names its seed, which repeats it.
/// </summary>
public sealed class SqliteEqualsMemory
{
    private const string MoreSeeds = "STORAGE_MODEL_SEEDS";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, int.Parse(Environment.GetEnvironmentVariable(MoreSeeds) ?? "12"))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_transactions_leave_the_same_graph_in_both(int seed)
    {
        var random = new Random(seed);
        var values = new RandomValues(random);
        var graph = new RandomGraph(random, values);
        using var folder = new TemporaryFolder();
        using var memory = new MemoryGraphStorage();
        var options = new SqliteGraphStorageOptions
        {
            Path = folder.File("graph.db"), MissingFile = MissingFile.Create, Durability = SqliteDurability.Normal, MostPending = 1 + random.Next(20),
        };
        var sqlite = new SqliteGraphStorage(options);
        try
        {
            for (var transaction = 0; transaction < 8; transaction++)
            {
                OneTransaction(memory, sqlite, graph, random, values);
                if (random.Next(4) == 0)
                {
                    sqlite.Dispose();
                    sqlite = new SqliteGraphStorage(options);
                }

                using var expected = memory.Begin(AccessMode.Read, CancellationToken.None);
                using var actual = sqlite.Begin(AccessMode.Read, CancellationToken.None);
                new ReaderComparison(expected, actual, values, random).Run(graph.HighestNode, graph.HighestRelationship);
            }
        }
        finally
        {
            sqlite.Dispose();
        }
    }

    private static void OneTransaction(
        MemoryGraphStorage memory, SqliteGraphStorage sqlite, RandomGraph graph, Random random, RandomValues values)
    {
        using var expected = memory.Begin(AccessMode.Write, CancellationToken.None);
        using var actual = sqlite.Begin(AccessMode.Write, CancellationToken.None);
        graph.Begin(expected, actual);
        for (var step = random.Next(60); step > 0; step--)
        {
            graph.Step();
        }

        new ReaderComparison(expected, actual, values, random).Run(graph.HighestNode, graph.HighestRelationship);
        if (random.Next(4) > 0)
        {
            var failure = Record.Exception(expected.Commit);
            var other = Record.Exception(actual.Commit);
            Assert.Equal((failure as GraphException)?.Error.Message, (other as GraphException)?.Error.Message);
        }
    }
}
