using System.Globalization;
using System.Text.RegularExpressions;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>Makes durations from strings of ISO 8601 (<c>P1Y2M3DT4H5M6.7S</c>, also <c>P2012-02-02T14:37:21</c>) and from maps.</summary>
internal static partial class DurationBuilder
{
    private static readonly string[] Names =
    [
        "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds",
    ];

    public static GraphValue Build(GraphValue source, SourceSpan place)
    {
        try
        {
            return source switch
            {
                DurationValue => source,
                StringValue text => Parse(text.Value, place),
                MapValue map => FromMap(map, place),
                _ => throw EvaluationErrors.InvalidValue("duration()", "a string or a map", source, place),
            };
        }
        catch (OverflowException)
        {
            throw EvaluationErrors.IntegerOverflow("duration()", place);
        }
    }

    private static GraphValue FromMap(MapValue map, SourceSpan place)
    {
        var amounts = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in map)
        {
            if (!Names.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                throw TemporalErrors.UnknownField(key, "duration", Names, place);
            }

            switch (value)
            {
                case NullValue:
                    return NullValue.Instance;
                case IntegerValue integer:
                    amounts[key] = integer.Value;
                    break;
                case FloatValue number:
                    amounts[key] = DurationArithmetic.ToDecimal(number.Value);
                    break;
                default:
                    throw EvaluationErrors.InvalidValue($"The field '{key}' of a duration", "a number", value, place);
            }
        }

        return amounts.Count == 0
            ? throw EvaluationErrors.InvalidArgument($"duration() needs one of {string.Join(", ", Names)}; the map has none.", place)
            : FromAmounts(amounts);
    }

    private static DurationValue FromAmounts(Dictionary<string, decimal> amounts)
    {
        var months = (12 * Amount("years")) + (3 * Amount("quarters")) + Amount("months");
        var days = (7 * Amount("weeks")) + Amount("days");
        var seconds = (3600 * Amount("hours")) + (60 * Amount("minutes")) + Amount("seconds");
        var nanoseconds = (1_000_000 * Amount("milliseconds")) + (1_000 * Amount("microseconds")) + Amount("nanoseconds");
        return DurationArithmetic.FromFractions(months, days, seconds, nanoseconds);

        decimal Amount(string field) => amounts.GetValueOrDefault(field);
    }

    private static DurationValue Parse(string text, SourceSpan place)
    {
        var match = UnitForm().Match(text);
        if (match.Success)
        {
            return FromAmounts(Amounts(match));
        }

        match = DateForm().Match(text);
        return match.Success
            ? FromAmounts(Amounts(match))
            : throw TemporalErrors.NotParsed("duration", text, "P1Y2M3DT4H5M6.7S", place);
    }

    private static Dictionary<string, decimal> Amounts(Match match)
    {
        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        var amounts = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Names)
        {
            if (match.Groups[name] is { Success: true } part)
            {
                var number = part.Value.Replace(',', '.');
                amounts[name] = sign * decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
            }
        }

        return amounts;
    }

    [GeneratedRegex(
        @"^(?<sign>[-+])?P(?=.)(?:(?<years>[-+]?[0-9]+(?:[.,][0-9]+)?)Y)?(?:(?<months>[-+]?[0-9]+(?:[.,][0-9]+)?)M)?(?:(?<weeks>[-+]?[0-9]+(?:[.,][0-9]+)?)W)?(?:(?<days>[-+]?[0-9]+(?:[.,][0-9]+)?)D)?"
        + @"(?:T(?=.)(?:(?<hours>[-+]?[0-9]+(?:[.,][0-9]+)?)H)?(?:(?<minutes>[-+]?[0-9]+(?:[.,][0-9]+)?)M)?(?:(?<seconds>[-+]?[0-9]+(?:[.,][0-9]+)?)S)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex UnitForm();

    [GeneratedRegex(
        @"^(?<sign>[-+])?P(?<years>[0-9]{4})(?:-(?<months>[0-9]{2})-(?<days>[0-9]{2})|(?<months>[0-9]{2})(?<days>[0-9]{2}))"
        + @"T(?<hours>[0-9]{2})(?::(?<minutes>[0-9]{2}):(?<seconds>[0-9]{2}(?:[.,][0-9]{1,9})?)|(?<minutes>[0-9]{2})(?<seconds>[0-9]{2}(?:[.,][0-9]{1,9})?))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex DateForm();
}
