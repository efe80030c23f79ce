namespace PropertyGraph;

/// <summary>
/// The proleptic Gregorian calendar over the years that openCypher allows, ±999,999,999: far more than NodaTime holds.
/// Days are counted from 1970-01-01, which is day 0. The conversions follow Howard Hinnant's "chrono-Compatible
/// Low-Level Date Algorithms": years begin in March, so that the leap day is the last day of a year.
/// </summary>
public static class ProlepticCalendar
{
    /// <summary>The last year that a date can have; its negative is the first one.</summary>
    public const int MaxYear = 999_999_999;

    /// <summary>After so many years, and days, leap years repeat.</summary>
    public const long DaysPerCycle = 146_097;

    private const long DaysFromMarchOfYearZero = 719_468;

    /// <summary>The day number of the first date, -999999999-01-01.</summary>
    public static long MinEpochDay { get; } = ToEpochDay(-MaxYear, 1, 1);

    /// <summary>The day number of the last date, +999999999-12-31.</summary>
    public static long MaxEpochDay { get; } = ToEpochDay(MaxYear, 12, 31);

    /// <summary>The day number of a date.</summary>
    /// <param name="year">The year; year 0 is 1 BCE.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <returns>Days since 1970-01-01.</returns>
    public static long ToEpochDay(long year, int month, int day)
    {
        var marchYear = month <= 2 ? year - 1 : year;
        var cycle = FloorDivide(marchYear, 400);
        var yearOfCycle = marchYear - (cycle * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfCycle = (yearOfCycle * 365) + (yearOfCycle / 4) - (yearOfCycle / 100) + dayOfYear;
        return (cycle * DaysPerCycle) + dayOfCycle - DaysFromMarchOfYearZero;
    }

    /// <summary>The date of a day number.</summary>
    /// <param name="epochDay">Days since 1970-01-01.</param>
    /// <returns>Year, month and day of the month.</returns>
    public static (long Year, int Month, int Day) FromEpochDay(long epochDay)
    {
        var shifted = epochDay + DaysFromMarchOfYearZero;
        var cycle = FloorDivide(shifted, DaysPerCycle);
        var dayOfCycle = shifted - (cycle * DaysPerCycle);
        var yearOfCycle = (dayOfCycle - (dayOfCycle / 1460) + (dayOfCycle / 36_524) - (dayOfCycle / 146_096)) / 365;
        var dayOfYear = dayOfCycle - ((365 * yearOfCycle) + (yearOfCycle / 4) - (yearOfCycle / 100));
        var shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1);
        var month = (int)(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
        return (yearOfCycle + (cycle * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>Whether a year has a 29 February.</summary>
    /// <param name="year">The year; year 0 is 1 BCE, a leap year.</param>
    /// <returns>True for leap years.</returns>
    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>How many days a month has.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>28 to 31.</returns>
    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }
}
