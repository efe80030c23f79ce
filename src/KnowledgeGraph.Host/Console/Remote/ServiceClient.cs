using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Remote;

/// <summary>Sends requests to a service and tells what goes wrong on the way.</summary>
internal sealed class ServiceClient : IDisposable
{
    private const string KeyVariable = "KG_API_KEY";
    private const int MostBytes = 256 << 20;
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly string _typed;
    private readonly bool _hasKey;

    private ServiceClient(HttpClient http, string typed, bool hasKey)
    {
        _http = http;
        _typed = typed;
        _hasKey = hasKey;
    }

    /// <summary>The address, as it was typed.</summary>
    public string Server => _typed;

    /// <summary>Makes a client; nothing is sent yet.</summary>
    /// <exception cref="ConsoleException">The address is wrong, or the key would travel in the clear.</exception>
    public static ServiceClient Open(ConsoleSession session, string typed)
    {
        var text = typed.Contains("://", StringComparison.Ordinal) ? typed : "http://" + typed;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || address.Query.Length > 0)
        {
            throw ConsoleException.Usage($"'{typed}' is no address of a service: give one such as http://localhost:7480.", typed);
        }

        var key = Key(session);
        if (key is not null && address is { Scheme: "http", IsLoopback: false })
        {
            throw ConsoleException.Usage($"The API key would travel to {address.Host} unencrypted.", typed, $"Name the service with https://, or take {KeyVariable} out of the environment.");
        }

        // Handed over to the client, which disposes it.
        var handler = new SocketsHttpHandler { ConnectTimeout = LongestConnecting, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        var http = new HttpClient(handler, disposeHandler: true)
        {
            BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/')),
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MostBytes,
        };
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return new ServiceClient(http, typed, key is not null);
    }

    /// <summary>Gets a JSON document.</summary>
    /// <param name="path">The address from the service's root, with a slash at its head.</param>
    /// <param name="query">The query that is asked for, for messages.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NamedQueries.Errors.NamedQueryException">The call is wrong.</exception>
    /// <exception cref="ConsoleException">The service cannot be used.</exception>
    public async Task<JsonDocument> GetAsync(string path, string query, CancellationToken cancellation)
    {
        using var response = await SendAsync(path, cancellation);
        var type = response.Content.Headers.ContentType?.MediaType;
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw _hasKey
                ? ConsoleException.Failed($"The service {_typed} does not accept the API key in {KeyVariable}.", _typed)
                : ConsoleException.Failed($"The service {_typed} wants an API key.", _typed, $"Put it into the variable {KeyVariable}.");
        }

        if (type is not ("application/json" or "application/problem+json"))
        {
            throw NoService($"it answers {(int)response.StatusCode} with {type ?? "nothing"}");
        }

        var document = await ParseAsync(response, cancellation);
        if (response.IsSuccessStatusCode)
        {
            return document;
        }

        using (document)
        {
            throw ServiceProblems.Of(document.RootElement, query) ?? NoService($"it answers {(int)response.StatusCode}");
        }
    }

    /// <summary>What is told where something else than a service answers.</summary>
    public ConsoleException NoService(string why) =>
        ConsoleException.Failed($"What answers at {_typed} is no service of kg: {why}.", _typed, "kg serve starts one; its first line names its address.");

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    // Named pages keep to the service: an answer cannot send the key elsewhere.
    private Uri Target(string path) => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal)
        ? new Uri(_http.BaseAddress!.AbsoluteUri.TrimEnd('/') + path)
        : throw NoService($"it names a next page '{path}'");

    private async Task<HttpResponseMessage> SendAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await _http.GetAsync(Target(path), cancellation);
        }
        catch (HttpRequestException error) when (error.InnerException is AuthenticationException)
        {
            throw ConsoleException.Failed($"No encrypted connection to {_typed}: {error.InnerException.Message}", _typed, "Is it https? kg serve itself speaks http.");
        }
        catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.InvalidResponse)
        {
            throw NoService("it does not speak HTTP");
        }
        catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw ConsoleException.Failed($"The answer of {_typed} is longer than {MostBytes >> 20} MB.", _typed, "Ask for less: --limit, or more parameters.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw ConsoleException.Failed($"No service answers at {_typed}: {Reason(error)}.", _typed, "kg serve starts one; its first line names its address.");
        }
    }

    private async Task<JsonDocument> ParseAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            return await JsonDocument.ParseAsync(body, default, cancellation);
        }
        catch (JsonException)
        {
            throw NoService("its answer is no JSON");
        }
    }

    private static string Reason(Exception error) => error switch
    {
        HttpRequestException { InnerException: SocketException socket } => socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "the connection is refused",
            SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => "there is no such host",
            SocketError.TimedOut => "it does not answer in time",
            _ => socket.Message,
        },
        OperationCanceledException => "it does not answer in time",
        _ => error.Message.TrimEnd('.'),
    };

    private static string? Key(ConsoleSession session)
    {
        var key = session.Terminal.Variable("KG_API_KEY_FILE") is { Length: > 0 } file
            ? File.ReadAllText(InputFiles.Existing(session, file)).Trim()
            : session.Terminal.Variable(KeyVariable);
        return string.IsNullOrEmpty(key) ? null : key;
    }
}
