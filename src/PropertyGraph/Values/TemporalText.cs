using System.Globalization;
using System.Text;
using NodaTime;

namespace PropertyGraph;

/// <summary>ISO 8601 text of temporal values as openCypher prints them: no seconds where they are zero, no trailing zeros.</summary>
internal static class TemporalText
{
    private const int NanosecondsPerSecond = 1_000_000_000;

    public static string Date(long epochDay)
    {
        var (year, month, day) = ProlepticCalendar.FromEpochDay(epochDay);

        // ISO 8601 wants a sign on years that do not have four digits.
        var text = year is >= 0 and <= 9999
            ? year.ToString("0000", CultureInfo.InvariantCulture)
            : year.ToString(year < 0 ? "0000" : "+0000", CultureInfo.InvariantCulture);
        return $"{text}-{month:00}-{day:00}";
    }

    public static string Time(LocalTime time)
    {
        var text = $"{time.Hour:00}:{time.Minute:00}";
        if (time.Second == 0 && time.NanosecondOfSecond == 0)
        {
            return text;
        }

        return text + $":{time.Second:00}" + Fraction(time.NanosecondOfSecond);
    }

    public static string DateTime(long epochDay, LocalTime time) => Date(epochDay) + "T" + Time(time);

    public static string Offset(Offset offset)
    {
        if (offset == NodaTime.Offset.Zero)
        {
            return "Z";
        }

        var total = Math.Abs(offset.Seconds);
        var text = $"{(offset.Seconds < 0 ? '-' : '+')}{total / 3600:00}:{total / 60 % 60:00}";
        return total % 60 == 0 ? text : text + $":{total % 60:00}";
    }

    public static string Duration(DurationValue value)
    {
        var text = new StringBuilder("P");
        Part(text, value.Months / 12, 'Y');
        Part(text, value.Months % 12, 'M');
        Part(text, value.Days, 'D');
        if (value.Seconds != 0 || value.Nanoseconds != 0)
        {
            AppendTime(text.Append('T'), value.Seconds, value.Nanoseconds);
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    private static void AppendTime(StringBuilder text, long seconds, int nanoseconds)
    {
        // Seconds and nanoseconds are one signed number here: -1 s + 0.5 s prints as -0.5S.
        var negative = seconds < 0;
        if (negative && nanoseconds > 0)
        {
            seconds++;
            nanoseconds = NanosecondsPerSecond - nanoseconds;
        }

        Part(text, seconds / 3600, 'H');
        Part(text, seconds / 60 % 60, 'M');
        var rest = seconds % 60;
        if (rest != 0 || nanoseconds != 0)
        {
            var sign = negative && rest == 0 ? "-" : string.Empty;
            text.Append(sign).Append(CultureInfo.InvariantCulture, $"{rest}").Append(Fraction(nanoseconds)).Append('S');
        }
    }

    private static void Part(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{amount}").Append(unit);
        }
    }

    private static string Fraction(int nanoseconds) =>
        nanoseconds == 0 ? string.Empty : "." + nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
}
