using Cypher.Engine.Storage;
using Cypher.Engine.Storage.Memory;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Files;

/// <summary>
/// Files of every format that was ever released can be read and written. A new one is made by running the test of the
/// current format with STORAGE_FORMAT_FILE=path, and committed.
/// </summary>
public sealed class FormatTests
{
    public static TheoryData<string> Released =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Files", "Formats"), "*.graph").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Released))]
    public void A_file_of_a_released_format_is_read_and_written(string name)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File(name);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Files", "Formats", name), path);
        using (var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path }))
        {
            using (var reader = storage.Begin(AccessMode.Read, CancellationToken.None))
            {
                FormatSample.Check(reader);
            }

            using var writer = storage.Begin(AccessMode.Write, CancellationToken.None);
            Assert.Equal(3, writer.CreateNode(["Treaty"], new Dictionary<string, GraphValue> { ["new key"] = IntegerValue.Of(1) }));
            writer.Commit();
        }

        using var reopened = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        using var later = reopened.Begin(AccessMode.Read, CancellationToken.None);
        Assert.Equal([2, 3], later.ScanNodes("Treaty"));
    }

    [Fact]
    public void The_current_format_keeps_the_sample_over_closing_and_opening()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("sample.graph");
        using (var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path }))
        {
            Write(storage);
        }

        Assert.Equal([path], Directory.GetFiles(folder.Path));
        using (var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path }))
        {
            Check(storage);
        }

        if (Environment.GetEnvironmentVariable("STORAGE_FORMAT_FILE") is { } target)
        {
            File.Copy(path, target);
        }
    }

    [Fact]
    public void The_sample_is_the_same_in_memory()
    {
        using var memory = new MemoryGraphStorage();
        Write(memory);
        Check(memory);
    }

    private static void Write(IGraphStorage storage)
    {
        using var transaction = storage.Begin(AccessMode.Write, CancellationToken.None);
        FormatSample.Write(transaction);
        transaction.Commit();
    }

    private static void Check(IGraphStorage storage)
    {
        using var reader = storage.Begin(AccessMode.Read, CancellationToken.None);
        FormatSample.Check(reader);
    }
}
