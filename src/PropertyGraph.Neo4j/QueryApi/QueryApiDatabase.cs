using PropertyGraph.Neo4j.Errors;
using PropertyGraph.Neo4j.Retrying;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>A Neo4j server (5.26 or later) behind the contract, spoken to through its HTTP Query API v2.</summary>
public sealed class QueryApiDatabase : IGraphDatabase
{
    private readonly Neo4jOptions _options;
    private readonly QueryApiClient _client;
    private readonly TimeProvider _clock;
    private readonly TransientRetry _retry;
    private readonly Bookmarks _bookmarks = new();

    /// <summary>Makes a client. Nothing is sent yet.</summary>
    /// <param name="options">Where the server is and who asks.</param>
    /// <param name="clock">The clock of pauses between tries, of timeouts and of keeping alive.</param>
    /// <param name="handler">Carries the requests, for tests; null for the network.</param>
    public QueryApiDatabase(Neo4jOptions options, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        _options = options;
        _clock = clock;
        _client = new QueryApiClient(options, handler);
        _retry = new TransientRetry(options, clock);
    }

    /// <inheritdoc/>
    public async Task<GraphDatabaseInfo> GetInfoAsync(CancellationToken cancellationToken = default)
    {
        var server = await _client.DiscoverAsync(cancellationToken);
        if (server.IsTooOld)
        {
            throw ConnectionErrors.TooOld(_options, server.Version);
        }

        var address = $"{_options.Address.QueryApi}db/{_options.Database}";
        return new GraphDatabaseInfo(
            $"Neo4j {server.Edition}".TrimEnd(),
            server.Version,
            _options.Address.Mapping is { } mapping ? $"{address} ({mapping})" : address);
    }

    /// <inheritdoc/>
    public Task<IGraphTransaction> BeginTransactionAsync(
        AccessMode mode, TransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        _retry.ExecuteAsync(token => BeginAsync(mode, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task<T> RunInTransactionAsync<T>(
        AccessMode mode,
        Func<IGraphTransaction, CancellationToken, Task<T>> work,
        TransactionOptions? options = null,
        CancellationToken cancellationToken = default) =>
        _retry.ExecuteAsync(token => TransactionWork.RunAsync(begin => BeginAsync(mode, options, begin), mode, work, token), cancellationToken);

    /// <inheritdoc/>
    public int BatchesAtOnce => _options.BatchesAtOnce;

    /// <summary>The bookmark of an empty reading, which names the last transaction that the server has committed.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The bookmark; null where the server sends none.</returns>
    /// <exception cref="GraphException">The server cannot be reached or refuses.</exception>
    public async Task<string?> GetStateMarkAsync(CancellationToken cancellationToken = default) =>
        await _retry.ExecuteAsync(token => QueryApiBookmark.ReadAsync(_client, _options, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IGraphTransaction> BeginAsync(AccessMode mode, TransactionOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return await QueryApiTransaction.BeginAsync(
                new QueryApiSession(_client, _options, _bookmarks, _clock), mode, options ?? TransactionOptions.Default, cancellationToken);
        }
        catch (GraphException exception) when (ServerErrors.MayBeNoQueryApi(exception.Error))
        {
            throw await ExplainAsync(exception, cancellationToken);
        }
    }

    /// <summary>A server that is too old or has the Query API off answers as any web server does that lacks a page; its root tells more.</summary>
    private async Task<GraphException> ExplainAsync(GraphException exception, CancellationToken cancellationToken)
    {
        ServerDescription server;
        try
        {
            server = await _client.DiscoverAsync(cancellationToken);
        }
        catch (GraphException unreadable)
        {
            return unreadable;
        }

        return server.IsTooOld ? ConnectionErrors.TooOld(_options, server.Version)
            : server.HasQueryApi ? exception
            : ConnectionErrors.QueryApiOff(_options);
    }
}
