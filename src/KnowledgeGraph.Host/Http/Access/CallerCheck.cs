using System.Net;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Http.Access;

/// <summary>
/// Lets in who may call: with a key set, whoever shows it (the page's files and the probes need none); without one, only requests
/// that name this machine as their host, so that a page of another site cannot reach it by pointing its own name here.
/// </summary>
internal sealed class CallerCheck(RequestDelegate next, IOptions<ServiceOptions> options)
{
    private const string Bearer = "Bearer ";
    private const string KeyHeader = "X-Api-Key";
    private readonly byte[]? _key = options.Value.ApiKey is { } key ? Digest(key) : null;

    /// <summary>Goes on, or answers 401 or 421.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (_key is null)
        {
            return NamesThisMachine(context.Request.Host.Host) ? next(context) : ProblemResponse.WriteAsync(context, new Problem(
                StatusCodes.Status421MisdirectedRequest,
                "This service answers only requests to localhost",
                "Call it as 127.0.0.1, [::1] or localhost. To be called by another name it needs an API key: set KG_API_KEY."));
        }

        if (IsOpen(context.Request.Path) || Shows(context.Request, _key))
        {
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ProblemResponse.WriteAsync(context, new Problem(
            StatusCodes.Status401Unauthorized, "An API key is needed", $"Send the header 'Authorization: Bearer KEY' or '{KeyHeader}: KEY' with the service's key."));
    }

    private static bool IsOpen(PathString path) => path == "/" || path.StartsWithSegments("/page", StringComparison.Ordinal) || path == "/livez" || path == "/readyz";

    private static bool NamesThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool Shows(HttpRequest request, byte[] key)
    {
        var header = request.Headers[KeyHeader].ToString();
        var authorization = request.Headers.Authorization.ToString();
        var shown = header.Length > 0 ? header
            : authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim()
            : string.Empty;

        // Digests have one length, so that the comparison takes the same time whatever was sent.
        return CryptographicOperations.FixedTimeEquals(Digest(shown), key);
    }

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
