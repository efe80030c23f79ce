namespace PropertyGraph.ContractTests;

/// <summary>Many rows written with one statement, batch by batch.</summary>
public abstract class BulkWriteContract<TBackend> : ContractSuite<TBackend>
    where TBackend : IContractBackend, new()
{
    private const string Write = "UNWIND $rows AS row CREATE (:Row {at: row})";
    private const string Stored = "MATCH (n:Row) RETURN [count(n), count(DISTINCT n.at), sum(n.at)]";
    private const int Rows = 1_000;

    private static readonly BatchLimits Small = new() { Rows = 70 };

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Every_row_arrives_once_however_many_batches_are_under_way(int? inFlight)
    {
        var counters = await Database.WriteRowsAsync(Write, AllRows(), inFlight, Small, TestContext.Current.CancellationToken);
        Assert.Equal(Rows, counters.NodesCreated);
        Assert.Equal(Numbers(Rows, Rows, Rows * (Rows - 1) / 2), await Single(Stored));
    }

    [Fact]
    public async Task A_batch_that_fails_stores_nothing_of_itself_and_those_before_it_stay()
    {
        var rows = AllRows().Select(number => number.Equals(Int(500)) ? Text("no number") : number);
        var error = await ErrorOf(() => Database.WriteRowsAsync("UNWIND $rows AS row CREATE (:Row {at: row - 0})", rows, 1, Small, TestContext.Current.CancellationToken));
        Assert.False(error.IsTransient);
        Assert.Equal(Numbers(490, 490, 119_805), await Single(Stored));
    }

    [Fact]
    public async Task A_batch_ends_where_it_has_bytes_enough()
    {
        var text = new string('x', 400);
        var rows = Enumerable.Range(0, 10).Select(_ => Text(text));
        var limits = new BatchLimits { Bytes = 1_000 };
        await Database.WriteRowsAsync("CREATE (:Batch {rows: size($rows)})", rows, 1, limits, TestContext.Current.CancellationToken);
        Assert.Equal(Numbers(5, 10), await Single("MATCH (b:Batch) RETURN [count(b), sum(b.rows)]"));
    }

    private static IEnumerable<GraphValue> AllRows() => Enumerable.Range(0, Rows).Select(number => Int(number));

    private static ListValue Numbers(params long[] numbers) => new([.. numbers.Select(Int)]);
}
