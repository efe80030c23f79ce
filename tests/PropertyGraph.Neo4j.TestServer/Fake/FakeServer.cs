using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PropertyGraph.Neo4j.TestServer.Fake;

/// <summary>One request as a fake server got it.</summary>
public sealed record FakeRequest(string Method, string Path, string Body, string? Accept, string? ContentType, string? Authorization, string? Affinity);

/// <summary>What a fake server answers: a body in pieces, after which it may break the connection.</summary>
public sealed record FakeAnswer(int Status, string ContentType, params IReadOnlyList<string> Pieces)
{
    public const string Typed = "application/vnd.neo4j.query";
    public const string Lines = "application/vnd.neo4j.query.v1.0+jsonl";

    /// <summary>Whether the connection breaks behind the last piece instead of ending.</summary>
    public bool Breaks { get; init; }

    public string? Affinity { get; init; }

    public static FakeAnswer Json(int status, string body) => new(status, Typed, body);

    public static FakeAnswer Error(int status, string code, string message) =>
        Json(status, $$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""");
}

/// <summary>An HTTP server on the loopback device that answers as a test says, for servers that cannot be had.</summary>
public sealed class FakeServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<FakeRequest, FakeAnswer> _answer;
    private readonly Task _serving;

    public FakeServer(Func<FakeRequest, FakeAnswer> answer)
    {
        _answer = answer;
        Port = FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public int Port { get; }

    public ConcurrentQueue<FakeRequest> Requests { get; } = new();

    public IEnumerable<string> Calls => Requests.Select(request => $"{request.Method} {request.Path}");

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Answers as a healthy server of some version does, but for what a test says otherwise.</summary>
    public static FakeServer Healthy(Func<FakeRequest, FakeAnswer?> otherwise) => new(request => otherwise(request) ?? request switch
    {
        { Method: "GET", Path: "/" } => FakeAnswer.Json(200, """{"query":"…","neo4j_version":"5.26.30","neo4j_edition":"community"}"""),
        { Method: "DELETE" } => FakeAnswer.Json(200, "{}"),
        { Path: var path } when path.EndsWith("/tx", StringComparison.Ordinal) => FakeAnswer.Json(202, """{"transaction":{"id":"7","expires":"2030-01-01T00:00:00Z"}}"""),
        { Path: var path } when path.EndsWith("/commit", StringComparison.Ordinal) => FakeAnswer.Json(202, """{"bookmarks":["FB:after"]}"""),
        _ => FakeAnswer.Json(202, """{"data":{"fields":["x"],"values":[[{"$type":"Integer","_value":"1"}]]},"transaction":{"id":"7"}}"""),
    });

    public Neo4jOptions Options(int retries = 0)
    {
        Assert.True(Neo4jAddress.TryParse($"http://127.0.0.1:{Port}", out var address, out _));
        return new Neo4jOptions { Address = address, Retries = retries, RetryDelay = TimeSpan.FromMilliseconds(1) };
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or InvalidOperationException)
            {
                return;
            }

            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var request = new FakeRequest(
            context.Request.HttpMethod,
            context.Request.Url!.AbsolutePath,
            await reader.ReadToEndAsync(),
            context.Request.Headers["Accept"],
            context.Request.ContentType,
            context.Request.Headers["Authorization"],
            context.Request.Headers["neo4j-cluster-affinity"]);
        Requests.Enqueue(request);
        var answer = _answer(request);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.SendChunked = true;
        if (answer.Affinity is { } affinity)
        {
            context.Response.Headers["neo4j-cluster-affinity"] = affinity;
        }

        foreach (var piece in answer.Pieces)
        {
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(piece));
            await context.Response.OutputStream.FlushAsync();
        }

        if (answer.Breaks)
        {
            context.Response.Abort();
        }
        else
        {
            context.Response.Close();
        }
    }
}
