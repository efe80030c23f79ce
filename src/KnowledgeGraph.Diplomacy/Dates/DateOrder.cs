using KnowledgeGraph.Diplomacy.Dates.Edtf;

namespace KnowledgeGraph.Diplomacy.Dates;

/// <summary>How stretches of days lie to each other.</summary>
internal static class DateOrder
{
    /// <summary>-1 where the first begins and ends earlier (one of the two may coincide), 1 for the mirror image, 0 for neither.</summary>
    public static int Lean(DayRange first, DayRange second)
    {
        var starts = Comparer<long>.Default.Compare(first.Earliest ?? long.MinValue, second.Earliest ?? long.MinValue);
        var ends = Comparer<long>.Default.Compare(first.Latest ?? long.MaxValue, second.Latest ?? long.MaxValue);
        return starts * ends > 0 ? starts : 0;
    }

    public static bool AreApart(DayRange first, DayRange second) => first.Latest < second.Earliest || second.Latest < first.Earliest;

    public static long Gap(DayRange first, DayRange second) =>
        first.Latest < second.Earliest ? second.Earliest.Value - first.Latest.Value
        : second.Latest < first.Earliest ? first.Earliest.Value - second.Latest.Value
        : 0;

    /// <summary>The days by which "about" widens a date of some precision, at either end: as many as its shortest unit of that precision has, so that the next unit but one stays apart.</summary>
    public static long Unit(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => 1,
        DatePrecision.Month => 28,
        DatePrecision.Season => 90,
        DatePrecision.Year => 365,
        DatePrecision.Decade => 3652,
        _ => 36524,
    };
}
