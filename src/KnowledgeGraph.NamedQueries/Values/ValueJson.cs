using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Values;

/// <summary>
/// Values as JSON. Numbers are numbers and a float always has a point, except NaN and the infinities, which JSON does not have and
/// which become strings; dates, times and durations are ISO 8601 strings; nodes, relationships and paths are objects.
/// </summary>
public sealed class ValueJson
{
    private readonly bool _isCanonical;
    private readonly bool _hasTypes;

    private ValueJson(bool isCanonical, bool hasTypes)
    {
        _isCanonical = isCanonical;
        _hasTypes = hasTypes;
    }

    /// <summary>How JSON is written: letters beyond ASCII stay readable; the output is no part of a web page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>For readers: everything, in the order in which it comes.</summary>
    public static ValueJson Plain { get; } = new(isCanonical: false, hasTypes: false);

    /// <summary>The same, but equal for equal data on every database: keys and labels in ordinal order, no element ids.</summary>
    public static ValueJson Canonical { get; } = new(isCanonical: true, hasTypes: false);

    /// <summary>The canonical form in which temporal values name their type, so that a date differs from its text.</summary>
    public static ValueJson Typed { get; } = new(isCanonical: true, hasTypes: true);

    /// <summary>A name as it is written, for names that are written many times.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name with its escapes.</returns>
    public static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name, Options.Encoder);

    /// <summary>One row as an object, keyed by the names of the columns.</summary>
    /// <param name="columns">The names.</param>
    /// <param name="values">One value a column.</param>
    /// <returns>UTF-8 bytes without a line end.</returns>
    public ReadOnlyMemory<byte> Row(IReadOnlyList<string> columns, IReadOnlyList<GraphValue> values) => Bytes(json =>
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
    /// <param name="value">The value.</param>
    /// <returns>UTF-8 bytes without a line end.</returns>
    public ReadOnlyMemory<byte> Of(GraphValue value) => Bytes(json => Write(json, value));

    /// <summary>Writes one value.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="value">The value.</param>
    public void Write(Utf8JsonWriter json, GraphValue value)
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
                json.WriteRawValue(number.ToString(), skipInputValidation: true);
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
                WriteOther(json, value);
                break;
        }
    }

    private static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenMemory;
    }

    private void WriteOther(Utf8JsonWriter json, GraphValue value)
    {
        if (!_hasTypes)
        {
            json.WriteStringValue(value.ToString());
            return;
        }

        json.WriteStartObject();
        json.WriteString("$" + value.Kind, value.ToString());
        json.WriteEndObject();
    }

    private void WriteNode(Utf8JsonWriter json, NodeValue node)
    {
        json.WriteStartObject();
        WriteIdentity(json, "elementId", node.ElementId);
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

    private void WriteRelationship(Utf8JsonWriter json, RelationshipValue relationship)
    {
        json.WriteStartObject();
        WriteIdentity(json, "elementId", relationship.ElementId);
        json.WriteString("type", relationship.Type);
        WriteIdentity(json, "startElementId", relationship.StartElementId);
        WriteIdentity(json, "endElementId", relationship.EndElementId);
        json.WritePropertyName("properties");
        WriteMap(json, relationship.Properties);
        json.WriteEndObject();
    }

    // Without element ids the nodes no longer tell which way a relationship points.
    private void WritePath(Utf8JsonWriter json, PathValue path)
    {
        json.WriteStartObject();
        json.WritePropertyName("nodes");
        WriteList(json, path.Nodes);
        json.WritePropertyName("relationships");
        WriteList(json, path.Relationships);
        if (_isCanonical)
        {
            json.WriteStartArray("forwards");
            for (var i = 0; i < path.Relationships.Count; i++)
            {
                json.WriteBooleanValue(string.Equals(path.Relationships[i].StartElementId, path.Nodes[i].ElementId, StringComparison.Ordinal));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteIdentity(Utf8JsonWriter json, string name, string value)
    {
        if (!_isCanonical)
        {
            json.WriteString(name, value);
        }
    }

    private void WriteList(Utf8JsonWriter json, IEnumerable<GraphValue> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    private void WriteMap(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, GraphValue>> entries)
    {
        json.WriteStartObject();
        foreach (var (key, value) in _isCanonical ? entries.OrderBy(entry => entry.Key, StringComparer.Ordinal) : entries)
        {
            json.WritePropertyName(key);
            Write(json, value);
        }

        json.WriteEndObject();
    }
}
