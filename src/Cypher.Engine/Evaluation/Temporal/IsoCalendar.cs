using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>Weeks, quarters and ordinal days of ISO 8601, over day numbers. Week 1 is the week with the first Thursday.</summary>
internal static class IsoCalendar
{
    public const int DaysPerWeek = 7;

    // 1970-01-01 was a Thursday, the fourth day of its week.
    private const int DayOfWeekOfEpoch = 4;

    /// <summary>Monday 1 to Sunday 7.</summary>
    public static int DayOfWeek(long epochDay) => (int)Modulo(epochDay + DayOfWeekOfEpoch - 1, DaysPerWeek) + 1;

    /// <summary>The day of the year, from 1.</summary>
    public static int OrdinalDay(long epochDay)
    {
        var (year, _, _) = ProlepticCalendar.FromEpochDay(epochDay);
        return (int)(epochDay - ProlepticCalendar.ToEpochDay(year, 1, 1)) + 1;
    }

    /// <summary>The week and the year it belongs to, which may be the year before or after the date's.</summary>
    public static (long WeekYear, int Week) Week(long epochDay)
    {
        var thursday = epochDay - DayOfWeek(epochDay) + DayOfWeekOfEpoch;
        var (weekYear, _, _) = ProlepticCalendar.FromEpochDay(thursday);
        return (weekYear, (int)((thursday - ProlepticCalendar.ToEpochDay(weekYear, 1, 1)) / DaysPerWeek) + 1);
    }

    /// <summary>The Monday of the first week of a year.</summary>
    public static long FirstMonday(long weekYear)
    {
        // 4 January is always in week 1.
        var fourth = ProlepticCalendar.ToEpochDay(weekYear, 1, 4);
        return fourth - DayOfWeek(fourth) + 1;
    }

    /// <summary>How many weeks a year has: 52 or 53.</summary>
    public static int WeeksInYear(long weekYear) => (int)((FirstMonday(weekYear + 1) - FirstMonday(weekYear)) / DaysPerWeek);

    public static int Quarter(int month) => ((month - 1) / 3) + 1;

    /// <summary>The first day of a quarter.</summary>
    public static long FirstOfQuarter(long year, int quarter) => ProlepticCalendar.ToEpochDay(year, ((quarter - 1) * 3) + 1, 1);

    /// <summary>The day of the quarter, from 1.</summary>
    public static int DayOfQuarter(long epochDay)
    {
        var (year, month, _) = ProlepticCalendar.FromEpochDay(epochDay);
        return (int)(epochDay - FirstOfQuarter(year, Quarter(month))) + 1;
    }

    public static int DaysInQuarter(long year, int quarter) =>
        (int)(FirstOfQuarter(quarter == 4 ? year + 1 : year, quarter == 4 ? 1 : quarter + 1) - FirstOfQuarter(year, quarter));

    /// <summary>Adds months; a day that the month does not have becomes its last.</summary>
    public static long AddMonths(long epochDay, long months)
    {
        var (year, month, day) = ProlepticCalendar.FromEpochDay(epochDay);
        var total = checked((year * 12) + month - 1 + months);
        var newYear = Math.DivRem(total, 12, out var newMonth);
        if (newMonth < 0)
        {
            newMonth += 12;
            newYear--;
        }

        var shortened = Math.Min(day, ProlepticCalendar.DaysInMonth(newYear, (int)newMonth + 1));
        return Math.Abs(newYear) <= ProlepticCalendar.MaxYear
            ? ProlepticCalendar.ToEpochDay(newYear, (int)newMonth + 1, shortened)
            : throw new OverflowException();
    }

    /// <summary>Whole months from one day to another; negative where the second is earlier.</summary>
    public static long MonthsBetween(long from, long to)
    {
        var (fromYear, fromMonth, fromDay) = ProlepticCalendar.FromEpochDay(from);
        var (toYear, toMonth, toDay) = ProlepticCalendar.FromEpochDay(to);

        // One number a day, in steps of 32 a month: the division drops the month that is not whole, on either side of zero.
        return ((((toYear * 12) + toMonth) * 32) + toDay - ((((fromYear * 12) + fromMonth) * 32) + fromDay)) / 32;
    }

    private static long Modulo(long dividend, long divisor)
    {
        var rest = dividend % divisor;
        return rest < 0 ? rest + divisor : rest;
    }
}
