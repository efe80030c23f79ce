using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>The map that a date or time is made from; the case of its keys does not matter.</summary>
internal sealed class TemporalFields
{
    private readonly Dictionary<string, GraphValue> _fields;
    private readonly string _what;
    private readonly SourceSpan _place;

    public TemporalFields(string what, IReadOnlyDictionary<string, GraphValue> map, IReadOnlyCollection<string> allowed, SourceSpan place)
    {
        _what = what;
        _place = place;
        _fields = new Dictionary<string, GraphValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in map)
        {
            if (!allowed.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                throw TemporalErrors.UnknownField(key, what, allowed, place);
            }

            _fields[key] = value;
        }
    }

    /// <summary>Where in the query the map is.</summary>
    public SourceSpan Place => _place;

    /// <summary>Whether one of the values is null: then the whole is.</summary>
    public bool HasNull => _fields.Values.Any(value => value.IsNull);

    public bool Has(string field) => _fields.ContainsKey(field);

    public bool HasOnly(string field) => _fields.Count == 1 && Has(field);

    public bool HasAny(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (Has(field))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An integer; null where the field is absent.</summary>
    public long? Integer(string field)
    {
        if (!_fields.TryGetValue(field, out var value))
        {
            return null;
        }

        return value is IntegerValue integer
            ? integer.Value
            : throw EvaluationErrors.InvalidValue($"The field '{field}' of a {_what}", "an integer", value, _place);
    }

    /// <summary>A temporal value; null where the field is absent.</summary>
    public GraphValue? Temporal(string field)
    {
        if (!_fields.TryGetValue(field, out var value))
        {
            return null;
        }

        return TemporalParts.HasDate(value) || TemporalParts.HasTime(value)
            ? value
            : throw EvaluationErrors.InvalidValue($"The field '{field}' of a {_what}", "a date or time", value, _place);
    }

    /// <summary>The time zone; null where none is given.</summary>
    public TimeZoneSpec? Zone()
    {
        if (!_fields.TryGetValue("timezone", out var value))
        {
            return null;
        }

        return value is StringValue text
            ? TimeZoneSpec.Parse(text.Value, _place)
            : throw EvaluationErrors.InvalidValue($"The field 'timezone' of a {_what}", "a string", value, _place);
    }
}
