namespace PropertyGraph.Neo4j.Errors;

/// <summary>The errors of answers whose body does not say what is wrong: a proxy's, or another program's.</summary>
internal static class StatusErrors
{
    public static GraphException Of(HttpResponseMessage response, Neo4jOptions options, Exception? cause = null) => (int)response.StatusCode switch
    {
        401 => ConnectionErrors.Unauthorized(options, "HTTP 401"),
        404 => ConnectionErrors.NotNeo4j(options, cause),
        429 or >= 500 => new GraphException(
            new GraphError(
                GraphErrorCodes.DatabaseUnavailable,
                $"{options.Address.QueryApi} answered HTTP {(int)response.StatusCode} without saying why. Look into the log of the server, or of the proxy before it.")
            {
                IsTransient = (int)response.StatusCode is 429 or >= 502 and <= 504,
            },
            cause),
        _ => ConnectionErrors.NotNeo4j(options, cause),
    };
}
