using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>
/// Orders temporal values of one kind. Values with an offset go by the moment they name, then by offset and zone, so
/// that only equal values compare as equal.
/// </summary>
internal static class TemporalOrder
{
    // Half-days make the average Gregorian year of 365.2425 days come out whole: 31,556,952 s in a year.
    private const long SecondsPerAverageMonth = 31_556_952 / 12;
    private const long SecondsPerDay = 86_400;

    /// <summary>Whether values of a kind have an order that <c>&lt;</c> can use.</summary>
    public static bool IsOrdered(ValueKind kind) =>
        kind is ValueKind.Date or ValueKind.LocalTime or ValueKind.ZonedTime or ValueKind.LocalDateTime or ValueKind.ZonedDateTime;

    /// <summary>Compares two temporal values of the same kind.</summary>
    public static int Compare(GraphValue left, GraphValue right) => (left, right) switch
    {
        (DateValue x, DateValue y) => x.EpochDay.CompareTo(y.EpochDay),
        (LocalTimeValue x, LocalTimeValue y) => x.Value.CompareTo(y.Value),
        (ZonedTimeValue x, ZonedTimeValue y) => CompareTimes(x, y),
        (LocalDateTimeValue x, LocalDateTimeValue y) => First(x.EpochDay.CompareTo(y.EpochDay), x.Time.CompareTo(y.Time)),
        (ZonedDateTimeValue x, ZonedDateTimeValue y) => CompareDateTimes(x, y),
        (DurationValue x, DurationValue y) => CompareDurations(x, y),
        _ => throw new InvalidOperationException($"{left.Kind} and {right.Kind} are not temporal values of one kind."),
    };

    private static int CompareTimes(ZonedTimeValue x, ZonedTimeValue y)
    {
        var byMoment = Moment(x).CompareTo(Moment(y));
        return First(byMoment, x.Value.Offset.CompareTo(y.Value.Offset));
    }

    private static long Moment(ZonedTimeValue time) => time.Value.NanosecondOfDay - time.Value.Offset.Nanoseconds;

    private static int CompareDateTimes(ZonedDateTimeValue x, ZonedDateTimeValue y)
    {
        var byMoment = EpochMoment.Of(x).CompareTo(EpochMoment.Of(y));
        var byOffset = First(byMoment, x.Offset.CompareTo(y.Offset));
        return First(byOffset, string.CompareOrdinal(x.Zone, y.Zone));
    }

    private static int CompareDurations(DurationValue x, DurationValue y)
    {
        var byLength = AverageSeconds(x).CompareTo(AverageSeconds(y));
        byLength = First(byLength, x.Nanoseconds.CompareTo(y.Nanoseconds));
        byLength = First(byLength, x.Months.CompareTo(y.Months));
        return First(byLength, x.Days.CompareTo(y.Days));
    }

    private static Int128 AverageSeconds(DurationValue value) =>
        ((Int128)value.Months * SecondsPerAverageMonth) + ((Int128)value.Days * SecondsPerDay) + value.Seconds;

    private static int First(int comparison, int next) => comparison != 0 ? comparison : next;
}
