using System.Diagnostics;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Files;

public sealed class FullDiskTests
{
    [Fact]
    public void A_file_that_reached_its_limit_refuses_the_transaction_and_stays_sound()
    {
        using var folder = new TemporaryFolder();
        FillUntilRefused(new SqliteGraphStorageOptions { Path = folder.File("graph.db"), LargestFileBytes = 1 << 20, MostPending = 100 });
    }

    [Fact]
    public void A_full_disk_refuses_the_transaction_and_leaves_the_file_sound()
    {
        using var folder = new TemporaryFolder();
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder.Path),
            "A small disk needs the right to mount one: run as root on Linux.");
        try
        {
            FillUntilRefused(new SqliteGraphStorageOptions { Path = folder.File("graph.db"), MostPending = 100, WriterCacheBytes = 64 << 10 });
        }
        finally
        {
            Assert.True(Run("umount", folder.Path));
        }
    }

    private static void FillUntilRefused(SqliteGraphStorageOptions options)
    {
        var committed = 0;
        using (var storage = new SqliteGraphStorage(options))
        {
            GraphError? error = null;
            while (error is null)
            {
                Assert.True(committed < 10_000, "nothing was ever full");
                error = TryWrite(storage);
                committed += error is null ? 1 : 0;
            }

            Assert.Equal(GraphErrorCodes.StorageFailed, error.Code);
            Assert.Contains("full", error.Message);
            Check(storage, committed);
        }

        Assert.True(committed > 0);
        using var reopened = new SqliteGraphStorage(options);
        Check(reopened, committed);
    }

    private static GraphError? TryWrite(SqliteGraphStorage storage)
    {
        try
        {
            using var transaction = storage.Begin(AccessMode.Write, CancellationToken.None);
            var hub = transaction.CreateNode(["Hub"], new Dictionary<string, GraphValue>());
            for (var i = 0; i < 300; i++)
            {
                var spoke = transaction.CreateNode(["Spoke"], new Dictionary<string, GraphValue> { ["text"] = new StringValue(new string('x', 100)) });
                transaction.CreateRelationship("T", hub, spoke, new Dictionary<string, GraphValue>());
            }

            transaction.Commit();
            return null;
        }
        catch (GraphException exception)
        {
            return exception.Error;
        }
    }

    private static void Check(SqliteGraphStorage storage, int committed)
    {
        using var reader = storage.Begin(AccessMode.Read, CancellationToken.None);
        Assert.Equal(committed, reader.CountNodes("Hub"));
        Assert.Equal(committed * 300, reader.ScanNodes("Spoke").Count());
        Assert.All(reader.ScanNodes("Hub"), hub => Assert.Equal(300, reader.Expand(hub, ExpandDirection.Outgoing, ["T"]).Count()));
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
