using PropertyGraph;

namespace KnowledgeGraph.Import.Writing;

/// <summary>Reads .NET values out of rows and maps.</summary>
internal static class RowReading
{
    public static string? Text(this GraphRow row, string column) => (row[column] as StringValue)?.Value;

    public static string? Text(this IReadOnlyDictionary<string, GraphValue> map, string key) =>
        (map.GetValueOrDefault(key) as StringValue)?.Value;

    public static long? Integer(this IReadOnlyDictionary<string, GraphValue> map, string key) =>
        (map.GetValueOrDefault(key) as IntegerValue)?.Value;

    public static double? Number(this IReadOnlyDictionary<string, GraphValue> map, string key) => map.GetValueOrDefault(key) switch
    {
        FloatValue number => number.Value,
        IntegerValue number => number.Value,
        _ => null,
    };

    public static IReadOnlyList<string> Texts(this IReadOnlyDictionary<string, GraphValue> map, string key) =>
        map.GetValueOrDefault(key) is ListValue list ? [.. list.OfType<StringValue>().Select(value => value.Value)] : [];
}
