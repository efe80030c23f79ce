using System.Runtime.CompilerServices;
using System.Text.Json;
using PropertyGraph.Neo4j.Errors;
using PropertyGraph.Neo4j.TypedJson;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>
/// One answer of the Query API, read while it arrives: columns, then rows, then what stands behind them (errors,
/// counters, notifications, plan). Errors can come with any HTTP status and behind rows that were already sent.
/// </summary>
internal sealed class QueryApiResult : IGraphResult
{
    private readonly HttpResponseMessage _response;
    private readonly JsonRowReader _reader;
    private readonly Neo4jOptions _options;
    private readonly Action<GraphException> _onFailure;
    private readonly Queue<GraphRow> _buffered = new();
    private readonly AnswerTail _tail = new();
    private GraphException? _failure;
    private bool _inRows;
    private bool _finished;

    private QueryApiResult(HttpResponseMessage response, JsonRowReader reader, Neo4jOptions options, Action<GraphException> onFailure)
    {
        _response = response;
        _reader = reader;
        _options = options;
        _onFailure = onFailure;
    }

    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Reads an answer up to its first row.</summary>
    /// <exception cref="GraphException">The answer is an error.</exception>
    public static async Task<QueryApiResult> OpenAsync(
        HttpResponseMessage response, Neo4jOptions options, Action<GraphException> onFailure, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var result = new QueryApiResult(response, new JsonRowReader(stream), options, onFailure);
        try
        {
            await result.GuardAsync(result.ReadHeadAsync, cancellationToken);
            return result;
        }
        catch
        {
            await result.DisposeAsync();
            throw;
        }
    }

    public async IAsyncEnumerable<GraphRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await NextAsync(cancellationToken) is { } row)
        {
            yield return row;
        }
    }

    public async Task<ResultSummary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        while (await NextAsync(cancellationToken) is not null)
        {
        }

        return _tail.Summary();
    }

    /// <summary>Takes the rows that are left into memory, so that the connection is free for the next statement.</summary>
    public async Task BufferAsync(CancellationToken cancellationToken)
    {
        while (!_finished && await ReadRowAsync(cancellationToken) is { } row)
        {
            _buffered.Enqueue(row);
        }
    }

    public ValueTask DisposeAsync()
    {
        _finished = true;
        _reader.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<GraphRow?> NextAsync(CancellationToken cancellationToken)
    {
        if (_buffered.TryDequeue(out var row))
        {
            return row;
        }

        if (_failure is not null)
        {
            throw _failure;
        }

        return _finished ? null : await ReadRowAsync(cancellationToken);
    }

    private async Task<GraphRow?> ReadRowAsync(CancellationToken cancellationToken)
    {
        GraphRow? row = null;
        await GuardAsync(
            async token =>
            {
                if (_inRows)
                {
                    using var json = await _reader.ReadValueAsync(token);
                    if (json is not null)
                    {
                        row = Row(json.RootElement);
                        return;
                    }

                    _inRows = false;
                }

                await ReadTailAsync(token);
            },
            cancellationToken);
        return row;
    }

    private GraphRow Row(JsonElement json)
    {
        var values = new GraphValue[Columns.Count];
        var index = 0;
        foreach (var value in json.EnumerateArray())
        {
            values[index++] = TypedJsonReader.Read(value);
        }

        return new GraphRow(Columns, values);
    }

    private async Task ReadHeadAsync(CancellationToken cancellationToken)
    {
        while (!_inRows && await _reader.ReadTokenAsync(cancellationToken) is { } token)
        {
            if (token.Token != JsonTokenType.PropertyName)
            {
                continue;
            }

            switch (token.Name)
            {
                case "data":
                    break;
                case "fields":
                    using (var fields = await _reader.ReadValueAsync(cancellationToken))
                    {
                        Columns = [.. fields!.RootElement.EnumerateArray().Select(field => field.GetString()!)];
                    }

                    break;
                case "values":
                    await _reader.ReadTokenAsync(cancellationToken);
                    _inRows = true;
                    break;
                default:
                    await ReadTailPropertyAsync(token.Name!, cancellationToken);
                    break;
            }
        }

        if (!_inRows)
        {
            Finish();
        }
    }

    private async Task ReadTailAsync(CancellationToken cancellationToken)
    {
        while (await _reader.ReadTokenAsync(cancellationToken) is { } token)
        {
            if (token.Token == JsonTokenType.PropertyName)
            {
                await ReadTailPropertyAsync(token.Name!, cancellationToken);
            }
        }

        Finish();
    }

    private async Task ReadTailPropertyAsync(string name, CancellationToken cancellationToken)
    {
        using var value = await _reader.ReadValueAsync(cancellationToken);
        _failure ??= name == "errors" ? ServerErrors.Find(value!.RootElement, _options) : null;
        _tail.Take(name, value!.RootElement);
    }

    private void Finish()
    {
        _finished = true;
        _failure ??= _response.IsSuccessStatusCode ? null : StatusFailure();
        if (_failure is not null)
        {
            throw _failure;
        }
    }

    private GraphException StatusFailure() => (int)_response.StatusCode switch
    {
        404 => ConnectionErrors.QueryApiOff(_options),
        401 => ConnectionErrors.Unauthorized(_options, "HTTP 401"),
        var status => new GraphException(new GraphError(
            GraphErrorCodes.DatabaseUnavailable, $"{_options.Address.QueryApi} answered HTTP {status} without saying why.") { IsTransient = status is 429 or >= 502 and <= 504 }),
    };

    /// <summary>Runs a step of reading; what goes wrong ends the result and is told to the transaction.</summary>
    private async Task GuardAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step(cancellationToken);
        }
        catch (GraphException exception)
        {
            Fail(exception);
            throw;
        }
        catch (JsonException exception)
        {
            throw Fail(_response.IsSuccessStatusCode
                ? ConnectionErrors.Broken(_options, exception)
                : (int)_response.StatusCode == 404 ? ConnectionErrors.QueryApiOff(_options) : ConnectionErrors.NotNeo4j(_options, exception));
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw Fail(ConnectionErrors.Broken(_options, exception));
        }
    }

    private GraphException Fail(GraphException exception)
    {
        _finished = true;
        _failure = exception;
        _onFailure(exception);
        return exception;
    }
}
