using Cypher.Language.Text;
using NodaTime;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>
/// The duration from one temporal value to another. What one of them lacks it takes from the other: a date is its
/// midnight, a time is on the other's day, a value without zone is in the other's zone.
/// </summary>
internal static class DurationBetween
{
    /// <summary>As many months, then days, then seconds as fit.</summary>
    public static DurationValue InAllUnits(GraphValue from, GraphValue to, SourceSpan place)
    {
        var (start, end) = Align(from, to, place);
        if (!TemporalParts.HasDate(from) || !TemporalParts.HasDate(to))
        {
            return Clock(start, end);
        }

        var months = Months(start, end);
        start = start.PlusDays(IsoCalendar.AddMonths(start.Day, months) - start.Day, place);
        var days = Days(start, end);
        start = start.PlusDays(days, place);
        var rest = Clock(start, end);
        return new DurationValue(months, days, rest.Seconds, rest.Nanoseconds);
    }

    /// <summary>The whole months; none where one value has no date.</summary>
    public static DurationValue InMonths(GraphValue from, GraphValue to, SourceSpan place) =>
        WithDates(from, to, place, out var start, out var end) ? new DurationValue(Months(start, end), 0, 0, 0) : Zero();

    /// <summary>The whole days; none where one value has no date.</summary>
    public static DurationValue InDays(GraphValue from, GraphValue to, SourceSpan place) =>
        WithDates(from, to, place, out var start, out var end) ? new DurationValue(0, Days(start, end), 0, 0) : Zero();

    /// <summary>The seconds and fractions of a second that pass.</summary>
    public static DurationValue InSeconds(GraphValue from, GraphValue to, SourceSpan place)
    {
        var (start, end) = Align(from, to, place);
        return Clock(start, end);
    }

    private static DurationValue Zero() => new(0, 0, 0, 0);

    private static bool WithDates(GraphValue from, GraphValue to, SourceSpan place, out Point start, out Point end)
    {
        (start, end) = Align(from, to, place);
        return TemporalParts.HasDate(from) && TemporalParts.HasDate(to);
    }

    private static (Point Start, Point End) Align(GraphValue from, GraphValue to, SourceSpan place)
    {
        var start = TemporalParts.Of(from, place);
        var end = TemporalParts.Of(to, place);
        var zone = start.Zone ?? end.Zone;
        return (
            Point.Of(start, end.Day ?? 0, zone),
            Point.Of(end, start.Day ?? 0, zone).In(start.Zone ?? zone));
    }

    private static long Months(Point start, Point end) => IsoCalendar.MonthsBetween(start.Day, WholeDay(start, end));

    private static long Days(Point start, Point end) => WholeDay(start, end) - start.Day;

    // The last day that is whole: where the clock has not come round on the final day, that day does not count.
    private static long WholeDay(Point start, Point end)
    {
        if (end.Day > start.Day && end.Time < start.Time)
        {
            return end.Day - 1;
        }

        return end.Day < start.Day && end.Time > start.Time ? end.Day + 1 : end.Day;
    }

    private static DurationValue Clock(Point start, Point end)
    {
        var from = start.Moment;
        var to = end.Moment;
        return DurationArithmetic.Normalized(0, 0, to.Seconds - from.Seconds, to.Nanoseconds - from.Nanoseconds);
    }

    /// <summary>A value with its day, time and, where one of the two has a zone, the moment it names.</summary>
    private readonly record struct Point(long Day, LocalTime Time, TimeZoneSpec? Zone, EpochMoment Moment)
    {
        public static Point Of(TemporalParts parts, long otherDay, TimeZoneSpec? otherZone)
        {
            var day = parts.Day ?? otherDay;
            var time = parts.Time ?? LocalTime.Midnight;
            var zone = parts.Zone ?? otherZone;
            if (zone is null)
            {
                return new Point(day, time, null, EpochMoment.Of(day, time, Offset.Zero));
            }

            var zoned = zone.AtLocal(day, time, parts.Offset);
            return new Point(zoned.EpochDay, zoned.Time, zone, EpochMoment.Of(zoned));
        }

        /// <summary>The same moment on the calendar and clocks of another zone.</summary>
        public Point In(TimeZoneSpec? zone)
        {
            if (zone is null || ReferenceEquals(zone, Zone))
            {
                return this;
            }

            var (day, time) = Moment.At(zone.OffsetAt(Moment));
            return new Point(day, time, zone, Moment);
        }

        public Point PlusDays(long days, SourceSpan place)
        {
            if (Zone is null)
            {
                return this with { Day = Day + days, Moment = EpochMoment.Of(Day + days, Time, Offset.Zero) };
            }

            var moved = (ZonedDateTimeValue)TemporalArithmetic.Add(Zone.At(Moment), new DurationValue(0, days, 0, 0), place);
            return new Point(moved.EpochDay, moved.Time, Zone, EpochMoment.Of(moved));
        }
    }
}
