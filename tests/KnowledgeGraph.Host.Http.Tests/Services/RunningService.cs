using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Host.Http.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Tests.Services;

/// <summary>A service on a free port of this machine, spoken to over real HTTP.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _service;
    private readonly LogRecorder _log;

    // As kg serve does: the embedded database answers on the thread that asks, and the pool adds threads slowly.
    static RunningService()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, 64), ports);
    }

    private RunningService(WebApplication service, LogRecorder log)
    {
        _service = service;
        _log = log;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(service.Urls.Single()), Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Client { get; }

    internal static async Task<RunningService> StartAsync(IGraphDatabase database, CypherFolder folder, Action<ServiceOptions>? configure = null)
    {
        var options = new ServiceOptions
        {
            Listen = ListenAddress.Default with { Port = 0 },
            AllowsCypher = true,
            CypherFolder = folder.Path,
            PageFolder = Path.Combine(AppContext.BaseDirectory, "Page"),
        };
        configure?.Invoke(options);
        var log = new LogRecorder();
        var service = ServiceHost.Build(options, database, TimeProvider.System, logging => logging.ClearProviders().AddProvider(log));
        await service.StartAsync();
        return new RunningService(service, log);
    }

    public IReadOnlyList<string> Log(LogLevel least) => _log.Lines(least);

    public async Task<Answer> GetAsync(string address, string? accept = null, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
        }

        if (accept is not null)
        {
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        }

        return await SendAsync(request);
    }

    public async Task<Answer> PostAsync(string address, string body, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, type) };
        return await SendAsync(request);
    }

    public Task<Answer> CypherAsync(string text, object? parameters = null) =>
        PostAsync("/cypher", JsonSerializer.Serialize(new { query = text, parameters = parameters ?? new { } }));

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? string.Empty, text, headers);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _service.StopAsync();
        await _service.DisposeAsync();
    }
}

/// <summary>What a service answered.</summary>
public sealed record Answer(int Status, string Type, string Text, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The rows of an answer.</summary>
    public IReadOnlyList<JsonElement> Rows => [.. Json.GetProperty("rows").EnumerateArray()];

    /// <summary>The address of the next page; null where there is none.</summary>
    public string? Next => Json.GetProperty("next").GetString();

    /// <summary>This answer, if it has a status.</summary>
    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Text}");
        return this;
    }
}
