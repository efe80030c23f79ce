using System.Text.Json;
using KnowledgeGraph.Host.Http.Facts;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.NamedQueries.Lookups;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Host.Mcp;

/// <summary>Opens a fact to the claims it rests on: quotes, passages, documents, sources.</summary>
internal sealed class OpenFactTool(GraphLookups lookups, ServiceLimits limits, SemaphoreSlim turns) : GraphTool(limits, turns)
{
    /// <summary>The tool's name.</summary>
    public const string ToolName = "open_fact";

    private const string Example = "event-c53677c3de584184";

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; } = Describe(
        ToolName,
        "Open the evidence of a fact",
        "Opens a fact by its id: who took part in it, and each claim it rests on with the exact quote, the sentence around it, document, place, cited source, polarity and confidence.",
        json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            json.WriteStartObject("id");
            json.WriteString("type", "string");
            json.WriteString("description", "The id of a fact, as queries give it in their column event.");
            json.WriteStartArray("examples");
            json.WriteStringValue(Example);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("required");
            json.WriteStringValue("id");
            json.WriteEndArray();
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        });

    /// <inheritdoc/>
    protected override async Task<Action<Utf8JsonWriter>> AnswerAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        var id = arguments.Required("id", Example);
        var details = await lookups.FactAsync(id, Limits.Time, cancellationToken)
            ?? throw new ToolCallException($"No fact has the id '{id}'. Queries give the ids of facts in their column event.");
        return json => FactRoutes.Write(json, details);
    }
}
