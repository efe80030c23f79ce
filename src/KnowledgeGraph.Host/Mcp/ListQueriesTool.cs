using System.Text.Json;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.Host.Http.Queries;
using KnowledgeGraph.NamedQueries.Catalogue;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Host.Mcp;

/// <summary>Lists the named queries with parameters and columns, and the files that are broken.</summary>
internal sealed class ListQueriesTool(ServedCatalogue catalogue, ServiceLimits limits, SemaphoreSlim turns) : GraphTool(limits, turns)
{
    /// <summary>The tool's name.</summary>
    public const string ToolName = "list_queries";

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; } = Describe(
        ToolName,
        "List the named queries",
        "Lists the questions that can be asked of the graph, each with parameters, columns and revision. Each is a tool of the same name.",
        json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            json.WriteStartObject("topic");
            json.WriteString("type", "string");
            json.WriteString("description", "Only queries of this topic, for example treaties.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        });

    /// <inheritdoc/>
    protected override Task<Action<Utf8JsonWriter>> AnswerAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        var state = catalogue.State;
        var topic = arguments.Text("topic");
        var queries = state.Queries.Values
            .Where(served => topic is null || string.Equals(served.Query.Topic, topic, StringComparison.OrdinalIgnoreCase))
            .OrderBy(served => served.Query.Topic, StringComparer.Ordinal).ThenBy(served => served.Query.Name, StringComparer.Ordinal).ToList();
        if (queries.Count == 0 && topic is not null)
        {
            var topics = state.Queries.Values.Select(served => served.Query.Topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            throw new ToolCallException($"There is no topic '{topic}'. The topics are {string.Join(", ", topics)}.");
        }

        return Task.FromResult<Action<Utf8JsonWriter>>(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("queries");
            queries.ForEach(served => QueryJson.Write(json, served, withText: false));
            json.WriteEndArray();
            json.WriteStartArray("broken");
            foreach (var error in state.Errors.Values.SelectMany(errors => errors))
            {
                json.WriteStringValue(error.Message);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
