using NodaTime;

namespace PropertyGraph.ContractTests;

/// <summary>Values go in as parameters and come out in rows, through expressions and through properties.</summary>
public abstract class ValueContract<TBackend> : ContractSuite<TBackend>
    where TBackend : IContractBackend, new()
{
    private static readonly GraphValue[] Storable =
    [
        BooleanValue.True, BooleanValue.False, Int(0), Int(-1), Int(long.MaxValue), Int(long.MinValue), Int(9007199254740993),
        new FloatValue(0.1), new FloatValue(-0.0), new FloatValue(double.NaN), new FloatValue(double.PositiveInfinity),
        new FloatValue(double.Epsilon), new FloatValue(1e300), Text(""), Text("it's \"quoted\" \\ and\nlong"), Text("Çavuşoğlu 条約 😀"),
        new DateValue(new LocalDate(1648, 10, 24)), new DateValue(new LocalDate(-43, 3, 15)),
        new LocalTimeValue(new LocalTime(23, 59, 59).PlusNanoseconds(999_999_999)),
        new ZonedTimeValue(new LocalTime(12, 0).WithOffset(Offset.FromHoursAndMinutes(-3, -30))),
        new LocalDateTimeValue(new LocalDateTime(1815, 6, 9, 14, 30)),
        new ZonedDateTimeValue(new LocalDateTime(1919, 6, 28, 15, 0).WithOffset(Offset.FromHours(1))),
        new ZonedDateTimeValue(new LocalDateTime(2020, 6, 28, 15, 0).WithOffset(Offset.FromHours(2)), "Europe/Paris"),
        new DurationValue(14, -3, 5, 250_000_000),
        ListValue.Empty, new ListValue([Int(1), Int(2)]), new ListValue([Text("a"), Text("")]),
        new ListValue([new DateValue(new LocalDate(1815, 6, 9))]),
    ];

    private static readonly GraphValue[] Transient =
    [
        NullValue.Instance, MapValue.Empty, new ListValue([NullValue.Instance, Int(1), Text("mixed"), new ListValue([BooleanValue.True])]),
        new MapValue(With(("a", Int(1)), ("with space", new MapValue(With(("deep", new ListValue([NullValue.Instance]))))))),
    ];

    [Fact]
    public async Task Every_value_comes_back_from_a_parameter_as_it_was()
    {
        foreach (var value in Storable.Concat(Transient))
        {
            Assert.Equal(value, await Single("RETURN $value AS value", With(("value", value))));
        }
    }

    [Fact]
    public async Task Every_storable_value_comes_back_from_a_node_and_a_relationship()
    {
        foreach (var value in Storable)
        {
            await Execute("CREATE (a {value: $value})-[:T {value: $value}]->(a)", With(("value", value)));
        }

        var rows = await Query("MATCH (a)-[r:T]->(a) RETURN a.value AS node, r.value AS relationship");
        Assert.Equal(Storable.Select(value => value.ToString()).Order(), rows.Select(row => row["node"].ToString()).Order());
        Assert.All(rows, row => Assert.Equal(row["node"], row["relationship"]));
    }

    [Fact]
    public async Task A_node_comes_with_labels_and_properties()
    {
        await Execute("CREATE (:State:Actor {name: 'Sweden', since: 1523})");
        var node = Assert.IsAssignableFrom<NodeValue>(await Single("MATCH (n) RETURN n"));
        Assert.Equal(["Actor", "State"], node.Labels.Order(StringComparer.Ordinal));
        Assert.Equal(With(("name", Text("Sweden")), ("since", Int(1523))), node.Properties.ToDictionary());
        Assert.NotEmpty(node.ElementId);
    }

    [Fact]
    public async Task A_relationship_comes_with_type_ends_and_properties()
    {
        await Execute("CREATE (:A)-[:SIGNED {kind: 'peace'}]->(:B)");
        var row = Assert.Single(await Query("MATCH (a)-[r]->(b) RETURN a, r, b"));
        var relationship = Assert.IsAssignableFrom<RelationshipValue>(row["r"]);
        Assert.Equal("SIGNED", relationship.Type);
        Assert.Equal(((NodeValue)row["a"]).ElementId, relationship.StartElementId);
        Assert.Equal(((NodeValue)row["b"]).ElementId, relationship.EndElementId);
        Assert.Equal(With(("kind", Text("peace"))), relationship.Properties.ToDictionary());
    }

    [Fact]
    public async Task A_path_comes_in_the_order_of_walking()
    {
        await Execute("CREATE (:A {n: 1})-[:T]->(:B {n: 2})<-[:U]-(:C {n: 3})");
        var path = Assert.IsType<PathValue>(await Single("MATCH p = (:A)-->()<--(:C) RETURN p"));
        Assert.Equal([Int(1), Int(2), Int(3)], path.Nodes.Select(node => node.Properties["n"]));
        Assert.Equal(["T", "U"], path.Relationships.Select(relationship => relationship.Type));
    }

    [Fact]
    public async Task An_entity_that_was_read_outlives_its_transaction()
    {
        await Execute("CREATE (:A {name: 'kept'})-[:T {x: 1}]->(:B)");
        var row = Assert.Single(await Query("MATCH (a:A)-[r]->() RETURN a, r"));
        await Execute("MATCH (n) DETACH DELETE n");
        Assert.Equal(Text("kept"), ((NodeValue)row["a"]).Properties["name"]);
        Assert.Equal(["A"], ((NodeValue)row["a"]).Labels);
        Assert.Equal(Int(1), ((RelationshipValue)row["r"]).Properties["x"]);
    }

    [Fact]
    public async Task The_same_entity_is_equal_whenever_it_is_read()
    {
        await Execute("CREATE (:A), (:A)");
        var first = (await Query("MATCH (n:A) RETURN n ORDER BY elementId(n)")).Select(row => row[0]).ToList();
        var second = (await Query("MATCH (n:A) RETURN n ORDER BY elementId(n)")).Select(row => row[0]).ToList();
        Assert.Equal(first, second);
        Assert.NotEqual(first[0], first[1]);
    }
}
