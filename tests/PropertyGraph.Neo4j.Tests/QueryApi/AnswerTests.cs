using PropertyGraph.Neo4j.QueryApi;
using PropertyGraph.Neo4j.TestServer.Fake;

namespace PropertyGraph.Neo4j.Tests.QueryApi;

/// <summary>Answers in both formats: one document, and one event a line as servers give from 2025.12 on.</summary>
public class AnswerTests
{
    private const string Header = """{"$event":"Header","_body":{"fields":["x"]}}""" + "\n";
    private const string One = """{"$event":"Record","_body":[{"$type":"Integer","_value":"1"}]}""" + "\n";
    private const string Two = """{"$event":"Record","_body":[{"$type":"Integer","_value":"2"}]}""" + "\n";
    private const string Summary = """{"$event":"Summary","_body":{"transaction":{"id":"7"},"counters":{"nodesCreated":3},"notifications":[{"code":"Neo.N","description":"mind this"}]}}""" + "\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_are_asked_for_and_one_document_is_taken_too()
    {
        await using var server = FakeServer.Healthy(_ => null);
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        await database.QueryAsync("RETURN 1 AS x", null, Token);
        var request = Assert.Single(server.Requests, request => request.Body.Contains("statement", StringComparison.Ordinal));
        Assert.Equal("application/vnd.neo4j.query.v1.0+jsonl, application/vnd.neo4j.query; q=0.9", request.Accept);
    }

    [Theory]
    [InlineData(Header, One, Two, Summary)]
    [InlineData(Header + One + Two + Summary)]
    [InlineData("{\"$event\":\"Header\",\"_body\":{\"fie", "lds\":[\"x\"]}}\n{\"$event\":\"Rec", "ord\",\"_body\":[{\"$type\":\"Integer\",\"_value\":\"1\"}]}\r\n\n", Two + "{\"_body\":{\"counters\":{\"nodesCreated\":3},\"notifications\":[{\"code\":\"Neo.N\",\"description\":\"mind this\"}]},\"$event\":\"Summary\"}")]
    public async Task Events_are_read_however_they_are_cut(params string[] pieces)
    {
        var (rows, summary) = await ReadAsync(new FakeAnswer(200, FakeAnswer.Lines, pieces));
        Assert.Equal([IntegerValue.Of(1), IntegerValue.Of(2)], rows);
        Assert.Equal(3, summary.Counters.NodesCreated);
        Assert.Equal(new GraphNotification("Neo.N", "mind this"), Assert.Single(summary.Notifications));
    }

    [Fact]
    public async Task A_row_is_passed_on_before_the_next_one_was_sent()
    {
        using var seen = new SemaphoreSlim(0);
        await using var server = FakeServer.Healthy(request => request.Body.Contains("statement", StringComparison.Ordinal)
            ? new FakeAnswer(200, FakeAnswer.Lines, new Waiting([Header + One, Two + Summary], seen))
            : null);
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Read, null, Token);
        await using var result = await transaction.RunAsync("RETURN 1 AS x", null, Token);
        var rows = 0;
        await foreach (var row in result.ReadAsync(Token))
        {
            rows++;
            seen.Release();
        }

        Assert.Equal(2, rows);
    }

    [Theory]
    [InlineData("Header", Header + """{"$event":"Error","_body":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}""" + "\n")]
    [InlineData("Record", Header + One + """{"$event":"Error","_body":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}""" + "\n")]
    [InlineData("nothing", """{"$event":"Error","_body":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}""" + "\n")]
    [InlineData("nothing, as an object", """{"$event":"Error","_body":{"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}}""" + "\n")]
    public async Task An_error_event_is_found_wherever_it_stands(string behind, string body)
    {
        var error = await Assert.ThrowsAsync<GraphException>(() => ReadAsync(new FakeAnswer(200, FakeAnswer.Lines, body)));
        Assert.Equal(GraphErrorCodes.Arithmetic, error.Error.Code);
        Assert.NotEmpty(behind);
    }

    [Theory]
    [InlineData(false, Header)]
    [InlineData(false, Header + One)]
    [InlineData(false, Header + "{\"$event\":\"Record\",\"_bo")]
    [InlineData(true, Header + One)]
    [InlineData(false, Header + """{"$event":"Surprise","_body":{}}""" + "\n")]
    public async Task Events_that_end_without_a_summary_are_an_error_and_not_a_short_result(bool breaks, string body)
    {
        var error = await Assert.ThrowsAsync<GraphException>(() => ReadAsync(new FakeAnswer(200, FakeAnswer.Lines, body) { Breaks = breaks }));
        Assert.Contains("broke while the answer was read", error.Message);
        Assert.True(error.Error.IsTransient);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_that_ends_in_the_middle_of_rows_is_an_error_and_not_a_short_result(bool breaks)
    {
        var answer = new FakeAnswer(202, FakeAnswer.Typed, """{"data":{"fields":["x"],"values":[[{"$type":"Integer","_value":"1"}],[{"$type":"Int""") { Breaks = breaks };
        var error = await Assert.ThrowsAsync<GraphException>(() => ReadAsync(answer));
        Assert.Contains("broke while the answer was read", error.Message);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task An_error_in_the_body_counts_whatever_the_status(int status)
    {
        const string Body = """{"data":{"fields":["x"],"values":[[{"$type":"Integer","_value":"1"}]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}""";
        var error = await Assert.ThrowsAsync<GraphException>(() => ReadAsync(FakeAnswer.Json(status, Body)));
        Assert.Equal((GraphErrorCodes.Arithmetic, "/ by zero"), (error.Error.Code, error.Message));
    }

    [Theory]
    [InlineData("""{"$type":"Vector","_value":"x"}""", "values of type Vector are not supported")]
    [InlineData("""{"$type":"Integer","_value":"12x"}""", "cannot be read")]
    [InlineData("""7""", "where a typed value was expected")]
    public async Task A_value_that_cannot_be_read_is_shown(string json, string expected)
    {
        var error = await Assert.ThrowsAsync<GraphException>(() => ReadAsync(
            FakeAnswer.Json(202, """{"data":{"fields":["x"],"values":[[""" + json + "]]}}")));
        Assert.Contains(expected, error.Message);
    }

    private static async Task<(IReadOnlyList<GraphValue> Rows, ResultSummary Summary)> ReadAsync(FakeAnswer answer)
    {
        await using var server = FakeServer.Healthy(request => request.Body.Contains("statement", StringComparison.Ordinal) ? answer : null);
        await using var database = new QueryApiDatabase(server.Options(), TimeProvider.System);
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Read, null, Token);
        await using var result = await transaction.RunAsync("RETURN 1 AS x", null, Token);
        var rows = await result.ToListAsync(Token);
        return ([.. rows.Select(row => row["x"])], await result.ConsumeAsync(Token));
    }

    /// <summary>Pieces of which each waits until the row before it was seen.</summary>
    private sealed class Waiting(string[] pieces, SemaphoreSlim seen) : IReadOnlyList<string>
    {
        public int Count => pieces.Length;

        public string this[int index] => pieces[index];

        public IEnumerator<string> GetEnumerator()
        {
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0 && !seen.Wait(TimeSpan.FromSeconds(30)))
                {
                    throw new TimeoutException("The row before this piece was not passed on.");
                }

                yield return pieces[i];
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
