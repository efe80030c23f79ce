namespace PropertyGraph.ContractTests;

/// <summary>One kind of database that keeps the contract. A suite makes one for each test.</summary>
public interface IContractBackend : IAsyncDisposable
{
    /// <summary>
    /// Where this kind of database differs: names of tests and why it cannot be as the contract says. The goal is an empty list.
    /// </summary>
    IReadOnlyDictionary<string, string> Differences { get; }

    /// <summary>Opens a database whose graph is empty, without indexes and constraints. Skips the test where there is no server.</summary>
    /// <returns>The database.</returns>
    ValueTask<IGraphDatabase> OpenEmptyAsync();
}

/// <summary>
/// What every suite of the contract needs. A database inherits each suite once, as a class that names its backend;
/// <see cref="ContractSuites"/> lets a test of its own find the suites it forgot.
/// </summary>
/// <typeparam name="TBackend">The kind of database.</typeparam>
public abstract class ContractSuite<TBackend> : IAsyncLifetime
    where TBackend : IContractBackend, new()
{
    private readonly TBackend _backend = new();

    protected IGraphDatabase Database { get; private set; } = null!;

    protected static GraphValue Int(long value) => IntegerValue.Of(value);

    protected static GraphValue Text(string value) => new StringValue(value);

    public async ValueTask InitializeAsync()
    {
        if (TestContext.Current.TestMethod is { } test && _backend.Differences.TryGetValue(test.MethodName, out var reason))
        {
            Assert.Skip(reason);
        }

        Database = await _backend.OpenEmptyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _backend.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static Dictionary<string, GraphValue> With(params (string Key, GraphValue Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    protected Task<ResultSummary> Execute(string query, IReadOnlyDictionary<string, GraphValue>? parameters = null) =>
        Database.ExecuteAsync(query, parameters, TestContext.Current.CancellationToken);

    protected Task<IReadOnlyList<GraphRow>> Query(string query, IReadOnlyDictionary<string, GraphValue>? parameters = null) =>
        Database.QueryAsync(query, parameters, TestContext.Current.CancellationToken);

    /// <summary>The only value of the only row.</summary>
    protected async Task<GraphValue> Single(string query, IReadOnlyDictionary<string, GraphValue>? parameters = null) =>
        Assert.Single(Assert.Single(await Query(query, parameters)).Values);

    protected async Task<GraphError> ErrorOf(Func<Task> action) => (await Assert.ThrowsAsync<GraphException>(action)).Error;

    protected Task<GraphError> QueryError(string query, IReadOnlyDictionary<string, GraphValue>? parameters = null) =>
        ErrorOf(() => Query(query, parameters));

    protected Task<IGraphTransaction> Begin(AccessMode mode) =>
        Database.BeginTransactionAsync(mode, null, TestContext.Current.CancellationToken);

    /// <summary>Runs a statement to its end in a transaction that goes on.</summary>
    protected static async Task<IReadOnlyList<GraphRow>> Run(IGraphTransaction transaction, string query)
    {
        await using var result = await transaction.RunAsync(query, null, TestContext.Current.CancellationToken);
        return await result.ToListAsync(TestContext.Current.CancellationToken);
    }
}
