using Polly;
using Polly.Retry;
using PropertyGraph.Neo4j.Errors;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>A Neo4j server (5.26 or later) behind the contract, spoken to through its HTTP Query API v2.</summary>
public sealed class QueryApiDatabase : IGraphDatabase
{
    private static readonly Version Oldest = new(5, 26);

    private readonly Neo4jOptions _options;
    private readonly QueryApiClient _client;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline _retry;

    /// <summary>Makes a client. Nothing is sent yet.</summary>
    /// <param name="options">Where the server is and who asks.</param>
    /// <param name="clock">The clock of pauses between tries.</param>
    /// <param name="handler">Carries the requests, for tests; null for the network.</param>
    public QueryApiDatabase(Neo4jOptions options, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        _options = options;
        _clock = clock;
        _client = new QueryApiClient(options, handler);
        _retry = options.Retries == 0 ? ResiliencePipeline.Empty : RetryPipeline(options, clock);
    }

    /// <inheritdoc/>
    public async Task<GraphDatabaseInfo> GetInfoAsync(CancellationToken cancellationToken = default)
    {
        using var discovery = await _client.DiscoverAsync(cancellationToken);
        var root = discovery.RootElement;
        if (!root.TryGetProperty("neo4j_version", out var version))
        {
            throw ConnectionErrors.NotNeo4j(_options);
        }

        var text = version.GetString() ?? string.Empty;
        var numbers = text.Split('-', '+')[0];
        if (Version.TryParse(numbers, out var parsed) && parsed < Oldest)
        {
            throw ConnectionErrors.TooOld(_options, text);
        }

        var edition = root.TryGetProperty("neo4j_edition", out var name) ? name.GetString() : null;
        var address = $"{_options.Address.QueryApi}db/{_options.Database}";
        return new GraphDatabaseInfo($"Neo4j {edition}".TrimEnd(), text, _options.Address.Mapping is { } mapping ? $"{address} ({mapping})" : address);
    }

    /// <inheritdoc/>
    public async Task<IGraphTransaction> BeginTransactionAsync(
        AccessMode mode, TransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        await _retry.ExecuteAsync(
            async token => await QueryApiTransaction.BeginAsync(
                _client, _options, mode, options ?? TransactionOptions.Default, _clock, token),
            cancellationToken);

    /// <summary>The bookmark of an empty reading, which names the last transaction that the server has committed.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The bookmark; null where the server sends none.</returns>
    /// <exception cref="GraphException">The server cannot be reached or refuses.</exception>
    public async Task<string?> GetStateMarkAsync(CancellationToken cancellationToken = default) =>
        await _retry.ExecuteAsync(async token => await QueryApiBookmark.ReadAsync(_client, _options, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    // Only the opening of a transaction is tried again here: it has no effects. A transaction that fails later is its
    // owner's to repeat, because only the owner knows what was in it; GraphError.IsTransient says whether that may help.
    private static ResiliencePipeline RetryPipeline(Neo4jOptions options, TimeProvider clock) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<GraphException>(exception => exception.Error.IsTransient),
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
}
