using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Diplomacy.Dates.Edtf;

namespace KnowledgeGraph.Diplomacy.Dates;

/// <summary>
/// A date as historical sources give it, in EDTF (ISO 8601-2, levels 0 and 1 and the sets of level 2): a day, month, season,
/// year, decade or century, qualified or not; an interval, open or with unknown ends; or a set of dates.
/// </summary>
public sealed class HistoricalDate : IEquatable<HistoricalDate>
{
    private readonly EdtfElement _element;
    private readonly DayRange _days;

    internal HistoricalDate(EdtfElement element, CalendarSystem calendar = CalendarSystem.Gregorian, string? asWritten = null)
    {
        _element = element;
        _days = element.Days;
        Edtf = element.Print();
        WrittenCalendar = calendar;
        AsWritten = asWritten;
    }

    /// <summary>
    /// The date in canonical EDTF, for example <c>1858-05-28</c>, <c>1857-04</c>, <c>1856~</c>, <c>1858-06-26/1858-06-27</c>;
    /// always Gregorian.
    /// </summary>
    public string Edtf { get; }

    /// <summary>The Julian day number of the first day it covers, read literally (<c>~</c> does not widen it); null where it has no first day.</summary>
    public long? EarliestDay => _days.Earliest;

    /// <summary>The Julian day number of the last day it covers; null where it has no last day.</summary>
    public long? LatestDay => _days.Latest;

    /// <summary>The Gregorian year of its first day, or of its last day where it has no first; astronomical (0 is 1 BC).</summary>
    public long Year =>
        CalendarDate.FromJulianDay(CalendarSystem.Gregorian, (EarliestDay ?? LatestDay)!.Value).Year;

    /// <summary>How narrow it is; of intervals and sets the precision of their widest date.</summary>
    public DatePrecision Precision => _element.Dates.Max(date => date.Precision);

    /// <summary>How sure the source is; of intervals and sets, whatever any of their dates says.</summary>
    public DateQualifier Qualifier => Qualify(_element.Dates);

    /// <summary>Whether it is one date: neither an interval nor a set.</summary>
    public bool IsSingle => _element is EdtfDate;

    /// <summary>How many days it covers; null where it has no first or no last day.</summary>
    public long? Days => LatestDay - EarliestDay + 1;

    /// <summary>The calendar in which the source gave it.</summary>
    public CalendarSystem WrittenCalendar { get; }

    /// <summary>The date in the source's own words or signs, where they differ from EDTF; otherwise null.</summary>
    public string? AsWritten { get; }

    /// <summary>Reads EDTF.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date.</param>
    /// <returns>False where the text is not EDTF.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out HistoricalDate? date) => TryParse(text, out date, out _);

    /// <summary>Reads EDTF.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date.</param>
    /// <param name="error">Where and why the text is not EDTF.</param>
    /// <returns>False where the text is not EDTF.</returns>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out HistoricalDate? date, [NotNullWhen(false)] out EdtfError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        date = EdtfParser.TryParse(text, out var element, out error) ? new HistoricalDate(element) : null;
        return date is not null;
    }

    /// <summary>Reads EDTF.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The date.</returns>
    /// <exception cref="EdtfException">The text is not EDTF; says where and why.</exception>
    public static HistoricalDate Parse(string text) =>
        TryParse(text, out var date, out var error) ? date : throw new EdtfException(error);

    /// <summary>The same date with the words in which the source gives it.</summary>
    /// <param name="words">The words.</param>
    /// <param name="calendar">The calendar they mean.</param>
    /// <returns>A date that is equal to this one.</returns>
    public HistoricalDate Written(string words, CalendarSystem calendar = CalendarSystem.Gregorian) => new(_element, calendar, words);

    /// <summary>How this date stands to another in time.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>The relation; see <see cref="DateRelation"/> for the rule.</returns>
    public DateRelation RelationTo(HistoricalDate other)
    {
        var order = DateOrder.Lean(_days, other._days);
        if (order == 0)
        {
            return DateRelation.Overlaps;
        }

        var certain = DateOrder.AreApart(Slackened(), other.Slackened())
            && !IsUncertain && !other.IsUncertain;
        return (order < 0, certain) switch
        {
            (true, true) => DateRelation.Before,
            (true, false) => DateRelation.PossiblyBefore,
            (false, false) => DateRelation.PossiblyAfter,
            (false, true) => DateRelation.After,
        };
    }

    /// <summary>Whether both can be the date of one happening: they share a day, approximate dates widened by one unit of their precision.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>False where they contradict each other.</returns>
    public bool IsCompatibleWith(HistoricalDate other) => !DateOrder.AreApart(Slackened(), other.Slackened());

    /// <summary>How many days lie between two dates that share none.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>0 where they share a day.</returns>
    public long DaysApart(HistoricalDate other) => DateOrder.Gap(_days, other._days);

    /// <inheritdoc/>
    public bool Equals(HistoricalDate? other) => other is not null && string.Equals(Edtf, other.Edtf, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HistoricalDate);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Edtf);

    /// <inheritdoc/>
    public override string ToString() => Edtf;

    private bool IsUncertain => Qualifier is DateQualifier.Uncertain or DateQualifier.UncertainAndApproximate;

    private static DateQualifier Qualify(IEnumerable<EdtfDate> dates)
    {
        var uncertain = false;
        var approximate = false;
        foreach (var date in dates)
        {
            uncertain |= date.Qualifier is DateQualifier.Uncertain or DateQualifier.UncertainAndApproximate;
            approximate |= date.Qualifier is DateQualifier.Approximate or DateQualifier.UncertainAndApproximate;
        }

        return (uncertain, approximate) switch
        {
            (true, true) => DateQualifier.UncertainAndApproximate,
            (true, false) => DateQualifier.Uncertain,
            (false, true) => DateQualifier.Approximate,
            _ => DateQualifier.None,
        };
    }

    private DayRange Slackened()
    {
        if (Qualifier is not (DateQualifier.Approximate or DateQualifier.UncertainAndApproximate))
        {
            return _days;
        }

        var slack = DateOrder.Unit(Precision);
        return new DayRange(_days.Earliest - slack, _days.Latest + slack);
    }
}
