using System.Text.Json;
using PropertyGraph.Neo4j.Errors;
using PropertyGraph.Neo4j.TypedJson;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>One explicit transaction of the Query API, kept alive while its owner thinks.</summary>
internal sealed class QueryApiTransaction : IGraphTransaction
{
    private readonly QueryApiClient _client;
    private readonly Neo4jOptions _options;
    private readonly AccessMode _mode;
    private readonly string _path;
    private readonly string? _affinity;
    private readonly ITimer _keepAlive;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private QueryApiResult? _open;
    private GraphException? _failure;
    private bool _over;

    private QueryApiTransaction(
        QueryApiClient client, Neo4jOptions options, AccessMode mode, string id, string? affinity, TimeProvider clock)
    {
        _client = client;
        _options = options;
        _mode = mode;
        _path = "/tx/" + Uri.EscapeDataString(id);
        _affinity = affinity;
        _keepAlive = clock.CreateTimer(_ => _ = KeepAliveAsync(), null, options.KeepAlive, options.KeepAlive);
    }

    public static async Task<QueryApiTransaction> BeginAsync(
        QueryApiClient client,
        Neo4jOptions options,
        AccessMode mode,
        TransactionOptions wishes,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        using var response = await client.SendAsync(HttpMethod.Post, "/tx", json => WriteBegin(json, mode, wishes), null, cancellationToken);
        var tail = await ReadTailAsync(response, options, cancellationToken);
        var id = tail.Transaction ?? throw ConnectionErrors.QueryApiOff(options);
        return new QueryApiTransaction(client, options, mode, id, QueryApiClient.Affinity(response), clock);
    }

    public async Task<IGraphResult> RunAsync(
        string query, IReadOnlyDictionary<string, GraphValue>? parameters = null, CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        if (_open is { } unread)
        {
            await unread.BufferAsync(cancellationToken);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            var response = await _client.SendAsync(
                HttpMethod.Post, _path, json => WriteStatement(json, query, parameters), _affinity, cancellationToken);
            _open = await QueryApiResult.OpenAsync(response, _options, failure => _failure = failure, cancellationToken);
            return _open;
        }
        catch (OperationCanceledException)
        {
            _failure = Cancelled();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        if (_open is { } unread)
        {
            // The statement's effects are complete, and its errors known, once its answer was read.
            await unread.BufferAsync(cancellationToken);
        }

        await EndAsync();
        try
        {
            using var response = await _client.SendAsync(HttpMethod.Post, _path + "/commit", json => WriteEmpty(json), _affinity, cancellationToken);
            await ReadTailAsync(response, _options, cancellationToken);
        }
        catch (GraphException exception) when (exception.Error.Code == GraphErrorCodes.DatabaseUnavailable)
        {
            throw ConnectionErrors.CommitUnknown(_options, exception.InnerException ?? exception);
        }
    }

    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        if (_over)
        {
            return;
        }

        await EndAsync();
        try
        {
            using var response = await _client.SendAsync(HttpMethod.Delete, _path, null, _affinity, cancellationToken);
        }
        catch (GraphException exception) when (exception.Error.IsTransient)
        {
            // The server is gone or forgets the transaction by itself; nothing of it is stored either way.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RollbackAsync(CancellationToken.None);
        _turn.Dispose();
    }

    private static void WriteBegin(Utf8JsonWriter json, AccessMode mode, TransactionOptions wishes)
    {
        json.WriteStartObject();
        json.WriteString("accessMode", mode == AccessMode.Read ? "Read" : "Write");
        if (wishes.Timeout is { } timeout)
        {
            json.WriteNumber("maxExecutionTime", (long)Math.Ceiling(timeout.TotalSeconds));
        }

        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, string query, IReadOnlyDictionary<string, GraphValue>? parameters)
    {
        json.WriteStartObject();
        json.WriteString("statement", query);
        if (parameters is { Count: > 0 })
        {
            json.WriteStartObject("parameters");
            foreach (var (name, value) in parameters)
            {
                json.WritePropertyName(name);
                TypedJsonWriter.Write(json, value);
            }

            json.WriteEndObject();
        }

        json.WriteBoolean("includeCounters", true);
        json.WriteEndObject();
    }

    private static void WriteEmpty(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteEndObject();
    }

    private static async Task<AnswerTail> ReadTailAsync(HttpResponseMessage response, Neo4jOptions options, CancellationToken cancellationToken)
    {
        var tail = new AnswerTail();
        JsonDocument body;
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            body = await JsonDocument.ParseAsync(stream, default, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw (int)response.StatusCode == 404 ? ConnectionErrors.QueryApiOff(options) : ConnectionErrors.NotNeo4j(options, exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw ConnectionErrors.Broken(options, exception);
        }

        using (body)
        {
            foreach (var property in body.RootElement.EnumerateObject())
            {
                if (property.Name == "errors" && ServerErrors.Find(property.Value, options) is { } failure)
                {
                    throw failure;
                }

                tail.Take(property.Name, property.Value);
            }
        }

        return tail;
    }

    private static GraphException Cancelled() => new(new GraphError(
        GraphErrorCodes.TransactionTerminated, "The query was cancelled; the transaction can only be rolled back."));

    private void EnsureUsable()
    {
        if (_over)
        {
            throw new GraphException(new GraphError(GraphErrorCodes.TransactionTerminated, "The transaction is over: begin another one."));
        }

        if (_failure is not null)
        {
            throw new GraphException(
                new GraphError(GraphErrorCodes.TransactionTerminated, $"The transaction failed and can only be rolled back: {_failure.Error.Message}"), _failure);
        }
    }

    private async Task EndAsync()
    {
        _over = true;
        await _keepAlive.DisposeAsync();
        if (_open is not null)
        {
            await _open.DisposeAsync();
        }
    }

    /// <summary>An empty statement resets the server's idle clock; skipped while a real one runs.</summary>
    private async Task KeepAliveAsync()
    {
        if (_over || _failure is not null || !await _turn.WaitAsync(0))
        {
            return;
        }

        try
        {
            using var response = await _client.SendAsync(HttpMethod.Post, _path, json => WriteEmpty(json), _affinity, CancellationToken.None);
        }
        catch (GraphException)
        {
            // The next statement meets the same failure and reports it to somebody who can act.
        }
        finally
        {
            _turn.Release();
        }
    }
}
