using PropertyGraph.Neo4j.Errors;
using Driver = global::Neo4j.Driver;

namespace PropertyGraph.Neo4j.Bolt;

/// <summary>A Neo4j server behind the contract, spoken to over Bolt by the official driver.</summary>
public sealed class BoltDatabase : IGraphDatabase
{
    private readonly Neo4jOptions _options;
    private readonly Driver.IDriver _driver;

    /// <summary>Makes a client. Nothing is sent yet.</summary>
    /// <param name="options">Where the server is and who asks; the address must be a Bolt one.</param>
    public BoltDatabase(Neo4jOptions options)
    {
        _options = options;
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
    public async Task<IGraphTransaction> BeginTransactionAsync(
        AccessMode mode, TransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        // The database is always named: it saves the driver a round trip.
        var session = _driver.AsyncSession(config => config
            .WithDatabase(_options.Database)
            .WithDefaultAccessMode(mode == AccessMode.Read ? Driver.AccessMode.Read : Driver.AccessMode.Write));
        try
        {
            var transaction = await session.BeginTransactionAsync(config =>
            {
                if (options?.Timeout is { } timeout)
                {
                    config.WithTimeout(timeout);
                }
            }).WaitAsync(cancellationToken);
            return new BoltTransaction(session, transaction, _options);
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

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _driver.DisposeAsync();
}
