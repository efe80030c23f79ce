using System.Globalization;
using System.Text.Json;

namespace PropertyGraph.Neo4j.TypedJson;

/// <summary>Writes parameters as plain JSON where that keeps every value as it is: no temporal values, no number that JSON cannot say.</summary>
internal static class PlainJsonWriter
{
    private const int MaxDepth = 100;

    /// <summary>Whether a value is the same after plain JSON.</summary>
    public static bool Keeps(GraphValue value) => Keeps(value, 0);

    /// <summary>Writes a value that <see cref="Keeps(GraphValue)"/> says yes to.</summary>
    public static void Write(Utf8JsonWriter writer, GraphValue value)
    {
        switch (value)
        {
            case NullValue:
                writer.WriteNullValue();
                break;
            case BooleanValue boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case IntegerValue integer:
                writer.WriteNumberValue(integer.Value);
                break;
            case FloatValue number:
                writer.WriteRawValue(Float(number.Value), skipInputValidation: true);
                break;
            case StringValue text:
                writer.WriteStringValue(UnicodeText.Checked(text.Value));
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case MapValue map:
                writer.WriteStartObject();
                foreach (var (key, item) in map)
                {
                    writer.WritePropertyName(UnicodeText.Checked(key));
                    Write(writer, item);
                }

                writer.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"Plain JSON does not keep a {value.Kind}.");
        }
    }

    // The server reads a number with a point or an exponent as a float, any other as an integer.
    private static string Float(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private static bool Keeps(GraphValue value, int depth) => value switch
    {
        NullValue or BooleanValue or IntegerValue or StringValue => true,
        FloatValue number => double.IsFinite(number.Value),
        ListValue list => depth < MaxDepth && list.All(item => Keeps(item, depth + 1)),

        // A map that looks like a typed value would be read as one.
        MapValue map => depth < MaxDepth && map.All(entry => entry.Key is not "$type" && Keeps(entry.Value, depth + 1)),
        _ => false,
    };
}
