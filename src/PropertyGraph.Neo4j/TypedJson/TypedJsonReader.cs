using System.Globalization;
using System.Text.Json;

namespace PropertyGraph.Neo4j.TypedJson;

/// <summary>Reads values from the Query API's typed JSON; the order of the two fields does not matter.</summary>
internal static class TypedJsonReader
{
    private const int MaxDepth = 1000;

    public static GraphValue Read(JsonElement json, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            throw Unreadable($"values nested more than {MaxDepth} deep");
        }

        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("$type", out var type) || !json.TryGetProperty("_value", out var value))
        {
            throw Unreadable($"'{Excerpt(json)}' where a typed value was expected");
        }

        try
        {
            return Read(type.GetString()!, value, depth);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidOperationException or KeyNotFoundException)
        {
            throw Unreadable($"'{Excerpt(json)}': {exception.Message}", exception);
        }
    }

    private static GraphValue Read(string type, JsonElement value, int depth) => type switch
    {
        "Null" => NullValue.Instance,
        "Boolean" => BooleanValue.Of(value.GetBoolean()),
        "Integer" => IntegerValue.Of(long.Parse(value.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        "Float" => new FloatValue(double.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture)),
        "String" => new StringValue(value.GetString()!),
        "List" => ReadList(value, depth),
        "Map" => new MapValue(ReadMap(value, depth)),
        "Node" => ReadNode(value, depth),
        "Relationship" => ReadRelationship(value, depth),
        "Path" => ReadPath(value, depth),
        "Date" => TemporalParser.Date(value.GetString()!),
        "LocalTime" => TemporalParser.LocalTime(value.GetString()!),
        "Time" => TemporalParser.ZonedTime(value.GetString()!),
        "LocalDateTime" => TemporalParser.LocalDateTime(value.GetString()!),
        "OffsetDateTime" or "ZonedDateTime" => TemporalParser.ZonedDateTime(value.GetString()!),
        "Duration" => TemporalParser.Duration(value.GetString()!),
        _ => throw new FormatException($"values of type {type} are not supported; return their parts instead, for example point.x"),
    };

    private static ListValue ReadList(JsonElement json, int depth)
    {
        var items = new List<GraphValue>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
        {
            items.Add(Read(item, depth + 1));
        }

        return new ListValue(items);
    }

    private static Dictionary<string, GraphValue> ReadMap(JsonElement json, int depth)
    {
        var entries = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
        foreach (var entry in json.EnumerateObject())
        {
            entries[entry.Name] = Read(entry.Value, depth + 1);
        }

        return entries;
    }

    private static NodeValue ReadNode(JsonElement json, int depth) => new(
        json.GetProperty("_element_id").GetString()!,
        [.. json.GetProperty("_labels").EnumerateArray().Select(label => label.GetString()!)],
        ReadMap(json.GetProperty("_properties"), depth));

    private static RelationshipValue ReadRelationship(JsonElement json, int depth) => new(
        json.GetProperty("_element_id").GetString()!,
        json.GetProperty("_start_node_element_id").GetString()!,
        json.GetProperty("_end_node_element_id").GetString()!,
        json.GetProperty("_type").GetString()!,
        ReadMap(json.GetProperty("_properties"), depth));

    private static PathValue ReadPath(JsonElement json, int depth)
    {
        var nodes = new List<NodeValue>();
        var relationships = new List<RelationshipValue>();
        foreach (var element in json.EnumerateArray())
        {
            switch (Read(element, depth + 1))
            {
                case NodeValue node: nodes.Add(node); break;
                case RelationshipValue relationship: relationships.Add(relationship); break;
                default: throw new FormatException("a path holds nodes and relationships only");
            }
        }

        return new PathValue(nodes, relationships);
    }

    private static string Excerpt(JsonElement json)
    {
        var text = json.GetRawText();
        return text.Length <= 120 ? text : string.Concat(text.AsSpan(0, 120), "…");
    }

    private static GraphException Unreadable(string what, Exception? cause = null) => new(
        new GraphError(GraphErrorCodes.DatabaseUnavailable, $"The server's answer cannot be read: {what}."), cause);
}
