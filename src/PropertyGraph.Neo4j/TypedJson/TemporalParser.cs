using System.Globalization;
using NodaTime;

namespace PropertyGraph.Neo4j.TypedJson;

/// <summary>Reads the ISO 8601 forms that Neo4j prints: extended format, years with sign beyond four digits.</summary>
internal static class TemporalParser
{
    private const int NanosecondsPerSecond = 1_000_000_000;

    public static DateValue Date(string text) => DateValue.OfEpochDay(EpochDay(text));

    public static LocalTimeValue LocalTime(string text) => new(Time(text));

    public static ZonedTimeValue ZonedTime(string text)
    {
        var at = OffsetStart(text);
        return new ZonedTimeValue(new OffsetTime(Time(text[..at]), ParseOffset(text[at..])));
    }

    public static LocalDateTimeValue LocalDateTime(string text)
    {
        var at = TimeStart(text);
        return LocalDateTimeValue.Of(EpochDay(text[..at]), Time(text[(at + 1)..]));
    }

    public static ZonedDateTimeValue ZonedDateTime(string text)
    {
        string? zone = null;
        if (text.EndsWith(']'))
        {
            var open = text.IndexOf('[', StringComparison.Ordinal);
            zone = text[(open + 1)..^1];
            text = text[..open];
        }

        var at = TimeStart(text);
        var time = text[(at + 1)..];
        var offset = OffsetStart(time);
        return ZonedDateTimeValue.Of(EpochDay(text[..at]), Time(time[..offset]), ParseOffset(time[offset..]), zone);
    }

    /// <summary>Reads for example <c>P1Y2M3DT-1.5S</c>: every part may have its own sign; years count as 12 months.</summary>
    public static DurationValue Duration(string text)
    {
        long months = 0, days = 0, seconds = 0, nanoseconds = 0;
        var inTime = false;
        for (var at = 1; at < text.Length;)
        {
            if (text[at] == 'T')
            {
                inTime = true;
                at++;
                continue;
            }

            var unit = at;
            while (unit < text.Length && (char.IsAsciiDigit(text[unit]) || text[unit] is '.' or '-' or '+'))
            {
                unit++;
            }

            var (whole, fraction) = Number(text, at, unit);
            (months, days, seconds, nanoseconds) = (text[unit], inTime) switch
            {
                ('Y', false) => (months + (whole * 12), days, seconds, nanoseconds),
                ('M', false) => (months + whole, days, seconds, nanoseconds),
                ('W', false) => (months, days + (whole * 7), seconds, nanoseconds),
                ('D', false) => (months, days + whole, seconds, nanoseconds),
                ('H', true) => (months, days, seconds + (whole * 3600), nanoseconds),
                ('M', true) => (months, days, seconds + (whole * 60), nanoseconds),
                ('S', true) => (months, days, seconds + whole, nanoseconds + fraction),
                _ => throw new FormatException($"'{text}' is not a duration"),
            };
            at = unit + 1;
        }

        if (nanoseconds < 0)
        {
            seconds--;
            nanoseconds += NanosecondsPerSecond;
        }

        return new DurationValue(months, days, seconds, (int)nanoseconds);
    }

    private static (long Whole, long Nanoseconds) Number(string text, int start, int end)
    {
        if (end == text.Length || start == end)
        {
            throw new FormatException($"'{text}' is not a duration");
        }

        var dot = text.IndexOf('.', start, end - start);
        if (dot < 0)
        {
            return (long.Parse(text.AsSpan(start, end - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), 0);
        }

        var whole = long.Parse(text.AsSpan(start, dot - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var fraction = Fraction(text[(dot + 1)..end]);
        return (whole, text[start] == '-' ? -fraction : fraction);
    }

    private static long EpochDay(string text)
    {
        // The year may have a sign; the last two hyphens part it from month and day.
        var day = text.LastIndexOf('-');
        var month = text.LastIndexOf('-', day - 1);
        return ProlepticCalendar.ToEpochDay(
            long.Parse(text.AsSpan(0, month), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            int.Parse(text.AsSpan(month + 1, day - month - 1), NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(text.AsSpan(day + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static LocalTime Time(string text)
    {
        var parts = text.Split(':');
        var second = 0;
        long nanosecond = 0;
        if (parts.Length > 2)
        {
            var dot = parts[2].IndexOf('.', StringComparison.Ordinal);
            second = int.Parse(dot < 0 ? parts[2] : parts[2][..dot], NumberStyles.None, CultureInfo.InvariantCulture);
            nanosecond = dot < 0 ? 0 : Fraction(parts[2][(dot + 1)..]);
        }

        return NodaTime.LocalTime.FromHourMinuteSecondNanosecond(
            int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture),
            second,
            nanosecond);
    }

    private static Offset ParseOffset(string text)
    {
        if (text is "Z")
        {
            return Offset.Zero;
        }

        var parts = text[1..].Split(':');
        var seconds = 0;
        for (var i = 0; i < 3; i++)
        {
            seconds = (seconds * 60) + (i < parts.Length ? int.Parse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture) : 0);
        }

        return Offset.FromSeconds(text[0] == '-' ? -seconds : seconds);
    }

    private static int OffsetStart(string text)
    {
        var at = text.IndexOfAny(['Z', '+', '-']);
        return at >= 0 ? at : throw new FormatException($"'{text}' has no offset");
    }

    private static int TimeStart(string text)
    {
        var at = text.IndexOf('T', StringComparison.Ordinal);
        return at >= 0 ? at : throw new FormatException($"'{text}' has no time");
    }

    private static long Fraction(string digits) =>
        long.Parse(digits.PadRight(9, '0').AsSpan(0, 9), NumberStyles.None, CultureInfo.InvariantCulture);
}
