using System.Text.Json;
using PropertyGraph.Neo4j.Errors;

namespace PropertyGraph.Neo4j.QueryApi.Answers;

/// <summary>One row of an answer.</summary>
/// <param name="Document">What holds the row; it is disposed with it.</param>
/// <param name="Values">The array of the row's values.</param>
internal readonly record struct AnswerRow(JsonDocument Document, JsonElement Values) : IDisposable
{
    public void Dispose() => Document.Dispose();
}

/// <summary>
/// Reads one answer of the Query API while it arrives: columns, then rows, then what stands behind them. Errors can come with any HTTP
/// status and behind rows that were sent already. An answer that ends before it is complete is an error and never a short result.
/// </summary>
internal abstract class AnswerReader : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly Neo4jOptions _options;

    protected AnswerReader(HttpResponseMessage response, Neo4jOptions options)
    {
        _response = response;
        _options = options;
    }

    /// <summary>The names of the columns, once the head was read.</summary>
    public IReadOnlyList<string> Columns { get; protected set; } = [];

    /// <summary>What stands behind the rows, once they were read.</summary>
    public AnswerTail Tail { get; } = new();

    /// <summary>Opens an answer in the format that it came in.</summary>
    public static async Task<AnswerReader> OpenAsync(HttpResponseMessage response, Neo4jOptions options, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return MediaTypes.IsLines(response)
            ? new EventAnswerReader(response, stream, options)
            : new DocumentAnswerReader(response, stream, options);
    }

    /// <summary>Reads up to the first row.</summary>
    /// <exception cref="GraphException">The answer is an error, or is not to be understood.</exception>
    public Task ReadHeadAsync(CancellationToken cancellationToken) => GuardAsync(
        async token =>
        {
            await HeadAsync(token);
            return (AnswerRow?)null;
        },
        cancellationToken);

    /// <summary>Reads the next row, or, behind the last one, the tail.</summary>
    /// <returns>The row; null where the answer is complete. Dispose it.</returns>
    /// <exception cref="GraphException">An error stands behind the rows, or the connection broke.</exception>
    public Task<AnswerRow?> ReadRowAsync(CancellationToken cancellationToken) => GuardAsync(RowAsync, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract Task HeadAsync(CancellationToken cancellationToken);

    protected abstract Task<AnswerRow?> RowAsync(CancellationToken cancellationToken);

    protected virtual void Dispose(bool disposing) => _response.Dispose();

    /// <summary>Fails where the array of errors is not empty.</summary>
    protected void Check(JsonElement errors)
    {
        if (ServerErrors.Find(errors, _options) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Called when the answer is complete and held no error: then its status must be one of success.</summary>
    protected void CheckStatus()
    {
        if (!_response.IsSuccessStatusCode)
        {
            throw StatusErrors.Of(_response, _options);
        }
    }

    private async Task<AnswerRow?> GuardAsync(Func<CancellationToken, Task<AnswerRow?>> step, CancellationToken cancellationToken)
    {
        try
        {
            return await step(cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw _response.IsSuccessStatusCode && MediaTypes.IsJson(_response)
                ? ConnectionErrors.Broken(_options, exception)
                : StatusErrors.Of(_response, _options, exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw ConnectionErrors.Broken(_options, exception);
        }
    }
}
