using System.Globalization;
using System.Text.RegularExpressions;
using Cypher.Language.Text;
using NodaTime;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>
/// Reads dates and times of ISO 8601 in all forms that openCypher allows: calendar, week, quarter and ordinal dates,
/// with separators or without, cut off where the rest is the first or zero.
/// </summary>
internal static partial class TemporalText
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int NanosecondDigits = 9;

    public static long ParseDate(string text, SourceSpan place) =>
        TryParseDate(text, place) ?? throw TemporalErrors.NotParsed("date", text, "2015-07-21", place);

    public static LocalTime ParseTime(string text, SourceSpan place) =>
        TryParseTime(text, place) ?? throw TemporalErrors.NotParsed("time", text, "21:40:32.142", place);

    /// <summary>Reads a time with its offset; without one, it is in the zone given.</summary>
    public static (LocalTime Time, TimeZoneSpec Zone) ParseZonedTime(string text, TimeZoneSpec defaultZone, SourceSpan place)
    {
        var (clock, zone, offset) = SplitZone(text, 0, place);
        var time = TryParseTime(clock, place) ?? throw TemporalErrors.NotParsed("time", text, "21:40:32+01:00", place);
        if (zone is not null)
        {
            throw EvaluationErrors.InvalidArgument($"A time has an offset, not a zone; '{text}' names one. Use datetime, or write the offset.", place);
        }

        return (time, offset is { } given ? TimeZoneSpec.OfOffset(given) : defaultZone);
    }

    public static (long Day, LocalTime Time) ParseLocalDateTime(string text, SourceSpan place)
    {
        var separator = Separator(text);
        var day = TryParseDate(separator < 0 ? text : text[..separator], place);
        var time = separator < 0 ? LocalTime.Midnight : TryParseTime(text[(separator + 1)..], place);
        return day is { } date && time is { } clock
            ? (date, clock)
            : throw TemporalErrors.NotParsed("local datetime", text, "2015-07-21T21:40:32", place);
    }

    public static ZonedDateTimeValue ParseDateTime(string text, TimeZoneSpec defaultZone, SourceSpan place)
    {
        var separator = Separator(text);
        var (rest, zoneName, offset) = SplitZone(text, separator, place);
        var day = TryParseDate(separator < 0 ? rest : rest[..separator], place);
        var time = separator < 0 ? LocalTime.Midnight : TryParseTime(rest[(separator + 1)..], place);
        if (day is not { } date || time is not { } clock)
        {
            throw TemporalErrors.NotParsed("datetime", text, "2015-07-21T21:40:32+01:00", place);
        }

        var zone = zoneName is not null ? TimeZoneSpec.Parse(zoneName, place)
            : offset is { } given ? TimeZoneSpec.OfOffset(given)
            : defaultZone;
        var value = zone.AtLocal(date, clock, offset);
        return offset is { } stated && stated != value.Offset
            ? throw EvaluationErrors.InvalidArgument($"The offset in '{text}' is not that of {zoneName} at that time, which is {OffsetText(value.Offset)}.", place)
            : value;
    }

    /// <summary>An offset as ISO 8601 writes it.</summary>
    public static string OffsetText(Offset offset)
    {
        if (offset == Offset.Zero)
        {
            return "Z";
        }

        var total = Math.Abs(offset.Seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{total / 3600:00}:{total / 60 % 60:00}");
        return total % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{total % 60:00}");
    }

    // Before the zone, whose name may hold the letter too.
    private static int Separator(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        return (bracket < 0 ? text : text.AsSpan(0, bracket)).IndexOfAny('T', 't');
    }

    // The zone name in brackets and the offset before it. Offsets are looked for after the date, which has hyphens too.
    private static (string Text, string? Zone, Offset? Offset) SplitZone(string text, int separator, SourceSpan place)
    {
        string? zone = null;
        if (text.EndsWith(']') && text.IndexOf('[', StringComparison.Ordinal) is var bracket and >= 0)
        {
            zone = text[(bracket + 1)..^1];
            text = text[..bracket];
        }

        var start = separator < 0 ? text.Length : text.AsSpan(separator).IndexOfAny("Zz+-") + separator;
        if (separator < 0 || start < separator)
        {
            return (text, zone, null);
        }

        return TimeZoneSpec.TryParseOffset(text[start..], out var offset)
            ? (text[..start], zone, offset)
            : throw TemporalErrors.NotParsed("time offset", text[start..], "+01:00", place);
    }

    private static long? TryParseDate(string text, SourceSpan place)
    {
        var match = DateForm().Match(text);
        if (!match.Success || !long.TryParse(match.Groups["year"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        try
        {
            return DayOf(match, year, place);
        }
        catch (GraphException mistake)
        {
            throw TemporalErrors.InText(mistake, place);
        }
    }

    private static long DayOf(Match match, long year, SourceSpan place)
    {
        if (Number(match, "week") is { } week)
        {
            return DateParts.OfWeek(year, week, Number(match, "weekday") ?? 1, place);
        }

        if (Number(match, "quarter") is { } quarter)
        {
            return DateParts.OfQuarter(year, quarter, Number(match, "quarterday") ?? 1, place);
        }

        return Number(match, "ordinal") is { } ordinal
            ? DateParts.OfOrdinal(year, ordinal, place)
            : DateParts.OfCalendar(year, Number(match, "month") ?? 1, Number(match, "day") ?? 1, place);
    }

    private static LocalTime? TryParseTime(string text, SourceSpan place)
    {
        var match = TimeForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var fraction = match.Groups["fraction"].Value;
        var nanosecond = fraction.Length == 0
            ? 0
            : long.Parse(fraction.PadRight(NanosecondDigits, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        try
        {
            return TimeParts.Of(Number(match, "hour") ?? 0, Number(match, "minute") ?? 0, Number(match, "second") ?? 0, nanosecond, place);
        }
        catch (GraphException mistake)
        {
            throw TemporalErrors.InText(mistake, place);
        }
    }

    private static long? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } part ? long.Parse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4}|[+-][0-9]{1,9})(?:-(?:W(?<week>[0-9]{1,2})(?:-(?<weekday>[0-9]))?|Q(?<quarter>[0-9])(?:-(?<quarterday>[0-9]{1,2}))?|(?<ordinal>[0-9]{3})|(?<month>[0-9]{1,2})(?:-(?<day>[0-9]{1,2}))?))?"
        + @"|(?<year>[0-9]{4})(?:W(?<week>[0-9]{2})(?<weekday>[0-9])?|Q(?<quarter>[0-9])(?<quarterday>[0-9]{2})?|(?<ordinal>[0-9]{3})|(?<month>[0-9]{2})(?<day>[0-9]{2})?))$",
        Options,
        1000)]
    private static partial Regex DateForm();

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})(?::(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{1,2})(?:[.,](?<fraction>[0-9]{1,9}))?)?|(?<minute>[0-9]{2})(?:(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?)?$",
        Options,
        1000)]
    private static partial Regex TimeForm();
}
