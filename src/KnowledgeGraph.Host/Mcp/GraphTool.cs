using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.NamedQueries.Errors;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using PropertyGraph;

namespace KnowledgeGraph.Host.Mcp;

/// <summary>
/// A tool that reads the graph. Its answer is one JSON object; what goes wrong is told as an error that says how to call it right,
/// because a model reads it and tries again.
/// </summary>
internal abstract class GraphTool(ServiceLimits limits, SemaphoreSlim turns) : McpServerTool
{
    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <summary>What one call may use.</summary>
    protected ServiceLimits Limits { get; } = limits;

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            var arguments = new ToolArguments(request.Params?.Arguments ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal));
            return Result(await AnswerAsync(arguments, cancellationToken));
        }
        catch (ToolCallException mistake)
        {
            return Error(mistake.Message);
        }
        catch (NamedQueryException mistake)
        {
            return Error(mistake.Error.Message + Advice(mistake.Error.Kind));
        }
        catch (GraphException failure)
        {
            return Error(failure.Error.Code == GraphErrorCodes.TransactionTimedOut
                ? $"{failure.Error.Message} Ask for less: give more parameters, or a smaller limit."
                : failure.Error.Message);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Answers a call.</summary>
    /// <returns>Writes the answer's object.</returns>
    protected abstract Task<Action<Utf8JsonWriter>> AnswerAsync(ToolArguments arguments, CancellationToken cancellationToken);

    /// <summary>Describes a tool that only reads.</summary>
    protected static Tool Describe(string name, string title, string description, Action<Utf8JsonWriter> schema)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            schema(json);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return new Tool
        {
            Name = name,
            Title = title,
            Description = description,
            InputSchema = document.RootElement.Clone(),
            Annotations = new ToolAnnotations { Title = title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
        };
    }

    private CallToolResult Result(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonValues.Options))
        {
            write(json);
        }

        if (buffer.WrittenCount > Limits.ResponseBytes)
        {
            return Error($"The answer has {buffer.WrittenCount} bytes; at most {Limits.ResponseBytes} are given. Ask for less: give more parameters, or a smaller limit.");
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(buffer.WrittenSpan) }],
            StructuredContent = document.RootElement.Clone(),
        };
    }

    private static CallToolResult Error(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };

    private static string Advice(NamedQueryErrorKind kind) => kind switch
    {
        NamedQueryErrorKind.UnknownEntity => $" {SearchEntitiesTool.ToolName} finds entities by the beginning of a name.",
        NamedQueryErrorKind.UnknownQuery => $" {ListQueriesTool.ToolName} lists the queries.",
        _ => string.Empty,
    };
}
