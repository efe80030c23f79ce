using System.Text.Json;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.Host.Http.Problems;
using Microsoft.AspNetCore.Http;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Cypher;

/// <summary>A statement of one's own: <c>{"query": "…", "parameters": {…}, "limit": N}</c>.</summary>
/// <param name="Text">The Cypher text.</param>
/// <param name="Parameters">Values for its parameters.</param>
/// <param name="Limit">The most rows.</param>
internal sealed record CypherRequest(string Text, IReadOnlyDictionary<string, GraphValue> Parameters, int Limit)
{
    private const int DefaultRows = 100;

    /// <summary>Reads a request.</summary>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    public static async Task<CypherRequest> ReadAsync(HttpContext context, ServiceLimits limits)
    {
        using var body = await JsonRequest.ReadAsync(context);
        string? text = null;
        IReadOnlyDictionary<string, GraphValue> parameters = MapValue.Empty;
        var limit = Math.Min(DefaultRows, limits.Rows);
        foreach (var member in JsonRequest.Members(body))
        {
            switch (member.Name, member.Value.ValueKind)
            {
                case ("query", JsonValueKind.String):
                    text = JsonRequest.Text(member.Value);
                    break;
                case ("parameters", JsonValueKind.Object):
                    parameters = (MapValue)Value(member.Value);
                    break;
                case ("limit", JsonValueKind.Number) when member.Value.TryGetInt32(out var number) && number >= 1 && number <= limits.Rows:
                    limit = number;
                    break;
                case ("limit", _):
                    throw JsonRequest.Wrong($"'limit' must be a whole number from 1 to {limits.Rows}.", "limit");
                default:
                    throw JsonRequest.Wrong($"'{member.Name}' is none of query (a string), parameters (an object) and limit (a number).", member.Name);
            }
        }

        return text is null ? throw JsonRequest.Wrong("'query' is missing: the Cypher text.", "query") : new CypherRequest(text, parameters, limit);
    }

    private static GraphValue Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => NullValue.Instance,
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        JsonValueKind.Number => Number(element),
        JsonValueKind.Array => new ListValue([.. element.EnumerateArray().Select(Value)]),
        JsonValueKind.Object => Map(element),
        _ => new StringValue(JsonRequest.Text(element)),
    };

    private static GraphValue Number(JsonElement element) =>
        element.TryGetInt64(out var integer) ? IntegerValue.Of(integer)
        : element.TryGetDouble(out var number) && double.IsFinite(number) ? new FloatValue(number)
        : throw JsonRequest.Wrong($"The number {element.GetRawText()} is too large.");

    private static MapValue Map(JsonElement element)
    {
        var entries = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            entries[JsonRequest.Name(member)] = Value(member.Value);
        }

        return new MapValue(entries);
    }
}
