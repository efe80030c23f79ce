using Cypher.Language.Text;
using NodaTime;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>
/// Adds a duration to a moment or time: first the months, then the days, both on the calendar of the place, then the
/// seconds on the clock. A time of day takes only the seconds and wraps at midnight; a date takes the whole days of them.
/// </summary>
internal static class TemporalArithmetic
{
    private const long NanosecondsPerDay = 86_400_000_000_000;

    public static GraphValue Add(GraphValue value, DurationValue duration, SourceSpan place)
    {
        try
        {
            return value switch
            {
                DateValue date => DateValue.OfEpochDay(AddDays(
                    date.EpochDay, duration.Months, checked(duration.Days + (duration.Seconds / EpochMoment.SecondsPerDay)))),
                LocalTimeValue time => new LocalTimeValue(AddClock(time.Value, duration)),
                ZonedTimeValue time => new ZonedTimeValue(AddClock(time.Value.TimeOfDay, duration).WithOffset(time.Value.Offset)),
                LocalDateTimeValue moment => AddLocal(moment, duration),
                ZonedDateTimeValue moment => AddZoned(moment, duration, place),
                _ => throw new InvalidOperationException($"A duration cannot be added to {value.Kind}."),
            };
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            throw EvaluationErrors.IntegerOverflow($"{value} plus {duration}, which must lie in the years -999999999 to 999999999,", place);
        }
    }

    private static LocalDateTimeValue AddLocal(LocalDateTimeValue moment, DurationValue duration)
    {
        var day = AddDays(moment.EpochDay, duration.Months, duration.Days);
        var sum = AddSeconds(EpochMoment.Of(day, moment.Time, Offset.Zero), duration);
        var (newDay, time) = sum.At(Offset.Zero);
        return LocalDateTimeValue.Of(newDay, time);
    }

    private static ZonedDateTimeValue AddZoned(ZonedDateTimeValue moment, DurationValue duration, SourceSpan place)
    {
        var zone = TimeZoneSpec.Of(moment, place);
        var day = AddDays(moment.EpochDay, duration.Months, duration.Days);
        var onCalendar = day == moment.EpochDay ? moment : zone.AtLocal(day, moment.Time, moment.Offset);
        return zone.At(AddSeconds(EpochMoment.Of(onCalendar), duration));
    }

    private static EpochMoment AddSeconds(EpochMoment moment, DurationValue duration)
    {
        var nanoseconds = moment.Nanoseconds + duration.Nanoseconds;
        var carried = nanoseconds / (int)EpochMoment.NanosecondsPerSecond;
        return new EpochMoment(
            checked(moment.Seconds + duration.Seconds + carried),
            nanoseconds % (int)EpochMoment.NanosecondsPerSecond);
    }

    private static long AddDays(long epochDay, long months, long days) =>
        checked((months == 0 ? epochDay : IsoCalendar.AddMonths(epochDay, months)) + days);

    private static LocalTime AddClock(LocalTime time, DurationValue duration)
    {
        var added = ((duration.Seconds % EpochMoment.SecondsPerDay) * EpochMoment.NanosecondsPerSecond) + duration.Nanoseconds;
        var sum = (time.NanosecondOfDay + added) % NanosecondsPerDay;
        return LocalTime.FromNanosecondsSinceMidnight(sum < 0 ? sum + NanosecondsPerDay : sum);
    }
}
