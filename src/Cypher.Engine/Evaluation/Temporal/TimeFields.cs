using NodaTime;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>
/// Makes a time of day of the fields of a map. What is not given comes from the time that the map starts from, or is
/// zero; a finer field needs the coarser ones. Fractions of a second add up: 1 ms, 2 µs and 3 ns are 1,002,003 ns.
/// </summary>
internal static class TimeFields
{
    public static readonly string[] Names = ["time", "hour", "minute", "second", "millisecond", "microsecond", "nanosecond", "timezone"];

    private static readonly string[] FromCoarseToFine = ["hour", "minute", "second"];

    public static LocalTime Build(TemporalFields fields, LocalTime? start)
    {
        if (start is null)
        {
            Needs(fields);
        }

        var from = start ?? LocalTime.Midnight;
        return TimeParts.Of(
            fields.Integer("hour") ?? from.Hour,
            fields.Integer("minute") ?? from.Minute,
            fields.Integer("second") ?? from.Second,
            Fraction(fields) ?? from.NanosecondOfSecond,
            fields.Place);
    }

    public static bool AnyGiven(TemporalFields fields) =>
        fields.HasAny("hour", "minute", "second", "millisecond", "microsecond", "nanosecond");

    private static void Needs(TemporalFields fields)
    {
        string? missing = null;
        foreach (var field in FromCoarseToFine)
        {
            if (!fields.Has(field))
            {
                missing ??= field;
            }
            else if (missing is not null)
            {
                throw TemporalErrors.FieldNeeded(missing, field, fields.Place);
            }
        }

        if (missing is not null && fields.HasAny("millisecond", "microsecond", "nanosecond"))
        {
            throw TemporalErrors.FieldNeeded(missing, "a fraction of a second", fields.Place);
        }
    }

    private static long? Fraction(TemporalFields fields)
    {
        var milliseconds = fields.Integer("millisecond");
        var microseconds = fields.Integer("microsecond");
        var nanoseconds = fields.Integer("nanosecond");
        if (milliseconds is null && microseconds is null && nanoseconds is null)
        {
            return null;
        }

        // A field has room for what the coarser one next to it does not say.
        DateParts.Check("millisecond", milliseconds ?? 0, 0, 999, fields.Place);
        DateParts.Check("microsecond", microseconds ?? 0, 0, milliseconds is null ? 999_999 : 999, fields.Place);
        var largest = microseconds is not null ? 999 : milliseconds is not null ? 999_999 : 999_999_999;
        DateParts.Check("nanosecond", nanoseconds ?? 0, 0, largest, fields.Place);
        return ((milliseconds ?? 0) * 1_000_000) + ((microseconds ?? 0) * 1_000) + (nanoseconds ?? 0);
    }
}
