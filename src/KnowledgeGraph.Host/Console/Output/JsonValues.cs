using System.Text;
using System.Text.Json;
using KnowledgeGraph.NamedQueries.Values;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>Values as JSON, as <see cref="ValueJson"/> writes them.</summary>
internal static class JsonValues
{
    /// <summary>How JSON is written.</summary>
    public static JsonWriterOptions Options => ValueJson.Options;

    /// <summary>One row as an object, keyed by the names of the columns.</summary>
    public static string Row(IReadOnlyList<string> columns, IReadOnlyList<GraphValue> values) =>
        Encoding.UTF8.GetString(ValueJson.Plain.Row(columns, values).Span);

    /// <summary>One value.</summary>
    public static string Of(GraphValue value) => Encoding.UTF8.GetString(ValueJson.Plain.Of(value).Span);

    /// <summary>Writes one value where a value is expected.</summary>
    public static void Write(Utf8JsonWriter json, GraphValue value) => ValueJson.Plain.Write(json, value);
}
