using Cypher.Engine.Storage;
using PropertyGraph;
using SQLitePCL;

namespace Cypher.Storage.Sqlite.Tests.Files;

public sealed class FileErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reading_a_missing_file_says_what_creates_it_and_creates_nothing()
    {
        var path = _folder.File("none.db");
        var error = ErrorOf(path, AccessMode.Read);
        Assert.Equal(GraphErrorCodes.DatabaseUnavailable, error.Code);
        Assert.Equal($"There is no graph database '{path}' yet. The first import creates it; or name another file.", error.Message);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData(MissingFile.CreateToWrite, AccessMode.Write, true)]
    [InlineData(MissingFile.Create, AccessMode.Read, true)]
    [InlineData(MissingFile.Create, AccessMode.Write, true)]
    [InlineData(MissingFile.Fail, AccessMode.Write, false)]
    [InlineData(MissingFile.Fail, AccessMode.Read, false)]
    public void A_missing_file_is_created_as_the_options_say(MissingFile choice, AccessMode mode, bool created)
    {
        var path = _folder.File("new.db");
        using var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path, MissingFile = choice });
        if (created)
        {
            using var transaction = storage.Begin(mode, CancellationToken.None);
            Assert.Equal(0, transaction.CountNodes());
            Assert.Empty(transaction.GetIndexes());
        }
        else
        {
            Assert.Throws<GraphException>(() => storage.Begin(mode, CancellationToken.None));
        }

        Assert.Equal(created, File.Exists(path));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var path = Path.Combine(_folder.Path, "no", "such", "graph.db");
        Assert.Contains($"the folder '{Path.GetDirectoryName(path)}' does not exist. Create it", ErrorOf(path, AccessMode.Write).Message);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        Assert.Contains("that is a folder. Name a file in it.", ErrorOf(_folder.Path, AccessMode.Write).Message);
        Assert.Contains("that is a folder. Name a file in it.", ErrorOf(_folder.Path, AccessMode.Read).Message);
    }

    [Fact]
    public void A_file_of_another_kind_is_left_alone()
    {
        var path = _folder.File("letter.txt");
        File.WriteAllText(path, new string('x', 5000));
        Assert.Contains("is not a graph database of this program", ErrorOf(path, AccessMode.Write).Message);
        Assert.Equal(5000, new FileInfo(path).Length);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        var path = _folder.File("other.db");
        Sql(path, "CREATE TABLE contacts(name)");
        var error = ErrorOf(path, AccessMode.Write);
        Assert.Equal(GraphErrorCodes.DatabaseUnavailable, error.Code);
        Assert.Contains("is not a graph database of this program", error.Message);
    }

    [Fact]
    public void A_file_of_a_newer_format_asks_for_the_newer_program()
    {
        var path = _folder.File("newer.db");
        WriteSomething(path);
        Sql(path, "PRAGMA user_version = 7");
        Assert.Contains("has format version 7; this program knows versions up to 1. Use the newer version", ErrorOf(path, AccessMode.Read).Message);
    }

    [Fact]
    public void An_empty_file_counts_as_new()
    {
        var path = _folder.File("empty.db");
        File.WriteAllBytes(path, []);
        Assert.Contains("There is no graph database", ErrorOf(path, AccessMode.Read).Message);
        WriteSomething(path);
        Assert.Equal(1000, CountNodes(path));
    }

    [Fact]
    public void A_damaged_file_gives_an_error_that_says_so_and_no_other_one()
    {
        var path = _folder.File("sound.db");
        WriteSomething(path);
        var (bytes, random, complaints) = (File.ReadAllBytes(path), new Random(99), 0);
        for (var round = 0; round < 150; round++)
        {
            var damaged = (byte[])bytes.Clone();
            for (var i = 0; i < 200; i++)
            {
                damaged[random.Next(100, damaged.Length)] = (byte)random.Next(256);
            }

            if (round % 3 == 0)
            {
                damaged = damaged[..random.Next(100, damaged.Length)];
            }

            var copy = _folder.File($"damaged-{round}.db");
            File.WriteAllBytes(copy, damaged);
            complaints += ReadAll(copy);
        }

        Assert.True(complaints > 50, $"only {complaints} of 150 damaged files were noticed");
    }

    [Fact]
    public void Another_process_that_writes_is_waited_for_and_then_named()
    {
        var path = _folder.File("busy.db");
        WriteSomething(path);
        using var other = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        using var mine = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path, WriterWait = TimeSpan.FromMilliseconds(150) });
        using (other.Begin(AccessMode.Write, CancellationToken.None))
        {
            var error = Assert.Throws<GraphException>(() => mine.Begin(AccessMode.Write, CancellationToken.None)).Error;
            Assert.Equal((GraphErrorCodes.DatabaseBusy, true), (error.Code, error.IsTransient));
            Assert.Contains($"Another transaction is writing to '{path}' and did not finish within 0.15 s", error.Message);
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(60));
            using var patient = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
            Assert.ThrowsAny<OperationCanceledException>(() => patient.Begin(AccessMode.Write, soon.Token));
        }

        mine.Begin(AccessMode.Write, CancellationToken.None).Dispose();
    }

    [Fact]
    public void What_another_process_committed_is_seen_by_the_next_transaction()
    {
        var path = _folder.File("shared.db");
        using var one = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        using var two = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        for (var round = 0; round < 5; round++)
        {
            var (writer, reader) = round % 2 == 0 ? (one, two) : (two, one);
            long id;
            using (var write = writer.Begin(AccessMode.Write, CancellationToken.None))
            {
                id = write.CreateNode([$"Label{round}"], new Dictionary<string, GraphValue> { [$"key{round}"] = IntegerValue.Of(round) });
                write.Commit();
            }

            using var read = reader.Begin(AccessMode.Read, CancellationToken.None);
            Assert.Equal(round + 1, read.CountNodes());
            Assert.Equal([$"Label{round}"], read.GetLabels(id));
            Assert.Equal(IntegerValue.Of(round), read.GetNodeProperty(id, $"key{round}"));
        }
    }

    [Fact]
    public void A_writer_does_not_trust_what_it_remembers_of_an_index_after_another_process_wrote()
    {
        var path = _folder.File("turns.db");
        using var one = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        using var two = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        var constraint = new ConstraintDescriptor("c", ConstraintKind.Unique, SchemaEntityKind.Node, "A", ["x"]);
        long node;
        using (var write = one.Begin(AccessMode.Write, CancellationToken.None))
        {
            write.CreateConstraint(constraint);
            node = write.CreateNode(["A"], new Dictionary<string, GraphValue> { ["x"] = IntegerValue.Of(0) });
            write.Commit();
        }

        for (var turn = 1; turn < 8; turn++)
        {
            // Each does it first in vain: what it saw then never was.
            var writer = turn % 2 == 0 ? one : two;
            Move(writer, from: turn - 1, to: 100, commit: false);
            Move(writer, from: turn - 1, to: turn, commit: true);
        }

        void Move(SqliteGraphStorage storage, long from, long to, bool commit)
        {
            using var write = storage.Begin(AccessMode.Write, CancellationToken.None);
            var index = write.GetIndexes().Single();
            Assert.Equal([node], write.SeekNodes(index, IntegerValue.Of(from)));
            Assert.Empty(write.SeekNodes(index, IntegerValue.Of(to)));
            write.SetNodeProperty(node, "x", IntegerValue.Of(to));
            Assert.Equal([node], write.SeekNodes(index, IntegerValue.Of(to)));
            Assert.Empty(write.SeekNodes(index, IntegerValue.Of(from)));
            if (commit)
            {
                write.Commit();
            }
        }
    }

    private static GraphError ErrorOf(string path, AccessMode mode)
    {
        using var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        return Assert.Throws<GraphException>(() => storage.Begin(mode, CancellationToken.None)).Error;
    }

    private static void WriteSomething(string path)
    {
        using var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        using var transaction = storage.Begin(AccessMode.Write, CancellationToken.None);
        for (var i = 0; i < 1000; i++)
        {
            var id = transaction.CreateNode(["A"], new Dictionary<string, GraphValue> { ["x"] = new StringValue($"value {i}") });
            transaction.CreateRelationship("T", id / 2, id, new Dictionary<string, GraphValue>());
        }

        transaction.Commit();
    }

    private static long CountNodes(string path)
    {
        using var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        using var transaction = storage.Begin(AccessMode.Read, CancellationToken.None);
        return transaction.CountNodes();
    }

    /// <returns>1 where it was noticed that the file is damaged; 0 where the damage hit nothing that was read.</returns>
    private static int ReadAll(string path)
    {
        using var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions { Path = path });
        try
        {
            using var reader = storage.Begin(AccessMode.Read, CancellationToken.None);
            foreach (var node in reader.ScanNodes("A"))
            {
                _ = reader.NodeExists(node) && reader.GetNodeProperties(node).Count + reader.GetLabels(node).Count > 0;
            }

            _ = reader.ScanRelationships().Sum(record => record.Start) + reader.ScanRelationships("T").Count();
            return 0;
        }
        catch (GraphException exception)
        {
            Assert.Contains(exception.Error.Code, new[] { GraphErrorCodes.DatabaseUnavailable, GraphErrorCodes.StorageFailed });
            return 1;
        }
    }

    private static void Sql(string path, string sql)
    {
        Batteries_V2.Init();
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(path, out var handle));
        using (handle)
        {
            Assert.Equal(raw.SQLITE_OK, raw.sqlite3_exec(handle, sql));
        }
    }
}
