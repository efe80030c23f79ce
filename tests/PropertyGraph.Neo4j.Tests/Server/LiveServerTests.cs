using PropertyGraph.Neo4j.TestServer;
using NodaTime;

namespace PropertyGraph.Neo4j.Tests.Server;

/// <summary>What both ways to a real server promise.</summary>
public abstract class LiveServerTests(Neo4jServer server)
{
    protected Neo4jServer Server { get; } = server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<GraphValue> Values() =>
    [
        NullValue.Instance,
        BooleanValue.True,
        IntegerValue.Of(long.MaxValue),
        IntegerValue.Of(long.MinValue),
        IntegerValue.Of(9_007_199_254_740_993),
        new FloatValue(0.1),
        new FloatValue(double.NaN),
        new FloatValue(double.NegativeInfinity),
        new FloatValue(double.Epsilon),
        new StringValue("Çavuşoğlu 🙂 \" \\ \n"),
        new ListValue([IntegerValue.Of(1), NullValue.Instance, new ListValue([new StringValue("x")])]),
        new MapValue(new Dictionary<string, GraphValue> { ["a b"] = IntegerValue.Of(1), ["$type"] = new StringValue("Integer") }),
        new DateValue(new LocalDate(1858, 5, 28)),
        DateValue.OfEpochDay(ProlepticCalendar.MinEpochDay),
        DateValue.OfEpochDay(ProlepticCalendar.MaxEpochDay),
        new LocalTimeValue(new LocalTime(10, 0)),
        new LocalTimeValue(LocalTime.MaxValue),
        new ZonedTimeValue(new OffsetTime(new LocalTime(1, 2, 3), Offset.FromHoursAndMinutes(-5, -30))),
        new LocalDateTimeValue(new LocalDateTime(1858, 5, 28, 12, 0)),
        new ZonedDateTimeValue(new OffsetDateTime(new LocalDateTime(2020, 7, 1, 12, 0), Offset.FromHours(2)), "Europe/Berlin"),
        new ZonedDateTimeValue(new OffsetDateTime(new LocalDateTime(1858, 5, 28, 12, 0), Offset.Zero)),
        new DurationValue(14, -3, -1, 500_000_000),
        new DurationValue(0, 0, 0, 0),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Every_value_comes_back_from_the_server_as_it_was_sent(GraphValue value)
    {
        await using var database = Open();
        var rows = await database.QueryAsync("RETURN $value AS value", Parameters(("value", value)), Token);
        Assert.Equal(value, rows.Single()["value"]);
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_are_read_whole()
    {
        await using var database = Open();
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Write, null, Token);
        await using var result = await transaction.RunAsync("CREATE p = (:RolledBack {x: 1})-[:R {y: date('1858-05-28')}]->(:B) RETURN p", null, Token);
        var path = Assert.IsType<PathValue>((await result.ToListAsync(Token)).Single()[0]);
        Assert.Equal("<(:RolledBack {x: 1})-[:R {y: 1858-05-28}]->(:B)>", path.ToString());
        var summary = await result.ConsumeAsync(Token);
        Assert.Equal((2, 1, 2), (summary.Counters.NodesCreated, summary.Counters.RelationshipsCreated, summary.Counters.PropertiesSet));
        await transaction.RollbackAsync(Token);
        Assert.Empty(await database.QueryAsync("MATCH (n:RolledBack) RETURN n", null, Token));
    }

    [Fact]
    public async Task A_syntax_error_carries_code_kind_and_place()
    {
        await using var database = Open();
        var error = await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("MATCH (n) RETURN n.x +", null, Token));
        Assert.Equal(
            (GraphErrorCodes.Syntax, "SyntaxError", GraphErrorPhase.CompileTime, (QuerySpan?)new QuerySpan(22, 1)),
            (error.Error.Code, error.Error.Kind, error.Error.Phase, error.Error.Span));
        Assert.Equal("Invalid input '': expected an expression", error.Message);
    }

    [Fact]
    public async Task An_error_behind_rows_that_were_sent_already_is_not_lost()
    {
        await using var database = Open();
        var error = await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("UNWIND [1, 0] AS x RETURN 1 / x", null, Token));
        Assert.Equal(GraphErrorCodes.Arithmetic, error.Error.Code);
    }

    [Fact]
    public async Task A_failed_transaction_can_only_be_rolled_back()
    {
        await using var database = Open();
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Write, null, Token);
        await Assert.ThrowsAsync<GraphException>(() => transaction.RunAsync("RETURN", null, Token));
        var error = await Assert.ThrowsAsync<GraphException>(() => transaction.CommitAsync(Token));
        Assert.Equal(GraphErrorCodes.TransactionTerminated, error.Error.Code);
    }

    [Fact]
    public async Task A_read_transaction_refuses_to_write()
    {
        await using var database = Open();
        var error = await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("CREATE (n:Nope)", null, Token));
        Assert.Equal(GraphErrorCodes.AccessMode, error.Error.Code);
    }

    [Fact]
    public async Task An_unread_result_is_kept_when_the_next_statement_runs()
    {
        await using var database = Open();
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Read, null, Token);
        await using var first = await transaction.RunAsync("UNWIND range(1, 5000) AS x RETURN x, 'a value that fills the buffer' AS text", null, Token);
        await using var second = await transaction.RunAsync("RETURN 2 AS y", null, Token);
        Assert.Equal(2, ((IntegerValue)(await second.ToListAsync(Token)).Single()[0]).Value);
        Assert.Equal(5000, (await first.ToListAsync(Token)).Count);
    }

    [Fact]
    public async Task Info_names_product_version_and_address()
    {
        await using var database = Open();
        var info = await database.GetInfoAsync(Token);
        Assert.StartsWith("Neo4j", info.Product);
        Assert.StartsWith("5.", info.Version);
        Assert.Contains("/neo4j", info.Address);
    }

    [Fact]
    public async Task A_missing_database_is_named_with_what_to_do()
    {
        await using var database = Open("absent");
        var error = await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("RETURN 1", null, Token));
        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", error.Error.Code);
        Assert.Contains("'absent'", error.Message);
    }

    private static Dictionary<string, GraphValue> Parameters(params (string Name, GraphValue Value)[] parameters) =>
        parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);

    protected abstract IGraphDatabase Open(string database = "neo4j");
}
