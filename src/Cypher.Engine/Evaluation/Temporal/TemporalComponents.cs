using Cypher.Language.Text;
using NodaTime;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>The components of temporal values: <c>d.year</c>, <c>t.hour</c>, <c>p.days</c>. One table a kind of part.</summary>
internal static class TemporalComponents
{
    private const int NanosecondsPerMillisecond = 1_000_000;
    private const int NanosecondsPerMicrosecond = 1_000;

    private static readonly Dictionary<string, Func<long, long>> OfDate = new(StringComparer.OrdinalIgnoreCase)
    {
        ["year"] = day => ProlepticCalendar.FromEpochDay(day).Year,
        ["quarter"] = day => IsoCalendar.Quarter(ProlepticCalendar.FromEpochDay(day).Month),
        ["month"] = day => ProlepticCalendar.FromEpochDay(day).Month,
        ["week"] = day => IsoCalendar.Week(day).Week,
        ["weekYear"] = day => IsoCalendar.Week(day).WeekYear,
        ["day"] = day => ProlepticCalendar.FromEpochDay(day).Day,
        ["ordinalDay"] = day => IsoCalendar.OrdinalDay(day),
        ["weekDay"] = day => IsoCalendar.DayOfWeek(day),
        ["dayOfWeek"] = day => IsoCalendar.DayOfWeek(day),
        ["dayOfQuarter"] = day => IsoCalendar.DayOfQuarter(day),
        ["quarterDay"] = day => IsoCalendar.DayOfQuarter(day),
    };

    private static readonly Dictionary<string, Func<LocalTime, long>> OfTime = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hour"] = time => time.Hour,
        ["minute"] = time => time.Minute,
        ["second"] = time => time.Second,
        ["millisecond"] = time => time.NanosecondOfSecond / NanosecondsPerMillisecond,
        ["microsecond"] = time => time.NanosecondOfSecond / NanosecondsPerMicrosecond,
        ["nanosecond"] = time => time.NanosecondOfSecond,
    };

    private static readonly Dictionary<string, Func<Offset, string?, GraphValue>> OfZone = new(StringComparer.OrdinalIgnoreCase)
    {
        ["timezone"] = (offset, zone) => new StringValue(zone ?? TemporalText.OffsetText(offset)),
        ["offset"] = (offset, _) => new StringValue(TemporalText.OffsetText(offset)),
        ["offsetMinutes"] = (offset, _) => IntegerValue.Of(offset.Seconds / 60),
        ["offsetSeconds"] = (offset, _) => IntegerValue.Of(offset.Seconds),
    };

    private static readonly Dictionary<string, Func<EpochMoment, long>> OfMoment = new(StringComparer.OrdinalIgnoreCase)
    {
        ["epochSeconds"] = moment => moment.Seconds,
        ["epochMillis"] = moment => checked((moment.Seconds * 1000) + (moment.Nanoseconds / NanosecondsPerMillisecond)),
    };

    private static readonly Dictionary<string, Func<DurationValue, long>> OfDuration = new(StringComparer.OrdinalIgnoreCase)
    {
        ["years"] = value => value.Months / 12,
        ["quarters"] = value => value.Months / 3,
        ["months"] = value => value.Months,
        ["weeks"] = value => value.Days / 7,
        ["days"] = value => value.Days,
        ["hours"] = value => value.Seconds / 3600,
        ["minutes"] = value => value.Seconds / 60,
        ["seconds"] = value => value.Seconds,
        ["milliseconds"] = value => checked((value.Seconds * 1000) + (value.Nanoseconds / NanosecondsPerMillisecond)),
        ["microseconds"] = value => checked((value.Seconds * 1_000_000) + (value.Nanoseconds / NanosecondsPerMicrosecond)),
        ["nanoseconds"] = value => checked((value.Seconds * EpochMoment.NanosecondsPerSecond) + value.Nanoseconds),
        ["quartersOfYear"] = value => value.Months / 3 % 4,
        ["monthsOfYear"] = value => value.Months % 12,
        ["monthsOfQuarter"] = value => value.Months % 3,
        ["daysOfWeek"] = value => value.Days % 7,
        ["minutesOfHour"] = value => value.Seconds / 60 % 60,
        ["secondsOfMinute"] = value => value.Seconds % 60,
        ["millisecondsOfSecond"] = value => value.Nanoseconds / NanosecondsPerMillisecond,
        ["microsecondsOfSecond"] = value => value.Nanoseconds / NanosecondsPerMicrosecond,
        ["nanosecondsOfSecond"] = value => value.Nanoseconds,
    };

    /// <summary>Whether a value has components.</summary>
    public static bool Has(GraphValue value) => value.Kind == ValueKind.Duration || TemporalOrder.IsOrdered(value.Kind);

    /// <summary>A component of a temporal value.</summary>
    /// <exception cref="GraphException">The value has no component of this name.</exception>
    public static GraphValue Get(GraphValue value, string name, SourceSpan place)
    {
        try
        {
            return value switch
            {
                DateValue date => Date(date.EpochDay, name),
                LocalTimeValue time => Time(time.Value, name),
                ZonedTimeValue time => Time(time.Value.TimeOfDay, name) ?? Zone(time.Value.Offset, null, name),
                LocalDateTimeValue moment => Date(moment.EpochDay, name) ?? Time(moment.Time, name),
                ZonedDateTimeValue moment => Date(moment.EpochDay, name) ?? Time(moment.Time, name)
                    ?? Zone(moment.Offset, moment.Zone, name) ?? Moment(EpochMoment.Of(moment), name),
                DurationValue duration => OfDuration.TryGetValue(name, out var get) ? IntegerValue.Of(get(duration)) : null,
                _ => null,
            } ?? throw TemporalErrors.NoComponent(name, TypeNames.Of(value.Kind), Names(value), place);
        }
        catch (OverflowException)
        {
            throw EvaluationErrors.IntegerOverflow($"the component {name} of {value}", place);
        }
    }

    private static GraphValue? Date(long day, string name) => OfDate.TryGetValue(name, out var get) ? IntegerValue.Of(get(day)) : null;

    private static GraphValue? Time(LocalTime time, string name) => OfTime.TryGetValue(name, out var get) ? IntegerValue.Of(get(time)) : null;

    private static GraphValue? Zone(Offset offset, string? zone, string name) => OfZone.TryGetValue(name, out var get) ? get(offset, zone) : null;

    private static GraphValue? Moment(EpochMoment moment, string name) =>
        OfMoment.TryGetValue(name, out var get) ? IntegerValue.Of(get(moment)) : null;

    private static IEnumerable<string> Names(GraphValue value) => value.Kind switch
    {
        ValueKind.Date => OfDate.Keys,
        ValueKind.LocalTime => OfTime.Keys,
        ValueKind.ZonedTime => OfTime.Keys.Concat(OfZone.Keys),
        ValueKind.LocalDateTime => OfDate.Keys.Concat(OfTime.Keys),
        ValueKind.ZonedDateTime => OfDate.Keys.Concat(OfTime.Keys).Concat(OfZone.Keys).Concat(OfMoment.Keys),
        _ => OfDuration.Keys,
    };
}
