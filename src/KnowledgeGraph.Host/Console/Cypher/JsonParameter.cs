using System.Text.Json;
using KnowledgeGraph.Host.Console.Errors;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Cypher;

/// <summary>Reads <c>name=value</c> where the value is JSON if it can be read as JSON, and otherwise the text itself.</summary>
internal static class JsonParameter
{
    /// <summary>Reads one.</summary>
    /// <exception cref="ConsoleException">There is no name.</exception>
    public static (string Name, GraphValue Value) Parse(string typed)
    {
        var equals = typed.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw ConsoleException.Usage($"A parameter is written name=value; found '{typed}'.", typed);
        }

        return (typed[..equals].TrimStart('$'), ValueOf(typed[(equals + 1)..]));
    }

    private static GraphValue ValueOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            // Most values are plain words, which are no JSON.
            return new StringValue(text);
        }
    }

    private static GraphValue Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => NullValue.Instance,
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        JsonValueKind.Number => element.TryGetInt64(out var integer) ? IntegerValue.Of(integer) : new FloatValue(element.GetDouble()),
        JsonValueKind.Array => new ListValue([.. element.EnumerateArray().Select(Of)]),
        JsonValueKind.Object => new MapValue(element.EnumerateObject()
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Of(group.Last().Value), StringComparer.Ordinal)),
        _ => new StringValue(element.GetString()!),
    };
}
