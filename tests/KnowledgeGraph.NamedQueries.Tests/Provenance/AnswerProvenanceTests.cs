using System.Security.Cryptography;
using System.Text;
using Cypher.Engine;
using Cypher.Engine.Storage.Memory;
using KnowledgeGraph.NamedQueries.Provenance;
using KnowledgeGraph.NamedQueries.Running;
using KnowledgeGraph.NamedQueries.Tests.Running;
using KnowledgeGraph.NamedQueries.Values;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Tests.Provenance;

public sealed class AnswerProvenanceTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parameters_are_those_that_count_by_id_in_the_order_of_the_query()
    {
        var provenance = await ProvenanceAsync(fixture.Runner, "who-gained-what", ("kind", "territory"), ("treaty", "Vertrag von Aigun"));
        Assert.Equal(["treaty=treaty-of-aigun", "kind=territory"], provenance.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"));
        Assert.Equal(("who-gained-what", 2, 2L, false), (provenance.Query, provenance.Revision, provenance.Rows, provenance.IsTruncated));
    }

    [Theory]
    [MemberData(nameof(NamedQueryTests.AllQueriesWithArguments), MemberType = typeof(NamedQueryTests))]
    public async Task The_result_is_the_digest_of_the_rows_as_JSON_Lines_and_the_line_asks_the_same_again(string name, string arguments)
    {
        var given = arguments.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var answer = await fixture.Runner.RunAsync(name, given, null, Token);
        var lines = string.Concat(answer.Rows.Select(row => Encoding.UTF8.GetString(ValueJson.Plain.Row(answer.Columns, row.Row.Values).Span) + "\n"));
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))), answer.Provenance!.Result);

        var read = CitationLine.Read(answer.Provenance.Citation);
        var again = await fixture.Runner.RunAsync(read.Query, read.Parameters.ToDictionary(StringComparer.Ordinal), null, Token);
        Assert.Equal(answer.Provenance.Citation, again.Provenance!.Citation);
        Assert.Equal("The result is the same, from the same graph.", new CitationVerdict(read, again.Provenance).Summary());
    }

    [Fact]
    public async Task The_graph_is_read_once_for_each_state_of_the_database()
    {
        await using var database = new CountingDatabase();
        await database.ExecuteAsync("CREATE (:Event {id: 'e', type: 'WON'})", null, Token);
        using var runner = new NamedQueryRunner(QueryFixture.CypherFolder, database, QueryFixture.Words);
        var first = await ProvenanceAsync(runner, "overview");
        var second = await ProvenanceAsync(runner, "overview");
        Assert.Equal((first.Snapshot, 1), (second.Snapshot, database.Digests));

        await database.ExecuteAsync("CREATE (:Event {id: 'f', type: 'WON'})", null, Token);
        var third = await ProvenanceAsync(runner, "overview");
        Assert.NotEqual(first.Snapshot, third.Snapshot);
        Assert.Equal(2, database.Digests);
        Assert.Equal("The result is another one: the graph changed.", new CitationVerdict(first, third).Summary());
    }

    [Fact]
    public async Task A_database_that_cannot_tell_whether_it_changed_is_read_each_time()
    {
        await using var database = new CountingDatabase { HasMarks = false };
        using var runner = new NamedQueryRunner(QueryFixture.CypherFolder, database, QueryFixture.Words);
        Assert.Equal((await ProvenanceAsync(runner, "overview")).Snapshot, (await ProvenanceAsync(runner, "overview")).Snapshot);
        Assert.Equal(2, database.Digests);
    }

    [Fact]
    public async Task A_change_while_the_answer_is_read_does_not_lend_it_the_later_graph()
    {
        await using var database = new CountingDatabase();
        using var runner = new NamedQueryRunner(QueryFixture.CypherFolder, database, QueryFixture.Words);
        var before = await ProvenanceAsync(runner, "overview");
        database.BeforeNextBegin = () => database.Inner.ExecuteAsync("CREATE (:Event {id: 'e', type: 'WON'})", null, Token);
        var during = await ProvenanceAsync(runner, "overview");
        var after = await ProvenanceAsync(runner, "overview");
        Assert.NotEqual(before.Result, during.Result);
        Assert.Equal((after.Result, after.Snapshot), (during.Result, during.Snapshot));
    }

    [Fact]
    public async Task Who_does_not_ask_where_an_answer_comes_from_does_not_pay_for_it()
    {
        await using var database = new CountingDatabase();
        using var runner = new NamedQueryRunner(QueryFixture.CypherFolder, database, QueryFixture.Words);
        var answer = await runner.RunAsync("overview", new Dictionary<string, string>(StringComparer.Ordinal), new NamedQueryOptions { Provenance = false }, Token);
        Assert.Null(answer.Provenance);
        Assert.Equal(0, database.Digests);
    }

    private static async Task<AnswerProvenance> ProvenanceAsync(NamedQueryRunner runner, string query, params (string Name, string Value)[] arguments)
    {
        var answer = await runner.RunAsync(query, arguments.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal), null, Token);
        return answer.Provenance!;
    }

    /// <summary>Counts how often the whole graph is read, and lets a test write at an awkward moment.</summary>
    private sealed class CountingDatabase : IGraphDatabase
    {
        public EmbeddedGraphDatabase Inner { get; } = new(new MemoryGraphStorage());

        public int Digests { get; private set; }

        public bool HasMarks { get; init; } = true;

        public Func<Task>? BeforeNextBegin { get; set; }

        public Task<GraphDatabaseInfo> GetInfoAsync(CancellationToken cancellationToken = default) => Inner.GetInfoAsync(cancellationToken);

        public Task<string?> GetStateMarkAsync(CancellationToken cancellationToken = default) =>
            HasMarks ? Inner.GetStateMarkAsync(cancellationToken) : Task.FromResult<string?>(null);

        public async Task<IGraphTransaction> BeginTransactionAsync(
            AccessMode mode, TransactionOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (BeforeNextBegin is { } action)
            {
                BeforeNextBegin = null;
                await action();
            }

            return new CountingTransaction(this, await Inner.BeginTransactionAsync(mode, options, cancellationToken));
        }

        public ValueTask DisposeAsync() => Inner.DisposeAsync();

        private sealed class CountingTransaction(CountingDatabase database, IGraphTransaction inner) : IGraphTransaction
        {
            public Task<IGraphResult> RunAsync(string query, IReadOnlyDictionary<string, GraphValue>? parameters = null, CancellationToken cancellationToken = default)
            {
                database.Digests += query.EndsWith("RETURN node\n", StringComparison.Ordinal) ? 1 : 0;
                return inner.RunAsync(query, parameters, cancellationToken);
            }

            public Task CommitAsync(CancellationToken cancellationToken = default) => inner.CommitAsync(cancellationToken);

            public Task RollbackAsync(CancellationToken cancellationToken = default) => inner.RollbackAsync(cancellationToken);

            public ValueTask DisposeAsync() => inner.DisposeAsync();
        }
    }
}
