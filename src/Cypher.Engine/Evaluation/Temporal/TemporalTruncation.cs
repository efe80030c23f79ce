using Cypher.Language.Text;
using NodaTime;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>Cuts temporal values off at a unit, and then sets the fields that a map gives.</summary>
internal static class TemporalTruncation
{
    private static readonly string[] DateUnits =
        ["millennium", "century", "decade", "year", "weekYear", "quarter", "month", "week", "day"];

    private static readonly Dictionary<string, long> NanosecondsOfUnit = new(StringComparer.OrdinalIgnoreCase)
    {
        ["day"] = 86_400_000_000_000,
        ["hour"] = 3_600_000_000_000,
        ["minute"] = 60_000_000_000,
        ["second"] = 1_000_000_000,
        ["millisecond"] = 1_000_000,
        ["microsecond"] = 1_000,
    };

    public static GraphValue Date(string unit, GraphValue value, MapValue? map, SourceSpan place)
    {
        var parts = WithDate("date.truncate()", value, place);
        if (!IsDateUnit(unit))
        {
            throw NoUnit("date", unit, DateUnits, place);
        }

        var day = TruncateDay(unit, parts.Day!.Value, place);
        var fields = Fields("date", map, DateFields.Names, place);
        return DateValue.OfEpochDay(fields is null ? day : DateFields.Build(fields, day));
    }

    public static GraphValue LocalTime(string unit, GraphValue value, MapValue? map, SourceSpan place)
    {
        var parts = WithTime("localtime.truncate()", value, place);
        var time = TruncateClock("localtime", unit, parts.Time!.Value, place);
        return new LocalTimeValue(SetClock(Fields("localtime", map, TimeFields.Names, place), unit, time));
    }

    public static GraphValue Time(string unit, GraphValue value, MapValue? map, SourceSpan place)
    {
        var parts = WithTime("time.truncate()", value, place);
        var time = TruncateClock("time", unit, parts.Time!.Value, place);
        var fields = Fields("time", map, TimeFields.Names, place);
        var offset = fields?.Zone() is { } zone
            ? zone.OffsetAt(new EpochMoment(0, 0))
            : parts.Offset ?? Offset.Zero;
        return new ZonedTimeValue(SetClock(fields, unit, time).WithOffset(offset));
    }

    public static GraphValue LocalDateTime(string unit, GraphValue value, MapValue? map, SourceSpan place)
    {
        var parts = WithDate("localdatetime.truncate()", value, place);
        var (day, time) = Truncate("localdatetime", unit, parts, place);
        var fields = Fields("localdatetime", map, [.. DateFields.Names, .. TimeFields.Names], place);
        return fields is null
            ? LocalDateTimeValue.Of(day, time)
            : LocalDateTimeValue.Of(DateFields.Build(fields, day), SetClock(fields, unit, time));
    }

    public static GraphValue DateTime(string unit, GraphValue value, MapValue? map, SourceSpan place)
    {
        var parts = WithDate("datetime.truncate()", value, place);
        var (day, time) = Truncate("datetime", unit, parts, place);
        var fields = Fields("datetime", map, [.. DateFields.Names, .. TimeFields.Names], place);
        var zone = fields?.Zone() ?? parts.Zone ?? TimeZoneSpec.Utc;
        return fields is null
            ? zone.AtLocal(day, time, parts.Offset)
            : zone.AtLocal(DateFields.Build(fields, day), SetClock(fields, unit, time), parts.Offset);
    }

    private static (long Day, LocalTime Time) Truncate(string what, string unit, TemporalParts parts, SourceSpan place)
    {
        var day = parts.Day!.Value;
        return IsDateUnit(unit)
            ? (TruncateDay(unit, day, place), NodaTime.LocalTime.Midnight)
            : (day, TruncateClock(what, unit, parts.Time ?? NodaTime.LocalTime.Midnight, place));
    }

