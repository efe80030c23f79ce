using System.Diagnostics;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Files;

/// <summary>
/// Kills a writing process at random moments, again and again on the same file. By default as often as a quarter of a
/// minute allows; STORAGE_KILLS=200 asks for so many however long it takes.
/// </summary>
public sealed class KillTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_killed_writer_leaves_every_committed_transaction_whole_and_none_half()
    {
        var wanted = int.TryParse(Environment.GetEnvironmentVariable("STORAGE_KILLS"), out var kills) ? kills : int.MaxValue;
        var random = new Random(1648);
        using var folder = new TemporaryFolder();
        var path = folder.File("graph.db");
        var (clock, done, committed) = (Stopwatch.StartNew(), 0, 0L);
        while (done < wanted && (wanted < int.MaxValue || clock.Elapsed < Budget))
        {
            var said = await WriteAndKill(path, random);
            committed = Check(path, said ?? committed);
            done++;
        }

        TestContext.Current.SendDiagnosticMessage($"{done} kills, {committed} transactions found whole");
        Assert.True(done >= Math.Min(wanted, 3), $"only {done} kills in {clock.Elapsed}");
        Assert.True(committed > 0);
    }

    /// <returns>The last batch that the writer said it had committed; null where it said nothing.</returns>
    private static async Task<long?> WriteAndKill(string path, Random random)
    {
        var start = new ProcessStartInfo(WriterPath(), [path, random.Next().ToString()]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var writer = Process.Start(start)!;
        long? said = null;
        var begun = new TaskCompletionSource();
        var reading = Task.Run(async () =>
        {
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                said = long.Parse(line);
                begun.TrySetResult();
            }
        });

        // Some die while they start or recover, most in the midst of transactions.
        if (random.Next(6) > 0)
        {
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }

        await Task.Delay(random.Next(200));
        writer.Kill();
        await writer.WaitForExitAsync();
        await reading;
        return said;
    }

    private static long Check(string path, long said)
    {
        using var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path, MissingFile = MissingFile.Create });
        using var reader = storage.Begin(AccessMode.Read, CancellationToken.None);
        var batches = reader.ScanNodes("Batch").ToList();

        // One more than was said may be there: killed between the commit and the saying.
        Assert.InRange(batches.Count, said, said + 1);
        var members = 0L;
        for (var i = 0; i < batches.Count; i++)
        {
            Assert.Equal(IntegerValue.Of(i + 1), reader.GetNodeProperty(batches[i], "number"));
            var found = reader.Expand(batches[i], ExpandDirection.Outgoing, ["HAS"]).ToList();
            Assert.Equal(((IntegerValue)reader.GetNodeProperty(batches[i], "size")).Value, found.Count);
            members += found.Count;
        }

        CheckLatest(reader, batches);
        Assert.Equal(members, reader.CountNodes("Member"));
        Assert.Equal(members, reader.ScanNodes("Member").LongCount());
        Assert.Equal(members + batches.Count, reader.CountNodes());
        Assert.Equal(members, reader.CountRelationships("HAS"));
        Assert.Equal(members, reader.ScanRelationships().LongCount());
        Assert.Equal(members, reader.ScanRelationships("HAS").LongCount());
        return batches.Count;
    }

    // All entities of all batches would take ever longer; what a kill can break is the end.
    private static void CheckLatest(IStorageReader reader, List<long> batches)
    {
        foreach (var (batch, number) in batches.Select((batch, i) => (batch, number: i + 1L)).TakeLast(5))
        {
            Assert.Equal([batch], reader.SeekNodes(reader.GetIndexes().Single(), IntegerValue.Of(number)));
            foreach (var relationship in reader.Expand(batch, ExpandDirection.Outgoing, []))
            {
                var place = ((IntegerValue)reader.GetRelationshipProperty(relationship.Id, "place")).Value;
                Assert.Equal(new StringValue($"member {place} of {number}"), reader.GetNodeProperty(relationship.End, "text"));
                Assert.Equal(relationship, reader.FindRelationship(relationship.Id));
                Assert.Equal([relationship], reader.Expand(relationship.End, ExpandDirection.Incoming, []));
            }
        }
    }

    private static string WriterPath()
    {
        // Beside this project's output, built in the same configuration.
        const string Name = "Cypher.Storage.Sqlite.CrashWriter";
        var path = AppContext.BaseDirectory.Replace("Cypher.Storage.Sqlite.Tests", Name) + Name;
        Assert.True(File.Exists(path), $"{path} is missing; build tests/{Name}.");
        return path;
    }
}
