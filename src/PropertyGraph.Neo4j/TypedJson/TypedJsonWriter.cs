using System.Globalization;
using System.Text.Json;

namespace PropertyGraph.Neo4j.TypedJson;

/// <summary>
/// Writes values as the Query API's typed JSON, <c>{"$type": …, "_value": …}</c>. Servers before 2026.08 want
/// <c>$type</c> first, so it always is.
/// </summary>
internal static class TypedJsonWriter
{
    public static void Write(Utf8JsonWriter writer, GraphValue value)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case NullValue:
                writer.WriteString("$type", "Null");
                writer.WriteNull("_value");
                break;
            case BooleanValue boolean:
                writer.WriteString("$type", "Boolean");
                writer.WriteBoolean("_value", boolean.Value);
                break;
            case ListValue list:
                WriteList(writer, list);
                break;
            case MapValue map:
                WriteMap(writer, map);
                break;
            default:
                var (type, text) = Scalar(value);
                writer.WriteString("$type", type);
                writer.WriteString("_value", text);
                break;
        }

        writer.WriteEndObject();
    }

    private static (string Type, string Text) Scalar(GraphValue value) => value switch
    {
        IntegerValue integer => ("Integer", integer.Value.ToString(CultureInfo.InvariantCulture)),
        FloatValue number => ("Float", number.ToString()),
        StringValue text => ("String", UnicodeText.Checked(text.Value)),
        DateValue => ("Date", value.ToString()),
        LocalTimeValue => ("LocalTime", value.ToString()),
        ZonedTimeValue => ("Time", value.ToString()),
        LocalDateTimeValue => ("LocalDateTime", value.ToString()),
        ZonedDateTimeValue { Zone: null } => ("OffsetDateTime", value.ToString()),
        ZonedDateTimeValue => ("ZonedDateTime", value.ToString()),
        DurationValue => ("Duration", value.ToString()),
        _ => throw new GraphException(new GraphError(
            GraphErrorCodes.Type,
            $"A {value.Kind} cannot be a parameter: pass its element id or its properties instead.")),
    };

    private static void WriteList(Utf8JsonWriter writer, ListValue list)
    {
        writer.WriteString("$type", "List");
        writer.WriteStartArray("_value");
        foreach (var item in list)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, MapValue map)
    {
        writer.WriteString("$type", "Map");
        writer.WriteStartObject("_value");
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(UnicodeText.Checked(key));
            Write(writer, item);
        }

        writer.WriteEndObject();
    }
}
