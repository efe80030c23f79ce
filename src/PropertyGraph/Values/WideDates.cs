using NodaTime;

namespace PropertyGraph;

/// <summary>Between day numbers, which reach ±999,999,999 years, and NodaTime's dates, which do not.</summary>
internal static class WideDates
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly long FirstOfNodaTime = ProlepticCalendar.ToEpochDay(LocalDate.MinIsoValue.Year, 1, 1);
    private static readonly long LastOfNodaTime = ProlepticCalendar.ToEpochDay(LocalDate.MaxIsoValue.Year, 12, 31);

    public static long EpochDay(LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return ProlepticCalendar.ToEpochDay(iso.Year, iso.Month, iso.Day);
    }

    public static bool IsInNodaTimeRange(long epochDay) => epochDay >= FirstOfNodaTime && epochDay <= LastOfNodaTime;

    public static LocalDate ToLocalDate(long epochDay) =>
        IsInNodaTimeRange(epochDay)
            ? Epoch.PlusDays((int)epochDay)
            : throw new InvalidOperationException($"{TemporalText.Date(epochDay)} is outside the years -9998 to 9999 of NodaTime.");

    public static long Checked(long epochDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochDay, ProlepticCalendar.MinEpochDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(epochDay, ProlepticCalendar.MaxEpochDay);
        return epochDay;
    }
}
