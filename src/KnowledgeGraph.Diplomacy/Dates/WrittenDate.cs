using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using KnowledgeGraph.Diplomacy.Dates.Edtf;

namespace KnowledgeGraph.Diplomacy.Dates;

/// <summary>
/// Dates in the calendar of their source: turns old style (Julian) and double dates into Gregorian EDTF and keeps what was written.
/// </summary>
public static partial class WrittenDate
{
    /// <summary>
    /// Reads a date as tables give it: EDTF, or EDTF followed by <c>O.S.</c> or <c>(Julian)</c>, or both styles
    /// (<c>1858-05-16 O.S. / 1858-05-28 N.S.</c>).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date; <see cref="HistoricalDate.AsWritten"/> holds the text where it was not EDTF.</param>
    /// <param name="error">Why it cannot be read, and where.</param>
    /// <returns>False where it cannot be read.</returns>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out HistoricalDate? date, [NotNullWhen(false)] out EdtfError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var form = OldStyle().Match(text);
        if (!form.Success)
        {
            return HistoricalDate.TryParse(text, out date, out error);
        }

        date = null;
        if (!TryJulian(form.Groups["old"].Value, text, out var julian, out error))
        {
            return false;
        }

        var given = form.Groups["new"];
        if (given.Success && !string.Equals(given.Value, julian.Edtf, StringComparison.Ordinal))
        {
            error = new EdtfError(text, given.Index, $"{julian.Edtf}: that is the Gregorian date of the Julian one before it");
            return false;
        }

        date = julian;
        return true;
    }

    /// <summary>A day of the Julian calendar.</summary>
    /// <param name="year">The year, astronomically.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="words">The source's words.</param>
    /// <returns>The same day in Gregorian EDTF, with the words kept.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The Julian calendar has no such day.</exception>
    public static HistoricalDate Julian(long year, int month, int day, string words) =>
        new(ToEdtf(new CalendarDate(CalendarSystem.Julian, year, month, day)), CalendarSystem.Julian, words);

    /// <summary>A double date: one day by both calendars, as Russian diplomacy wrote it (16/28 May 1858).</summary>
    /// <param name="julian">The day in the Julian calendar.</param>
    /// <param name="gregorian">The day in the Gregorian calendar.</param>
    /// <param name="words">The source's words.</param>
    /// <returns>The day, with the words kept.</returns>
    /// <exception cref="ArgumentException">They are not the same day; the message says what the other one would be.</exception>
    public static HistoricalDate Double(CalendarDate julian, CalendarDate gregorian, string words)
    {
        if (julian.JulianDay != gregorian.JulianDay)
        {
            throw new ArgumentException(
                $"\"{words}\" is no double date: {julian} is {julian.In(CalendarSystem.Gregorian)}, not {gregorian}.", nameof(gregorian));
        }

        return new HistoricalDate(ToEdtf(gregorian), CalendarSystem.Julian, words);
    }

    private static bool TryJulian(
        string edtf, string text, [NotNullWhen(true)] out HistoricalDate? date, [NotNullWhen(false)] out EdtfError? error)
    {
        date = null;
        error = null;
        var parts = JulianForm().Match(edtf);
        if (!parts.Success)
        {
            error = new EdtfError(text, 0, "a day, month or year such as 1858-05-16 before the words for the Julian calendar");
            return false;
        }

        var year = long.Parse(parts.Groups["y"].Value);
        var month = parts.Groups["m"].Success ? int.Parse(parts.Groups["m"].Value) : (int?)null;
        var day = parts.Groups["d"].Success ? int.Parse(parts.Groups["d"].Value) : (int?)null;
        if (month is < 1 or > 12)
        {
            error = new EdtfError(text, parts.Groups["m"].Index, "a month 01 to 12");
            return false;
        }

        var days = CalendarDate.DaysInMonth(CalendarSystem.Julian, year, month ?? 12);
        if (day < 1 || day > days)
        {
            error = new EdtfError(text, parts.Groups["d"].Index, $"a day 01 to {days}");
            return false;
        }

        var first = ToEdtf(new CalendarDate(CalendarSystem.Julian, year, month ?? 1, day ?? 1));
        var last = ToEdtf(new CalendarDate(CalendarSystem.Julian, year, month ?? 12, day ?? days));

        // A Julian month or year is no Gregorian one: it is one of the days from its first to its last.
        EdtfElement element = day is null ? new EdtfSet(false, [new EdtfRange(first, last, true)]) : first;
        date = new HistoricalDate(element, CalendarSystem.Julian, text);
        return true;
    }

    private static EdtfDate ToEdtf(CalendarDate date)
    {
        var gregorian = date.In(CalendarSystem.Gregorian);
        return new EdtfDate(gregorian.Year) { NegativeYear = gregorian.Year < 0, Month = gregorian.Month, Day = gregorian.Day };
    }

    [GeneratedRegex(
        @"^\s*(?<old>\S+)\s+(O\.?\s?S\.?|\((O\.?S\.?|[Jj]ulian|[Oo]ld [Ss]tyle)\)|[Jj]ulian|a\.\s?St\.?)(\s*/\s*(?<new>\S+)\s+(N\.?\s?S\.?|\(([Gg]regorian|N\.?S\.?)\)|n\.\s?St\.?))?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex OldStyle();

    [GeneratedRegex(@"^(?<y>\d{4})(-(?<m>\d\d)(-(?<d>\d\d))?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JulianForm();
}
