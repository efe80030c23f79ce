using System.Diagnostics.CodeAnalysis;

namespace PropertyGraph.Neo4j;

/// <summary>
/// Where a Neo4j server is, as its users write it: <c>http(s)://</c> for the Query API, or a Bolt address
/// (<c>bolt://</c>, <c>neo4j://</c>, <c>+s</c>, <c>+ssc</c>) that is mapped to the Query API of the same host.
/// </summary>
/// <param name="Given">The address as it was written, without credentials.</param>
/// <param name="QueryApi">The root of the HTTP interface, with a slash at its end.</param>
/// <param name="Mapping">For people: how a Bolt address became an HTTP one; null where nothing was mapped.</param>
/// <param name="TrustsAnyCertificate">Whether the scheme was <c>+ssc</c>: TLS with a self-signed certificate.</param>
public sealed record Neo4jAddress(string Given, Uri QueryApi, string? Mapping, bool TrustsAnyCertificate)
{
    private const int BoltPort = 7687;
    private const int HttpPort = 7474;
    private const int HttpsPort = 7473;
    private const string AuraDomain = ".databases.neo4j.io";

    /// <summary>The schemes understood.</summary>
    public static IReadOnlyList<string> Schemes { get; } =
        ["http", "https", "neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">The address understood.</param>
    /// <param name="problem">Otherwise: what is wrong with it and what is expected.</param>
    /// <returns>Whether it was understood.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out Neo4jAddress? address, [NotNullWhen(false)] out string? problem)
    {
        address = null;
        var isUri = Uri.TryCreate(text, UriKind.Absolute, out var uri);
        if (text.Contains('@', StringComparison.Ordinal))
        {
            problem = "An address must not hold a user or password: others on this machine could read it. Set NEO4J_USER and NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE.";
            return false;
        }

        if (!isUri || !Schemes.Contains(uri!.Scheme, StringComparer.Ordinal) || uri.Host.Length == 0)
        {
            problem = $"'{text}' is not the address of a Neo4j server. Expected one of {string.Join(", ", Schemes.Select(s => s + "://"))} followed by host and port, for example neo4j://localhost:7687.";
            return false;
        }

        if (uri.PathAndQuery is not ("/" or "") || uri.Fragment.Length > 0)
        {
            problem = $"'{text}' holds more than scheme, host and port. Another database than neo4j is named by NEO4J_DATABASE.";
            return false;
        }

        problem = null;
        address = uri.Scheme is "http" or "https" ? Http(uri) : Bolt(uri);
        return true;
    }

    private static Neo4jAddress Http(Uri uri)
    {
        var port = !uri.IsDefaultPort || HasExplicitPort(uri) ? uri.Port : DefaultHttpPort(uri.Host, uri.Scheme == "https");
        var root = new UriBuilder(uri.Scheme, uri.Host, port, "/").Uri;
        return new Neo4jAddress(root.ToString().TrimEnd('/'), root, null, false);
    }

    private static Neo4jAddress Bolt(Uri uri)
    {
        var secure = uri.Scheme.EndsWith("+s", StringComparison.Ordinal) || uri.Scheme.EndsWith("+ssc", StringComparison.Ordinal);
        var boltPort = uri.Port < 0 ? BoltPort : uri.Port;
        var httpPort = boltPort == BoltPort
            ? DefaultHttpPort(uri.Host, secure)

            // Ports that were moved are usually moved together: 17687 goes with 17474.
            : boltPort - BoltPort + (secure ? HttpsPort : HttpPort);
        var root = new UriBuilder(secure ? "https" : "http", uri.Host, httpPort, "/").Uri;
        var given = $"{uri.Scheme}://{uri.Host}:{boltPort}";
        return new Neo4jAddress(
            given,
            root,
            $"{given} is reached through the Query API at {root.ToString().TrimEnd('/')} (this build has no Bolt driver)",
            uri.Scheme.EndsWith("+ssc", StringComparison.Ordinal));
    }

    private static int DefaultHttpPort(string host, bool secure)
    {
        if (host.EndsWith(AuraDomain, StringComparison.OrdinalIgnoreCase))
        {
            return 443;
        }

        return secure ? HttpsPort : HttpPort;
    }

    private static bool HasExplicitPort(Uri uri) =>
        uri.OriginalString.Contains($"{uri.Host}:{uri.Port}", StringComparison.OrdinalIgnoreCase);
}
