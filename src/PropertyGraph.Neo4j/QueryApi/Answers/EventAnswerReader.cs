using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace PropertyGraph.Neo4j.QueryApi.Answers;

/// <summary>
/// An answer of events, one JSON object a line: Header, a Record for each row, Summary; or an Error at any place, behind which nothing
/// comes. Servers give it from 2025.12 on.
/// </summary>
internal sealed class EventAnswerReader(HttpResponseMessage response, Stream stream, Neo4jOptions options) : AnswerReader(response, options)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 4096 };

    private readonly PipeReader _pipe = PipeReader.Create(stream);
    private bool _complete;

    protected override async Task HeadAsync(CancellationToken cancellationToken)
    {
        using var first = await NextAsync(cancellationToken);
        var (name, body) = Event(first);
        if (name != "Header")
        {
            throw new JsonException($"The answer begins with the event '{name}'; Header was expected.");
        }

        if (body.TryGetProperty("fields", out var fields))
        {
            Columns = [.. fields.EnumerateArray().Select(field => field.GetString()!)];
        }

        TakeAll(body, except: "fields");
    }

    protected override async Task<AnswerRow?> RowAsync(CancellationToken cancellationToken)
    {
        if (_complete)
        {
            return null;
        }

        var next = await NextAsync(cancellationToken);
        try
        {
            var (name, body) = Event(next);
            switch (name)
            {
                case "Record":
                    var row = new AnswerRow(next, body);
                    next = null;
                    return row;
                case "Summary":
                    _complete = true;
                    TakeAll(body, except: "errors");
                    CheckStatus();
                    return null;
                default:
                    throw new JsonException($"The answer holds an event '{name}' that is not known.");
            }
        }
        finally
        {
            next?.Dispose();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _pipe.Complete();
        base.Dispose(disposing);
    }

    private (string? Name, JsonElement Body) Event(JsonDocument document)
    {
        var name = document.RootElement.GetProperty("$event").GetString();
        var body = document.RootElement.GetProperty("_body");
        if (name == "Error")
        {
            Check(body.ValueKind == JsonValueKind.Object && body.TryGetProperty("errors", out var errors) ? errors : body);
            throw new JsonException("The answer holds an Error event without an error.");
        }

        return (name, body);
    }

    private void TakeAll(JsonElement body, string except)
    {
        foreach (var property in body.EnumerateObject())
        {
            if (property.Name != except)
            {
                Tail.Take(property.Name, property.Value);
            }
        }
    }

    /// <summary>The next line that is not blank.</summary>
    private async Task<JsonDocument> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _pipe.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                var document = IsBlank(line) ? null : JsonDocument.Parse(line, Options);
                _pipe.AdvanceTo(buffer.GetPosition(1, end));
                if (document is not null)
                {
                    return document;
                }
            }
            else if (read.IsCompleted)
            {
                // A last line may lack its line break; a stream without Summary or Error is incomplete.
                return IsBlank(buffer)
                    ? throw new JsonException("The answer ends without a Summary.")
                    : JsonDocument.Parse(buffer.ToArray(), Options);
            }
            else
            {
                _pipe.AdvanceTo(buffer.Start, buffer.End);
            }
        }
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var segment in line)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r\n"u8))
            {
                return false;
            }
        }

        return true;
    }
}
