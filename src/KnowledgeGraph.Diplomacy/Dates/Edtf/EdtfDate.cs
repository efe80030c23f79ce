using System.Globalization;

namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>A date of one day, month, season, year, decade or century.</summary>
/// <param name="Year">The year; of a decade or century its year nearest to zero.</param>
internal sealed record EdtfDate(long Year) : EdtfElement
{
    /// <summary>1 to 12, or 21 to 24 for a season; null where not given or unspecified.</summary>
    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>How many digits at the end of the year are <c>X</c>: 0, 1 or 2.</summary>
    public int UnspecifiedYearDigits { get; init; }

    /// <summary>Whether the year is negative where its digits do not say so (<c>-00XX</c>).</summary>
    public bool NegativeYear { get; init; }

    public bool MonthUnspecified { get; init; }

    public bool DayUnspecified { get; init; }

    /// <summary>The time of day as written, from <c>T</c> on; null where not given.</summary>
    public string? Time { get; init; }

    public DateQualifier Qualifier { get; init; }

    public bool IsSeason => Month is >= 21;

    public DatePrecision Precision => this switch
    {
        { Day: not null } => DatePrecision.Day,
        { IsSeason: true } => DatePrecision.Season,
        { Month: not null } => DatePrecision.Month,
        { UnspecifiedYearDigits: 2 } => DatePrecision.Century,
        { UnspecifiedYearDigits: 1 } => DatePrecision.Decade,
        _ => DatePrecision.Year,
    };

    public override IEnumerable<EdtfDate> Dates => [this];

    public override DayRange Days
    {
        get
        {
            switch (Precision)
            {
                case DatePrecision.Day:
                    var day = Number(Year, Month!.Value, Day!.Value);
                    return new(day, day);
                case DatePrecision.Month:
                    return new(Number(Year, Month!.Value, 1), End(Year, Month.Value));
                case DatePrecision.Season:
                    return Season(Month!.Value);
                default:
                    var span = UnspecifiedYearDigits switch { 2 => 99, 1 => 9, _ => 0 };
                    var (first, last) = NegativeYear ? (Year - span, Year) : (Year, Year + span);
                    return new(Number(first, 1, 1), End(last, 12));
            }
        }
    }

    public override string Print()
    {
        var text = PrintYear();
        if (MonthUnspecified || Month is not null)
        {
            text += MonthUnspecified ? "-XX" : Two(Month!.Value);
        }

        if (DayUnspecified || Day is not null)
        {
            text += DayUnspecified ? "-XX" : Two(Day!.Value);
        }

        return text + Time + Qualifier switch
        {
            DateQualifier.Uncertain => "?",
            DateQualifier.Approximate => "~",
            DateQualifier.UncertainAndApproximate => "%",
            _ => string.Empty,
        };
    }

    private static string Two(int number) => "-" + number.ToString("00", CultureInfo.InvariantCulture);

    private string PrintYear()
    {
        var digits = Math.Abs(Year).ToString("0000", CultureInfo.InvariantCulture);
        var sign = NegativeYear ? "-" : string.Empty;
        return digits.Length > 4 ? "Y" + sign + digits : sign + digits[..^UnspecifiedYearDigits] + new string('X', UnspecifiedYearDigits);
    }

    // The seasons of the north by whole months. Winter begins in December: "winter 1858" is that of 1858/59.
    private DayRange Season(int season) => season switch
    {
        21 => new(Number(Year, 3, 1), End(Year, 5)),
        22 => new(Number(Year, 6, 1), End(Year, 8)),
        23 => new(Number(Year, 9, 1), End(Year, 11)),
        _ => new(Number(Year, 12, 1), End(Year + 1, 2)),
    };

    private static long Number(long year, int month, int day) =>
        new CalendarDate(CalendarSystem.Gregorian, year, month, day).JulianDay;

    private static long End(long year, int month) =>
        Number(year, month, CalendarDate.DaysInMonth(CalendarSystem.Gregorian, year, month));
}
