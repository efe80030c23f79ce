using System.Text.Json;
using KnowledgeGraph.Host.Http.Entities;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.NamedQueries.Lookups;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Host.Mcp;

/// <summary>Finds entities by the beginning of a name in any language.</summary>
internal sealed class SearchEntitiesTool(GraphLookups lookups, ServiceLimits limits, SemaphoreSlim turns) : GraphTool(limits, turns)
{
    /// <summary>The tool's name.</summary>
    public const string ToolName = "search_entities";

    private const int UsualCount = 10;
    private const int MostCount = 100;

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; } = Describe(
        ToolName,
        "Search entities",
        "Finds states, groups, people, treaties, wars, battles, territories, places, waterways and ships by the beginning of a name in any language; case and accents do not count. Gives their ids for other tools.",
        json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            Property(json, "text", "string", "The beginning of a name, or of a word in it.");
            Property(json, "label", "string", "Only entities of this kind: State, Group, Person, Treaty, War, Battle, Territory, Place, Waterway or Ship.");
            Property(json, "limit", "integer", $"The most entities to give, from 1 to {MostCount}; {UsualCount} where it is not given.");
            json.WriteEndObject();
            json.WriteStartArray("required");
            json.WriteStringValue("text");
            json.WriteEndArray();
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        });

    /// <inheritdoc/>
    protected override async Task<Action<Utf8JsonWriter>> AnswerAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        var matches = await lookups.SearchAsync(
            arguments.Required("text", "Aigun"), arguments.Text("label"), arguments.Number("limit", UsualCount, MostCount), Limits.Time, cancellationToken);
        return json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("entities");
            foreach (var match in matches)
            {
                EntityJson.Write(json, match);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        };
    }

    private static void Property(Utf8JsonWriter json, string name, string type, string description)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteString("description", description);
        json.WriteEndObject();
    }
}
