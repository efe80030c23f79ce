namespace PropertyGraph.Neo4j.Errors;

/// <summary>The messages for a server that cannot be used, each with what to do.</summary>
internal static class ConnectionErrors
{
    public static GraphException Unreachable(Neo4jOptions options, Exception cause) => new(
        new GraphError(
            GraphErrorCodes.DatabaseUnavailable,
            $"No Neo4j server answers at {options.Address.QueryApi} ({Reason(cause)}). Is it running, and is this its HTTP port (7474, or 7473 with TLS)?")
        {
            IsTransient = true,
        },
        cause);

    public static GraphException UnreachableOverBolt(Neo4jOptions options, Exception cause) => new(
        new GraphError(
            GraphErrorCodes.DatabaseUnavailable,
            $"No Neo4j server answers at {options.Address.Given} ({Reason(cause)}). Is it running, and is this its Bolt port (7687)?")
        {
            IsTransient = true,
        },
        cause);

    public static GraphException Broken(Neo4jOptions options, Exception cause) => new(
        new GraphError(
            GraphErrorCodes.DatabaseUnavailable,
            $"The connection to {options.Address.QueryApi} broke while the answer was read ({Reason(cause)}). Nothing of the open transaction was stored; run it again once the server is back.")
        {
            IsTransient = true,
        },
        cause);

    public static GraphException CommitUnknown(Neo4jOptions options, Exception cause) => new(
        new GraphError(
            GraphErrorCodes.DatabaseUnavailable,
            $"The connection to {options.Address.QueryApi} broke while the transaction was committed ({Reason(cause)}). Whether it was stored is unknown: look, or run the import again, which changes nothing where it was."),
        cause);

    public static GraphException Untrusted(Neo4jOptions options, Exception cause) => new(
        new GraphError(
            GraphErrorCodes.DatabaseUnavailable,
            $"The TLS certificate of {options.Address.QueryApi} was not accepted: {Reason(cause)}. Install a certificate that this machine trusts, or, on a network you trust, use a scheme with +ssc (bolt+ssc://, neo4j+ssc://), which takes any."),
        cause);

    public static GraphException Tls(Neo4jOptions options, Exception cause) => new(
        new GraphError(
            GraphErrorCodes.DatabaseUnavailable,
            $"No TLS connection to {options.Address.QueryApi} could be made ({Reason(cause)}). Does this port speak TLS (usually 7473; 7474 does not)? If the server has no TLS, use http://, bolt:// or neo4j://."),
        cause);

    public static GraphException NotNeo4j(Neo4jOptions options, Exception? cause = null) => new(
        new GraphError(
            GraphErrorCodes.DatabaseUnavailable,
            $"{options.Address.QueryApi} answers, but not as a Neo4j server does. Is this its HTTP port (7474, or 7473 with TLS)?"),
        cause);

    public static GraphException TooOld(Neo4jOptions options, string version) => new(new GraphError(
        GraphErrorCodes.DatabaseUnavailable,
        $"The server at {options.Address.QueryApi} is Neo4j {version}. Explicit transactions of the Query API need 5.26 or later: upgrade the server."));

    public static GraphException QueryApiOff(Neo4jOptions options) => new(new GraphError(
        GraphErrorCodes.DatabaseUnavailable,
        $"The server at {options.Address.QueryApi} has no Query API. Add QUERY_API_ENDPOINTS to server.http_enabled_modules in neo4j.conf and restart it."));

    public static GraphException Unauthorized(Neo4jOptions options, string serverMessage) => new(new GraphError(
        "Neo.ClientError.Security.Unauthorized",
        options.Credentials is null
            ? $"The server at {options.Address.QueryApi} wants credentials. Set NEO4J_USER and NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE."
            : $"The server at {options.Address.QueryApi} did not accept user '{options.Credentials.User}' with that password ({serverMessage}). Check NEO4J_USER and NEO4J_PASSWORD."));

    public static GraphException DatabaseMissing(Neo4jOptions options, string serverMessage) => new(new GraphError(
        "Neo.ClientError.Database.DatabaseNotFound",
        $"The server at {options.Address.QueryApi} has no database '{options.Database}' ({serverMessage}). Name another one; SHOW DATABASES lists them."));

    private static string Reason(Exception exception)
    {
        var cause = exception;
        while (cause.InnerException is { } inner)
        {
            cause = inner;
        }

        return cause.Message.TrimEnd('.');
    }
}
