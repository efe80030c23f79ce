using Cypher.Engine.Storage;
using NodaTime;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Files;

/// <summary>A small graph with everything that the format can hold. Never change it: files of old formats contain it.</summary>
internal static class FormatSample
{
    private static readonly IReadOnlyDictionary<string, GraphValue> Values = new Dictionary<string, GraphValue>
    {
        ["boolean"] = BooleanValue.True,
        ["integer"] = IntegerValue.Of(long.MinValue),
        ["float"] = new FloatValue(double.NaN),
        ["text"] = new StringValue("Münster 1648 😀 \uD83D"),
        ["date"] = new DateValue(new LocalDate(1648, 10, 24)),
        ["far date"] = DateValue.OfEpochDay(ProlepticCalendar.MaxEpochDay),
        ["local time"] = new LocalTimeValue(new LocalTime(12, 30, 15)),
        ["time"] = new ZonedTimeValue(new LocalTime(12, 30).WithOffset(Offset.FromHoursAndMinutes(5, 30))),
        ["local datetime"] = new LocalDateTimeValue(new LocalDateTime(1815, 6, 9, 14, 0)),
        ["offset datetime"] = new ZonedDateTimeValue(new LocalDateTime(1815, 6, 9, 14, 0).WithOffset(Offset.FromHours(1))),
        ["zoned datetime"] = new ZonedDateTimeValue(new LocalDateTime(1919, 6, 28, 15, 0).WithOffset(Offset.FromHours(1)), "Europe/Paris"),
        ["duration"] = new DurationValue(-14, 3, -1, 500_000_000),
        ["list"] = new ListValue([IntegerValue.Of(1), IntegerValue.Of(-300), IntegerValue.Of(70_000)]),
        ["empty list"] = ListValue.Empty,
    };

    public static void Write(IStorageTransaction transaction)
    {
        transaction.CreateIndex(new IndexDescriptor("all_names", SchemaEntityKind.Node, "State", ["name", "since"]));
        transaction.CreateConstraint(new ConstraintDescriptor("one_name", ConstraintKind.Unique, SchemaEntityKind.Node, "State", ["name"]));
        transaction.CreateConstraint(new ConstraintDescriptor("has_kind", ConstraintKind.Exists, SchemaEntityKind.Relationship, "SIGNED", ["kind"]));
        var state = transaction.CreateNode(["State", "Actor"], Named("Sverige"));
        transaction.DeleteNode(transaction.CreateNode(["State"], Named("Burgund")));
        var treaty = transaction.CreateNode(["Treaty"], Values);
        transaction.CreateRelationship("SIGNED", state, treaty, new Dictionary<string, GraphValue> { ["kind"] = new StringValue("peace") });
        transaction.CreateRelationship("REPLACES", treaty, treaty, new Dictionary<string, GraphValue>());
    }

    public static void Check(IStorageReader reader)
    {
        Assert.Equal([0, 2], reader.ScanNodes());
        Assert.Equal(["Actor", "State"], reader.GetLabels(0));
        Assert.Equal([2], reader.ScanNodes("Treaty"));
        Assert.Equal(Values.OrderBy(entry => entry.Key, StringComparer.Ordinal), reader.GetNodeProperties(2));
        Assert.Equal(new RelationshipRecord(0, "SIGNED", 0, 2), Assert.Single(reader.ScanRelationships("SIGNED")));
        Assert.Equal(new StringValue("peace"), reader.GetRelationshipProperty(0, "kind"));
        Assert.Equal([0, 1], reader.Expand(2, ExpandDirection.Incoming, []).Select(record => record.Id).Order());
        Assert.Equal((2L, 2L, 1L), (reader.CountNodes(), reader.CountRelationships(), reader.CountNodes("State")));
        Assert.Equal(["all_names", "one_name"], reader.GetIndexes().Select(index => index.Name));
        Assert.Equal([0], reader.SeekNodes(reader.GetIndexes()[1], new StringValue("Sverige")));
        Assert.Equal(["has_kind", "one_name"], reader.GetConstraints().Select(constraint => constraint.Name));
        Assert.Equal(["name", "since"], reader.GetIndexes()[0].Properties);
    }

    private static Dictionary<string, GraphValue> Named(string name) => new() { ["name"] = new StringValue(name) };
}