    private static long TruncateDay(string unit, long day, SourceSpan place)
    {
        var (year, month, _) = ProlepticCalendar.FromEpochDay(day);
        return unit.ToUpperInvariant() switch
        {
            "MILLENNIUM" => FirstOf(year - (year % 1000)),
            "CENTURY" => FirstOf(year - (year % 100)),
            "DECADE" => FirstOf(year - (year % 10)),
            "YEAR" => FirstOf(year),
            "WEEKYEAR" => IsoCalendar.FirstMonday(IsoCalendar.Week(day).WeekYear),
            "QUARTER" => IsoCalendar.FirstOfQuarter(year, IsoCalendar.Quarter(month)),
            "MONTH" => ProlepticCalendar.ToEpochDay(year, month, 1),
            "WEEK" => day - IsoCalendar.DayOfWeek(day) + 1,
            "DAY" => day,
            _ => throw NoUnit("date", unit, DateUnits, place),
        };
    }

    private static long FirstOf(long year) => ProlepticCalendar.ToEpochDay(year, 1, 1);

    private static LocalTime TruncateClock(string what, string unit, LocalTime time, SourceSpan place) =>
        NanosecondsOfUnit.TryGetValue(unit, out var length)
            ? NodaTime.LocalTime.FromNanosecondsSinceMidnight(time.NanosecondOfDay - (time.NanosecondOfDay % length))
            : throw NoUnit(what, unit, what.Contains("date", StringComparison.Ordinal) ? DateUnits.Concat(NanosecondsOfUnit.Keys) : NanosecondsOfUnit.Keys, place);

    // After cutting at milliseconds, a nanosecond field adds to them instead of replacing them.
    private static LocalTime SetClock(TemporalFields? fields, string unit, LocalTime time)
    {
        if (fields is null)
        {
            return time;
        }

        var set = TimeFields.Build(fields, time);
        var isMillisecond = string.Equals(unit, "millisecond", StringComparison.OrdinalIgnoreCase);
        var isMicrosecond = string.Equals(unit, "microsecond", StringComparison.OrdinalIgnoreCase);
        var keepsMilliseconds = isMillisecond && !fields.Has("millisecond") && fields.HasAny("microsecond", "nanosecond");
        var keepsMicroseconds = isMicrosecond && !fields.HasAny("millisecond", "microsecond") && fields.Has("nanosecond");
        return keepsMilliseconds || keepsMicroseconds ? set.PlusNanoseconds(time.NanosecondOfSecond) : set;
    }

    private static bool IsDateUnit(string unit) => DateUnits.Contains(unit, StringComparer.OrdinalIgnoreCase);

    private static TemporalFields? Fields(string what, MapValue? map, string[] allowed, SourceSpan place) =>
        map is null || map.Count == 0 ? null : new TemporalFields(what, map, allowed, place);

    private static TemporalParts WithDate(string function, GraphValue value, SourceSpan place) =>
        TemporalParts.HasDate(value)
            ? TemporalParts.Of(value, place)
            : throw EvaluationErrors.InvalidValue(function, "a value with a date", value, place);

    private static TemporalParts WithTime(string function, GraphValue value, SourceSpan place) =>
        TemporalParts.HasTime(value)
            ? TemporalParts.Of(value, place)
            : throw EvaluationErrors.InvalidValue(function, "a value with a time", value, place);

    // A unit that only other values have is of the wrong type; a word that is none at all is a wrong argument.
    private static GraphException NoUnit(string what, string unit, IEnumerable<string> units, SourceSpan place)
    {
        var message = $"A {what} cannot be truncated to '{unit}'. The units are {string.Join(", ", units.Distinct(StringComparer.Ordinal))}.";
        return IsDateUnit(unit) || NanosecondsOfUnit.ContainsKey(unit)
            ? EvaluationErrors.WrongComponent(message, place)
            : EvaluationErrors.InvalidArgument(message, place);
    }
}
