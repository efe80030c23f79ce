using System.Globalization;
using System.Text.Json;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Paging;

/// <summary>One value of a cursor.</summary>
/// <param name="Value">The value as it is bound to the query; of dates and times the text.</param>
/// <param name="Constructor">The Cypher function that makes the value of its text; null where it is bound as it is.</param>
internal sealed record CursorKey(GraphValue Value, string? Constructor)
{
    private static readonly (ValueKind Kind, string Constructor)[] Temporal =
    [
        (ValueKind.Date, "date"),
        (ValueKind.LocalTime, "localtime"),
        (ValueKind.ZonedTime, "time"),
        (ValueKind.LocalDateTime, "localdatetime"),
        (ValueKind.ZonedDateTime, "datetime"),
    ];

    /// <summary>The key of a value; null for values that no comparison can go on from: maps, nodes, durations, NaN.</summary>
    public static CursorKey? Of(GraphValue value)
    {
        foreach (var (kind, constructor) in Temporal)
        {
            if (value.Kind == kind)
            {
                return new CursorKey(new StringValue(value.ToString()), constructor);
            }
        }

        return IsComparable(value) ? new CursorKey(value, null) : null;
    }

    /// <summary>Writes it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (Constructor is not null)
        {
            json.WriteStartObject();
            json.WriteString(Constructor, ((StringValue)Value).Value);
            json.WriteEndObject();
            return;
        }

        Write(json, Value);
    }

    /// <summary>Reads it; null where it was not written by <see cref="Write(Utf8JsonWriter)"/>.</summary>
    public static CursorKey? Read(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object && element.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.String } member
            && Array.Exists(Temporal, entry => entry.Constructor == member.Name))
        {
            return new CursorKey(new StringValue(member.Value.GetString()!), member.Name);
        }

        return ReadValue(element) is { } value ? new CursorKey(value, null) : null;
    }

    private static bool IsComparable(GraphValue value) => value switch
    {
        NullValue or BooleanValue or IntegerValue or StringValue => true,
        FloatValue number => !double.IsNaN(number.Value),
        ListValue list => list.All(item => item is not NullValue && IsComparable(item)),
        _ => false,
    };

    private static void Write(Utf8JsonWriter json, GraphValue value)
    {
        switch (value)
        {
            case BooleanValue flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case IntegerValue integer:
                json.WriteNumberValue(integer.Value);
                break;
            case FloatValue number:
                json.WriteStartObject();
                json.WriteString("float", number.Value.ToString("R", CultureInfo.InvariantCulture));
                json.WriteEndObject();
                break;
            case StringValue text:
                json.WriteStringValue(text.Value);
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static GraphValue? ReadValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => NullValue.Instance,
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        JsonValueKind.String => new StringValue(element.GetString()!),
        JsonValueKind.Number => element.TryGetInt64(out var integer) ? IntegerValue.Of(integer) : null,
        JsonValueKind.Array => ReadList(element),
        JsonValueKind.Object => ReadFloat(element),
        _ => null,
    };

    private static ListValue? ReadList(JsonElement element)
    {
        var items = element.EnumerateArray().Select(ReadValue).ToList();
        return items.Contains(null) ? null : new ListValue([.. items.Select(item => item!)]);
    }

    private static FloatValue? ReadFloat(JsonElement element) =>
        element.TryGetProperty("float", out var text) && text.ValueKind == JsonValueKind.String
        && double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number)
            ? new FloatValue(number)
            : null;
}
