namespace PropertyGraph.Neo4j;

/// <summary>How to reach and use a Neo4j server.</summary>
public sealed record Neo4jOptions
{
    /// <summary>Where the server is.</summary>
    public required Neo4jAddress Address { get; init; }

    /// <summary>The database on it. Community has one, called <c>neo4j</c>.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>Who asks; null where the server asks for no credentials.</summary>
    public Neo4jCredentials? Credentials { get; init; }

    /// <summary>How many batches a bulk write has under way at a time: while the server works at one, the next is read and sent.</summary>
    public int BatchesAtOnce { get; init; } = 2;

    /// <summary>How often a unit of work, or the opening of a transaction, is tried again after a transient error.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The first pause between tries; it doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a connection may take to be made.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an open transaction may stay idle before it is kept alive by an empty request. The server's own limit is 60 s by default.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(20);
}

/// <summary>A user and password. Its text form never shows the password.</summary>
/// <param name="user">The user.</param>
/// <param name="password">The password.</param>
public sealed class Neo4jCredentials(string user, string password)
{
    /// <summary>The user.</summary>
    public string User { get; } = user;

    internal string Password { get; } = password;

    /// <inheritdoc/>
    public override string ToString() => $"{User}:***";
}
