using KnowledgeGraph.Diplomacy.Dates;
using PropertyGraph;

namespace KnowledgeGraph.Import.Writing;

/// <summary>Builds the maps that are parameters of writes; what is null is left out.</summary>
internal sealed class RowBuilder
{
    private readonly Dictionary<string, GraphValue> _values = new(StringComparer.Ordinal);

    public RowBuilder Set(string key, string? value)
    {
        if (value is not null)
        {
            _values[key] = new StringValue(value);
        }

        return this;
    }

    public RowBuilder Set(string key, long? value)
    {
        if (value is not null)
        {
            _values[key] = IntegerValue.Of(value.Value);
        }

        return this;
    }

    public RowBuilder Set(string key, double? value)
    {
        if (value is not null)
        {
            _values[key] = new FloatValue(value.Value);
        }

        return this;
    }

    public RowBuilder Set(string key, bool value)
    {
        _values[key] = BooleanValue.Of(value);
        return this;
    }

    public RowBuilder Set(string key, IEnumerable<string> values)
    {
        _values[key] = Strings(values);
        return this;
    }

    public RowBuilder Set(string key, MapValue value)
    {
        _values[key] = value;
        return this;
    }

    /// <summary>A date with its days and year.</summary>
    public RowBuilder Set(HistoricalDate? date) =>
        date is null
            ? this
            : Set("date", date.Edtf).Set("written", date.AsWritten).Set("earliestDay", date.EarliestDay).Set("latestDay", date.LatestDay).Set("year", date.Year);

    /// <summary>Numbers as integers where they are whole, so that results show 4000000 and not 4000000.0.</summary>
    public RowBuilder Set(string key, Diplomacy.Claims.QualifierValue value) =>
        value.Number is not { } number ? Set(key, value.Text)
        : decimal.IsInteger(number) && number <= long.MaxValue ? Set(key, (long)number)
        : Set(key, (double)number);

    public MapValue Build() => new(_values);

    public static ListValue Strings(IEnumerable<string> values) => new([.. values.Select(value => new StringValue(value))]);
}
