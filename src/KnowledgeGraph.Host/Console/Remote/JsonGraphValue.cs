using System.Globalization;
using System.Text.Json;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Remote;

/// <summary>
/// Reads the values that <c>ValueJson</c> writes. A number with a point is a float; dates and times stay the texts they are written as,
/// which print alike; nodes, relationships and paths are known by their members.
/// </summary>
internal static class JsonGraphValue
{
    /// <summary>Reads a value.</summary>
    public static GraphValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        JsonValueKind.String => new StringValue(json.GetString()!),
        JsonValueKind.Number => Number(json),
        JsonValueKind.Array => new ListValue([.. json.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => Object(json),
        _ => NullValue.Instance,
    };

    private static GraphValue Number(JsonElement json) =>
        json.TryGetInt64(out var whole) && !json.GetRawText().AsSpan().ContainsAny('.', 'e', 'E')
            ? IntegerValue.Of(whole)
            : new FloatValue(double.Parse(json.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture));

    private static GraphValue Object(JsonElement json) => Names(json) switch
    {
        "elementId,labels,properties" => Node(json),
        "elementId,type,startElementId,endElementId,properties" => Relationship(json),
        "nodes,relationships" => new PathValue(
            [.. json.GetProperty("nodes").EnumerateArray().Select(Node)],
            [.. json.GetProperty("relationships").EnumerateArray().Select(Relationship)]),
        _ => Map(json),
    };

    private static string Names(JsonElement json) => string.Join(',', json.EnumerateObject().Select(member => member.Name));

    private static NodeValue Node(JsonElement json) => new(
        Text(json, "elementId"), [.. json.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!)], Map(json.GetProperty("properties")));

    private static RelationshipValue Relationship(JsonElement json) => new(
        Text(json, "elementId"), Text(json, "startElementId"), Text(json, "endElementId"), Text(json, "type"), Map(json.GetProperty("properties")));

    private static MapValue Map(JsonElement json) => new(json.EnumerateObject()
        .GroupBy(member => member.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Read(group.Last().Value), StringComparer.Ordinal));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
