using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>Makes dates of numbers, each in its range.</summary>
internal static class DateParts
{
    public static long OfCalendar(long year, long month, long day, SourceSpan place)
    {
        CheckYear(year, place);
        Check("month", month, 1, 12, place);
        Check("day", day, 1, ProlepticCalendar.DaysInMonth(year, (int)month), place);
        return ProlepticCalendar.ToEpochDay(year, (int)month, (int)day);
    }

    public static long OfWeek(long weekYear, long week, long dayOfWeek, SourceSpan place)
    {
        CheckYear(weekYear, place);
        Check("week", week, 1, IsoCalendar.WeeksInYear(weekYear), place);
        Check("dayOfWeek", dayOfWeek, 1, IsoCalendar.DaysPerWeek, place);
        return IsoCalendar.FirstMonday(weekYear) + ((week - 1) * IsoCalendar.DaysPerWeek) + dayOfWeek - 1;
    }

    public static long OfQuarter(long year, long quarter, long dayOfQuarter, SourceSpan place)
    {
        CheckYear(year, place);
        Check("quarter", quarter, 1, 4, place);
        Check("dayOfQuarter", dayOfQuarter, 1, IsoCalendar.DaysInQuarter(year, (int)quarter), place);
        return IsoCalendar.FirstOfQuarter(year, (int)quarter) + dayOfQuarter - 1;
    }

    public static long OfOrdinal(long year, long ordinalDay, SourceSpan place)
    {
        CheckYear(year, place);
        Check("ordinalDay", ordinalDay, 1, ProlepticCalendar.IsLeapYear(year) ? 366 : 365, place);
        return ProlepticCalendar.ToEpochDay(year, 1, 1) + ordinalDay - 1;
    }

    public static void Check(string field, long value, long low, long high, SourceSpan place)
    {
        if (value < low || value > high)
        {
            throw TemporalErrors.OutOfRange(field, value, low, high, place);
        }
    }

    private static void CheckYear(long year, SourceSpan place) =>
        Check("year", year, -ProlepticCalendar.MaxYear, ProlepticCalendar.MaxYear, place);
}
