using System.Security.Cryptography;
using PropertyGraph.Neo4j.Retrying;
using Driver = global::Neo4j.Driver;

namespace PropertyGraph.Neo4j.Bolt;

/// <summary>A Neo4j server behind the contract, spoken to over Bolt by the official driver.</summary>
public sealed class BoltDatabase : IGraphDatabase
{
    private readonly Neo4jOptions _options;
    private readonly TransientRetry _retry;
    private readonly TimeProvider _clock;
    private readonly Driver.IDriver _driver;

    // Later transactions see what earlier ones of this client committed, whichever member of a cluster answers.
    private readonly Driver.IBookmarkManager _bookmarks =
        Driver.GraphDatabase.BookmarkManagerFactory.NewBookmarkManager(new Driver.BookmarkManagerConfig());

    /// <summary>Makes a client. Nothing is sent yet.</summary>
    /// <param name="options">Where the server is and who asks; the address must be a Bolt one.</param>
    /// <param name="clock">The clock of pauses between tries and of timeouts.</param>
    public BoltDatabase(Neo4jOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _retry = new TransientRetry(options, clock);
        var token = options.Credentials is { } credentials
            ? Driver.AuthTokens.Basic(credentials.User, credentials.Password)
            : Driver.AuthTokens.None;
        _driver = Driver.GraphDatabase.Driver(
            new Uri(options.Address.Given), token, config => config.WithConnectionTimeout(options.ConnectTimeout));
    }

    /// <inheritdoc/>
    public async Task<GraphDatabaseInfo> GetInfoAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var server = await _driver.GetServerInfoAsync().WaitAsync(cancellationToken);
            var slash = server.Agent.IndexOf('/', StringComparison.Ordinal);
            return new GraphDatabaseInfo(
                slash < 0 ? server.Agent : server.Agent[..slash],
                slash < 0 ? string.Empty : server.Agent[(slash + 1)..],
                $"{_options.Address.Given}/{_options.Database} (Bolt {server.ProtocolVersion})");
        }
        catch (Driver.Neo4jException exception)
        {
            throw BoltErrors.Convert(exception, _options);
        }
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
    public Task<string?> GetStateMarkAsync(CancellationToken cancellationToken = default) => _retry.ExecuteAsync(ReadMarkAsync, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private async Task<string?> ReadMarkAsync(CancellationToken cancellationToken)
    {
        await using var session = Session(AccessMode.Read);
        try
        {
            var cursor = await session.RunAsync("RETURN 1").WaitAsync(cancellationToken);
            await cursor.ConsumeAsync().WaitAsync(cancellationToken);
        }
        catch (Driver.Neo4jException exception)
        {
            throw BoltErrors.Convert(exception, _options);
        }

        return session.LastBookmarks.Values is { Length: > 0 } bookmarks ? string.Join(' ', bookmarks.Order(StringComparer.Ordinal)) : null;
    }

    private async Task<IGraphTransaction> BeginAsync(AccessMode mode, TransactionOptions? options, CancellationToken cancellationToken)
    {
        var session = Session(mode);

        // Names the transaction in SHOW TRANSACTIONS: the driver cannot stop what runs, so another session has to.
        var mark = RandomNumberGenerator.GetHexString(32);
        try
        {
            var transaction = await session.BeginTransactionAsync(config =>
            {
                config.WithMetadata(new Dictionary<string, object>(StringComparer.Ordinal) { [BoltStatementStopper.MarkName] = mark });
                if (options?.Timeout is { } timeout)
                {
                    config.WithTimeout(timeout);
                }
            }).WaitAsync(cancellationToken);
            var stopper = new BoltStatementStopper(() => Session(AccessMode.Read), mark, _clock);
            return new BoltTransaction(session, transaction, _options, stopper);
        }
        catch (Driver.Neo4jException exception)
        {
            await session.DisposeAsync();
            throw BoltErrors.Convert(exception, _options);
        }
        catch (OperationCanceledException)
        {
            await session.DisposeAsync();
            throw;
        }
    }

    // The database is always named: it saves the driver a round trip.
    private Driver.IAsyncSession Session(AccessMode mode) => _driver.AsyncSession(config => config
        .WithDatabase(_options.Database)
        .WithBookmarkManager(_bookmarks)
        .WithDefaultAccessMode(mode == AccessMode.Read ? Driver.AccessMode.Read : Driver.AccessMode.Write));
}
