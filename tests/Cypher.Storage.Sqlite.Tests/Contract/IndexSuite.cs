using Cypher.Engine.Storage;
using NodaTime;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Contract;

public abstract class IndexSuite<TBackend> : StorageSuite<TBackend>
    where TBackend : IStorageBackend, new()
{
    private static readonly IndexDescriptor ByX = new("by_x", SchemaEntityKind.Node, "A", ["x"]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_index_finds_nodes_whether_it_was_there_first_or_was_filled_later(bool indexFirst)
    {
        long[] ids = [];
        BeforeAndAfterCommit(
            t =>
            {
                if (indexFirst)
                {
                    t.CreateIndex(ByX);
                }

                ids = [Node(t, Int(1)), Node(t, Int(2)), Node(t, Int(1))];
                t.CreateNode(["B"], Map(("x", Int(1))));
                t.CreateNode(["A"], Map(("y", Int(1))));
                if (!indexFirst)
                {
                    t.CreateIndex(ByX);
                }
            },
            r =>
            {
                Assert.Equal([ids[0], ids[2]], r.SeekNodes(ByX, Int(1)));
                Assert.Equal([ids[1]], r.SeekNodes(ByX, Int(2)));
                Assert.Empty(r.SeekNodes(ByX, Int(3)));
                Assert.Equal("by_x", Assert.Single(r.GetIndexes()).Name);
            });
    }

    [Fact]
    public void An_index_follows_every_change_of_a_node()
    {
        Commit(t => t.CreateIndex(ByX));
        var old = Commit(t => Enumerable.Range(0, 6).Select(_ => Node(t, Int(1))).ToList());
        BeforeAndAfterCommit(
            t =>
            {
                Assert.Equal(old, t.SeekNodes(ByX, Int(1)));
                t.SetNodeProperty(old[0], "x", Int(2));
                t.SetNodeProperty(old[1], "x", NullValue.Instance);
                t.SetNodeProperty(old[2], "y", Int(9));
                t.RemoveLabel(old[3], "A");
                t.DeleteNode(old[4]);
                t.AddLabel(old[3], "A");
                t.RemoveLabel(old[5], "A");
            },
            r =>
            {
                Assert.Equal([old[2], old[3]], r.SeekNodes(ByX, Int(1)));
                Assert.Equal([old[0]], r.SeekNodes(ByX, Int(2)));
            });
    }

    [Fact]
    public void Equality_is_that_of_Cypher()
    {
        Commit(t => t.CreateIndex(ByX));
        var ids = Commit(t => new[]
        {
            Node(t, Int(1)), Node(t, Number(1.0)), Node(t, Number(0.0)), Node(t, Number(-0.0)), Node(t, Number(double.NaN)),
            Node(t, new ListValue([Int(1)])), Node(t, new ListValue([Number(1)])), Node(t, new ListValue([Number(double.NaN)])),
            Node(t, Text("1")), Node(t, BooleanValue.True), Node(t, Text("")), Node(t, ListValue.Empty),
        });
        using var r = Read();
        Assert.Equal([ids[0], ids[1]], r.SeekNodes(ByX, Int(1)));
        Assert.Equal([ids[0], ids[1]], r.SeekNodes(ByX, Number(1)));
        Assert.Equal([ids[2], ids[3]], r.SeekNodes(ByX, Number(-0.0)));
        Assert.Equal([ids[5], ids[6]], r.SeekNodes(ByX, new ListValue([Number(1)])));
        Assert.Equal([ids[8]], r.SeekNodes(ByX, Text("1")));
        Assert.Equal([ids[10]], r.SeekNodes(ByX, Text("")));
        Assert.Equal([ids[11]], r.SeekNodes(ByX, ListValue.Empty));
        Assert.Equal([ids[9]], r.SeekNodes(ByX, BooleanValue.True));
        Assert.Empty(r.SeekNodes(ByX, Number(double.NaN)));
        Assert.Empty(r.SeekNodes(ByX, NullValue.Instance));
        Assert.Empty(r.SeekNodes(ByX, MapValue.Empty));
        Assert.Empty(r.SeekNodes(ByX, new NodeValue("n0", ["A"], MapValue.Empty)));
        Assert.Empty(r.SeekNodes(ByX, new ListValue([MapValue.Empty])));
        Assert.Empty(r.SeekNodes(ByX, new ListValue([Number(double.NaN)])));
    }

    [Fact]
    public void Integers_and_floats_are_told_apart_to_the_last_bit()
    {
        long[] integers = [long.MaxValue, long.MaxValue - 1, (1L << 53) + 1, 1L << 53, long.MinValue, long.MinValue + 1];
        Commit(t => t.CreateIndex(ByX));
        var ids = Commit(t => integers.Select(integer => Node(t, Int(integer))).ToList());
        var asFloat = Commit(t => Node(t, Number(Math.Pow(2, 53))));
        var beyond = Commit(t => Node(t, Number(Math.Pow(2, 63))));
        using var r = Read();
        Assert.Equal([ids[0]], r.SeekNodes(ByX, Int(long.MaxValue)));
        Assert.Equal([ids[2]], r.SeekNodes(ByX, Int((1L << 53) + 1)));
        Assert.Equal([ids[3], asFloat], r.SeekNodes(ByX, Int(1L << 53)));
        Assert.Equal([ids[4]], r.SeekNodes(ByX, Number(-Math.Pow(2, 63))));
        Assert.Equal([beyond], r.SeekNodes(ByX, Number(Math.Pow(2, 63))));
        Assert.Equal(
            [ids[4], ids[5], ids[3], asFloat, ids[2], ids[1], ids[0], beyond],
            r.SeekNodes(ByX, new ValueRange { Low = Number(double.NegativeInfinity), LowInclusive = true }));
    }

    [Fact]
    public void Ranges_come_in_the_order_of_values_within_their_kind_and_respect_bounds()
    {
        Commit(t => t.CreateIndex(ByX));
        var old = Commit(t => new[] { Node(t, Int(3)), Node(t, Number(1.5)), Node(t, Text("a")), Node(t, BooleanValue.False) });
        long[] fresh = [];
        BeforeAndAfterCommit(
            t => fresh = [Node(t, Int(2)), Node(t, Number(double.NaN)), Node(t, Number(double.PositiveInfinity)), Node(t, Int(1))],
            r =>
            {
                Assert.Equal([old[1], fresh[0], old[0], fresh[2]], r.SeekNodes(ByX, new ValueRange { Low = Int(1) }));
                Assert.Equal([fresh[3], old[1], fresh[0]], r.SeekNodes(
                    ByX, new ValueRange { Low = Int(1), LowInclusive = true, High = Int(3) }));
                Assert.Equal([fresh[3], old[1], fresh[0], old[0]], r.SeekNodes(ByX, new ValueRange { High = Number(3), HighInclusive = true }));
                Assert.Empty(r.SeekNodes(ByX, new ValueRange { Low = Int(3), High = Int(1) }));
                Assert.Empty(r.SeekNodes(ByX, new ValueRange { Low = Int(1), High = Text("z") }));
                Assert.Empty(r.SeekNodes(ByX, new ValueRange { Low = Number(double.NaN) }));
                Assert.Equal([old[3]], r.SeekNodes(ByX, new ValueRange { High = BooleanValue.True }));
            });
    }

    [Fact]
    public void Strings_are_ordered_by_code_points_and_found_by_their_beginning()
    {
        string[] texts = ["", "a", "a\0", "a\0b", "ab", "ä", "\uD7FF", "\uE000", "\uFFFF", "\U00010000", "\U0010FFFF"];
        Commit(t => t.CreateIndex(ByX));
        var ids = Commit(t => texts.Reverse().Select(text => Node(t, Text(text))).Reverse().ToList());
        using var r = Read();
        Assert.Equal(ids, r.SeekNodes(ByX, new ValueRange { Low = Text(""), LowInclusive = true }));
        Assert.Equal(ids, r.SeekNodes(ByX, new ValueRange { Prefix = "" }));
        Assert.Equal(ids[1..5], r.SeekNodes(ByX, new ValueRange { Prefix = "a" }));
        Assert.Equal(ids[2..4], r.SeekNodes(ByX, new ValueRange { Prefix = "a\0" }));
        Assert.Equal([ids[9]], r.SeekNodes(ByX, new ValueRange { Prefix = "\uD800" }));
        Assert.Equal(ids[7..9], r.SeekNodes(ByX, new ValueRange { Low = Text("\uD7FF"), High = Text("\U00010000") }));
    }

    [Fact]
    public void Temporal_values_are_found_by_equality_and_range_but_durations_have_no_order()
    {
        static GraphValue Zoned(int hour, int offset) =>
            new ZonedDateTimeValue(new LocalDateTime(1815, 6, 9, hour, 0).WithOffset(Offset.FromHours(offset)));
        Commit(t => t.CreateIndex(ByX));
        var dates = Commit(t => new[] { 1815, -44, 1648 }.Select(year => Node(t, new DateValue(new LocalDate(year, 6, 9)))).ToList());
        var zoned = Commit(t => new[] { Node(t, Zoned(12, 0)), Node(t, Zoned(13, 2)), Node(t, Zoned(13, 1)) });
        var duration = Commit(t => Node(t, new DurationValue(0, 1, 0, 0)));
        using var r = Read();
        Assert.Equal([dates[0]], r.SeekNodes(ByX, new DateValue(new LocalDate(1815, 6, 9))));
        Assert.Equal([dates[1], dates[2]], r.SeekNodes(ByX, new ValueRange { High = new DateValue(new LocalDate(1815, 6, 9)) }));
        Assert.Equal([zoned[1], zoned[0], zoned[2]], r.SeekNodes(ByX, new ValueRange { Low = Zoned(0, 0) }));
        Assert.Equal([zoned[2]], r.SeekNodes(ByX, Zoned(13, 1)));
        Assert.Equal([duration], r.SeekNodes(ByX, new DurationValue(0, 1, 0, 0)));
        Assert.Empty(r.SeekNodes(ByX, new DurationValue(0, 0, 86_400, 0)));
        Assert.Empty(r.SeekNodes(ByX, new ValueRange { Low = new DurationValue(0, 0, 0, 0), LowInclusive = true }));
    }

    [Fact]
    public void A_dropped_index_is_gone_and_its_name_is_free()
    {
        Commit(t => t.CreateIndex(ByX));
        Commit(t => Node(t, Int(1)));
        Commit(t => t.DropIndex("by_x"));
        using (var r = Read())
        {
            Assert.Empty(r.GetIndexes());
        }

        Commit(t => t.CreateIndex(new IndexDescriptor("by_x", SchemaEntityKind.Node, "A", ["y"])));
        using var later = Read();
        Assert.Equal(["y"], Assert.Single(later.GetIndexes()).Properties);
    }

    [Fact]
    public void Indexes_of_several_properties_and_on_relationships_are_kept()
    {
        IndexDescriptor[] all =
        [
            new("both", SchemaEntityKind.Node, "A", ["x", "y"]), ByX, new("rel", SchemaEntityKind.Relationship, "T", ["x"]),
        ];
        BeforeAndAfterCommit(
            t => Array.ForEach(all, t.CreateIndex),
            r => Assert.Equal(["both", "by_x", "rel"], r.GetIndexes().Select(index => index.Name)));
        Commit(t => t.CreateRelationship("T", Node(t, Int(1)), Node(t, Int(2)), Map(("x", Int(1)))));
        using var r = Read();
        Assert.Equal(SchemaEntityKind.Relationship, r.GetIndexes()[2].EntityKind);
        Assert.Equal("T", r.GetIndexes()[2].LabelOrType);
        Assert.Null(r.GetIndexes()[2].OwningConstraint);
    }

    private static long Node(IStorageTransaction transaction, GraphValue x) => transaction.CreateNode(["A"], Map(("x", x)));
}
