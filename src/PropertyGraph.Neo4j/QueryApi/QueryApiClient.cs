using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using PropertyGraph.Neo4j.Errors;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>Sends requests to the HTTP Query API v2 and turns what goes wrong on the way into typed errors.</summary>
internal sealed class QueryApiClient : IDisposable
{
    private const string AffinityHeader = "neo4j-cluster-affinity";

    private readonly HttpClient _http;
    private readonly Neo4jOptions _options;

    public QueryApiClient(Neo4jOptions options, HttpMessageHandler? handler = null)
    {
        _options = options;
        _http = new HttpClient(handler ?? CreateHandler(options), disposeHandler: true)
        {
            BaseAddress = options.Address.QueryApi,

            // A query may run for as long as its transaction allows; the caller's token ends it earlier.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (options.Credentials is { } credentials)
        {
            var token = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.User}:{credentials.Password}"));
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", token);
        }
    }

    private string Root => $"db/{Uri.EscapeDataString(_options.Database)}/query/v2";

    /// <summary>The discovery document: version, edition and addresses. Needs no credentials.</summary>
    public async Task<ServerDescription> DiscoverAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, string.Empty);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypes.PlainJson));
        using var response = await SendAsync(request, cancellationToken);
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var document = await JsonDocument.ParseAsync(body, default, cancellationToken);
            return ServerDescription.Read(document.RootElement) ?? throw ConnectionErrors.NotNeo4j(_options);
        }
        catch (JsonException exception)
        {
            throw ConnectionErrors.NotNeo4j(_options, exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw ConnectionErrors.Broken(_options, exception);
        }
    }

    /// <summary>Sends a request of the Query API.</summary>
    /// <param name="method">POST or DELETE.</param>
    /// <param name="path">The path below <c>query/v2</c>, for example <c>/tx</c>.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="affinity">The cluster member that holds the transaction; null where the server named none.</param>
    /// <param name="wantsRows">Whether rows may come, which are better read as events where the server can give them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The response, its body unread; errors may be inside whatever its status.</returns>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? body, string? affinity, bool wantsRows, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Root + path) { Content = body };
        if (wantsRows)
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypes.TypedJsonLines));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypes.TypedJson, 0.9));
        }
        else
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypes.TypedJson));
        }

        if (affinity is not null)
        {
            request.Headers.TryAddWithoutValidation(AffinityHeader, affinity);
        }

        return await SendAsync(request, cancellationToken);
    }

    /// <summary>Which cluster member answered, to be echoed by later requests of the transaction.</summary>
    public static string? Affinity(HttpResponseMessage response) =>
        response.Headers.TryGetValues(AffinityHeader, out var values) ? values.FirstOrDefault() : null;

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler CreateHandler(Neo4jOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectTimeout,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };

        // What the +ssc scheme means: encrypted, the certificate not checked; the user asked for it by name.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
            errors == SslPolicyErrors.None || (options.Address.TrustsAnyCertificate && certificate is not null)
                ? true
                : throw new UntrustedCertificateException(errors);
        return handler;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException exception) when (Cause<UntrustedCertificateException>(exception) is { } untrusted)
        {
            throw ConnectionErrors.Untrusted(_options, untrusted);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.SecureConnectionError || Cause<AuthenticationException>(exception) is not null)
        {
            throw ConnectionErrors.Tls(_options, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException
            || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw ConnectionErrors.Unreachable(_options, exception);
        }
    }

    private static T? Cause<T>(Exception? exception)
        where T : Exception
    {
        while (exception is not null and not T)
        {
            exception = exception.InnerException;
        }

        return exception as T;
    }
}
