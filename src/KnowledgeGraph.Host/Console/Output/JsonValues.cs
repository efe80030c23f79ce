using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>
/// Values as JSON. Numbers are numbers, except NaN and the infinities, which JSON does not have and which become strings;
/// dates, times and durations are ISO 8601 strings; nodes, relationships and paths are objects.
/// </summary>
internal static class JsonValues
{
    // Letters beyond ASCII stay readable; the output is no part of a web page.
    /// <summary>How JSON is written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>One row as an object, keyed by the names of the columns.</summary>
    public static string Row(IReadOnlyList<string> columns, IReadOnlyList<GraphValue> values) => Text(json =>
    {
        json.WriteStartObject();
        for (var i = 0; i < columns.Count; i++)
        {
            json.WritePropertyName(columns[i]);
            Write(json, values[i]);
        }

        json.WriteEndObject();
    });

    /// <summary>One value.</summary>
    public static string Of(GraphValue value) => Text(json => Write(json, value));

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes one value where a value is expected.</summary>
    public static void Write(Utf8JsonWriter json, GraphValue value)
    {
        switch (value)
        {
            case NullValue:
                json.WriteNullValue();
                break;
            case BooleanValue boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case IntegerValue integer:
                json.WriteNumberValue(integer.Value);
                break;
            case FloatValue number when double.IsFinite(number.Value):
                json.WriteNumberValue(number.Value);
                break;
            case StringValue text:
                json.WriteStringValue(text.Value);
                break;
            case ListValue list:
                WriteList(json, list);
                break;
            case MapValue map:
                WriteMap(json, map);
                break;
            case NodeValue node:
                WriteNode(json, node);
                break;
            case RelationshipValue relationship:
                WriteRelationship(json, relationship);
                break;
            case PathValue path:
                WritePath(json, path);
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteNode(Utf8JsonWriter json, NodeValue node)
    {
        json.WriteStartObject();
        json.WriteString("elementId", node.ElementId);
        json.WriteStartArray("labels");
        foreach (var label in node.Labels.Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        json.WritePropertyName("properties");
        WriteMap(json, node.Properties);
        json.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter json, RelationshipValue relationship)
    {
        json.WriteStartObject();
        json.WriteString("elementId", relationship.ElementId);
        json.WriteString("type", relationship.Type);
        json.WriteString("startElementId", relationship.StartElementId);
        json.WriteString("endElementId", relationship.EndElementId);
        json.WritePropertyName("properties");
        WriteMap(json, relationship.Properties);
        json.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter json, PathValue path)
    {
        json.WriteStartObject();
        json.WritePropertyName("nodes");
        WriteList(json, path.Nodes);
        json.WritePropertyName("relationships");
        WriteList(json, path.Relationships);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable<GraphValue> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, GraphValue>> entries)
    {
        json.WriteStartObject();
        foreach (var (key, value) in entries)
        {
            json.WritePropertyName(key);
            Write(json, value);
        }

        json.WriteEndObject();
    }
}
