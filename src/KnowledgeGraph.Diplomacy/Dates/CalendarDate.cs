using System.Globalization;

namespace KnowledgeGraph.Diplomacy.Dates;

/// <summary>One day, named in one calendar.</summary>
/// <remarks>
/// The bridge between calendars is the Julian day number: a count of days that belongs to no calendar. It is also what the
/// graph stores beside each date, because integers compare alike on every database, know no time zone and no smallest year,
/// and a bound that does not exist can simply be absent; a database's own date type offers none of that.
/// The arithmetic is the usual one with years that begin in March, so that the leap day is the last day of a year
/// (as in the Explanatory Supplement to the Astronomical Almanac), with divisions that round down, so that it holds before year 0 too.
/// </remarks>
public readonly record struct CalendarDate
{
    /// <summary>The largest year, and the negative of the smallest, that can be named.</summary>
    public const long MaxYear = 999_999_999_999;

    private const int DaysPerFourYears = 1461;
    private const int DaysPerFourCenturies = 146097;

    // Julian day numbers of 1 March of year 0.
    private const long GregorianMarch = 1721120;
    private const long JulianMarch = 1721118;

    /// <summary>Names a day.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="year">The year, astronomically: 0 is 1 BC, -1 is 2 BC.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such day.</exception>
    public CalendarDate(CalendarSystem calendar, long year, int month, int day)
    {
        if (Math.Abs(year) > MaxYear)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Years reach from -{MaxYear} to {MaxYear}.");
        }

        if (month is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(month), month, "Months are numbered 1 to 12.");
        }

        if (day < 1 || day > DaysInMonth(calendar, year, month))
        {
            throw new ArgumentOutOfRangeException(
                nameof(day), day, $"Month {month} of {year} has {DaysInMonth(calendar, year, month)} days in the {calendar} calendar.");
        }

        Calendar = calendar;
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The calendar.</summary>
    public CalendarSystem Calendar { get; }

    /// <summary>The year, astronomically.</summary>
    public long Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The day of the month.</summary>
    public int Day { get; }

    /// <summary>The Julian day number: that of the day whose noon begins it (1858-11-17 Gregorian is 2400001).</summary>
    public long JulianDay
    {
        get
        {
            var month = (Month + 9) % 12;
            var year = Month <= 2 ? Year - 1 : Year;
            var dayOfYear = (((153 * month) + 2) / 5) + Day - 1;
            var days = (365 * year) + FloorDivide(year, 4) + dayOfYear;
            return Calendar == CalendarSystem.Julian
                ? days + JulianMarch
                : days - FloorDivide(year, 100) + FloorDivide(year, 400) + GregorianMarch;
        }
    }

    /// <summary>The day of a Julian day number.</summary>
    /// <param name="calendar">The calendar to name it in.</param>
    /// <param name="julianDay">The Julian day number.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Its year is beyond <see cref="MaxYear"/>.</exception>
    public static CalendarDate FromJulianDay(CalendarSystem calendar, long julianDay)
    {
        long year;
        long dayOfYear;
        if (calendar == CalendarSystem.Julian)
        {
            var days = julianDay - JulianMarch;
            var cycle = FloorDivide(days, DaysPerFourYears);
            var rest = days - (cycle * DaysPerFourYears);
            var yearOfCycle = (rest - (rest / (DaysPerFourYears - 1))) / 365;
            year = (4 * cycle) + yearOfCycle;
            dayOfYear = rest - (365 * yearOfCycle);
        }
        else
        {
            var days = julianDay - GregorianMarch;
            var cycle = FloorDivide(days, DaysPerFourCenturies);
            var rest = days - (cycle * DaysPerFourCenturies);
            var yearOfCycle = (rest - (rest / 1460) + (rest / 36524) - (rest / 146096)) / 365;
            year = (400 * cycle) + yearOfCycle;
            dayOfYear = rest - ((365 * yearOfCycle) + (yearOfCycle / 4) - (yearOfCycle / 100));
        }

        var month = (int)(((5 * dayOfYear) + 2) / 153);
        var day = (int)(dayOfYear - (((153 * month) + 2) / 5)) + 1;
        return new CalendarDate(calendar, month >= 10 ? year + 1 : year, month >= 10 ? month - 9 : month + 3, day);
    }

    /// <summary>The same day, named in another calendar.</summary>
    /// <param name="calendar">The other calendar.</param>
    /// <returns>For example 28 May 1858 Gregorian for 16 May 1858 Julian.</returns>
    public CalendarDate In(CalendarSystem calendar) => FromJulianDay(calendar, JulianDay);

    /// <summary>How long a month is.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="year">The year, astronomically.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>28 to 31.</returns>
    public static int DaysInMonth(CalendarSystem calendar, long year, int month) => month switch
    {
        2 => IsLeap(calendar, year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Year, month and day with hyphens.</summary>
    /// <returns>For example <c>1858-05-16 (Julian)</c>; the Gregorian calendar is not named.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}")
        + (Calendar == CalendarSystem.Julian ? " (Julian)" : string.Empty);

    private static bool IsLeap(CalendarSystem calendar, long year) =>
        year % 4 == 0 && (calendar == CalendarSystem.Julian || year % 100 != 0 || year % 400 == 0);

    private static long FloorDivide(long dividend, long divisor) =>
        (dividend / divisor) - (dividend % divisor < 0 ? 1 : 0);
}
