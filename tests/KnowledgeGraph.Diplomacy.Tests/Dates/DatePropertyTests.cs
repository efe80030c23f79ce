using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Diplomacy.Dates;

namespace KnowledgeGraph.Diplomacy.Tests.Dates;

public sealed class DatePropertyTests
{
    private static readonly Gen<string> DateTexts =
        from year in Gen.Choose(-3000, 9999)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from form in Gen.Choose(0, 6)
        from qualifier in Gen.Elements("", "", "?", "~", "%")
        select Text(year, month, day, form) + qualifier;

    private static readonly Gen<string> Texts = Gen.OneOf(
        DateTexts,
        DateTexts.Select(date => date + "/.."),
        DateTexts.Select(date => "/" + date),
        from first in DateTexts from second in DateTexts select Interval(first, second),
        from first in DateTexts from second in DateTexts select $"[{first},{second}]",
        from first in DateTexts from second in DateTexts select $"{{{first}, {second}}}");

    private static readonly Arbitrary<HistoricalDate> Dates = Texts.Select(HistoricalDate.Parse).ToArbitrary();

    private static readonly Arbitrary<long> Days = Gen.Choose(-2_000_000_000, 2_000_000_000).Select(number => (long)number).ToArbitrary();

    [Fact]
    public void What_is_printed_reads_back_as_the_same_date() =>
        Check(Prop.ForAll(Dates, date =>
        {
            var again = HistoricalDate.Parse(date.Edtf);
            return again.Equals(date) && again.EarliestDay == date.EarliestDay && again.LatestDay == date.LatestDay;
        }));

    [Fact]
    public void No_date_ends_before_it_begins() =>
        Check(Prop.ForAll(Dates, date => date.EarliestDay is null || date.LatestDay is null || date.EarliestDay <= date.LatestDay));

    [Fact]
    public void The_relation_of_two_dates_is_mirrored_when_they_change_places() =>
        Check(Prop.ForAll(Dates, Dates, (first, second) => Mirror(first.RelationTo(second)) == second.RelationTo(first)));

    [Fact]
    public void A_date_overlaps_itself() =>
        Check(Prop.ForAll(Dates, date => date.RelationTo(date) == DateRelation.Overlaps && date.IsCompatibleWith(date)));

    [Fact]
    public void Before_is_transitive() =>
        Check(Prop.ForAll(Dates, Dates, Dates, (a, b, c) =>
            a.RelationTo(b) != DateRelation.Before || b.RelationTo(c) != DateRelation.Before || a.RelationTo(c) == DateRelation.Before));

    [Fact]
    public void Dates_that_are_certainly_apart_are_not_compatible() =>
        Check(Prop.ForAll(Dates, Dates, (a, b) => a.RelationTo(b) != DateRelation.Before || (!a.IsCompatibleWith(b) && a.DaysApart(b) > 0)));

    [Fact]
    public void Every_day_has_one_name_in_each_calendar_and_back() =>
        Check(Prop.ForAll(Days, number =>
            Enum.GetValues<CalendarSystem>().All(calendar => CalendarDate.FromJulianDay(calendar, number).JulianDay == number)));

    [Fact]
    public void The_day_after_has_the_next_number() =>
        Check(Prop.ForAll(Days, number =>
        {
            var (today, tomorrow) = (CalendarDate.FromJulianDay(CalendarSystem.Gregorian, number), CalendarDate.FromJulianDay(CalendarSystem.Gregorian, number + 1));
            return tomorrow.Day == 1
                ? today.Day == CalendarDate.DaysInMonth(CalendarSystem.Gregorian, today.Year, today.Month) && tomorrow.Month == (today.Month % 12) + 1
                : tomorrow.Day == today.Day + 1 && tomorrow.Month == today.Month && tomorrow.Year == today.Year;
        }));

    [Fact]
    public void Any_text_is_read_or_refused_with_a_place_inside_it() =>
        Check(Prop.ForAll<NonNull<string>>(text =>
            HistoricalDate.TryParse(text.Get, out _, out var error) || (error.Position >= 0 && error.Position <= text.Get.Length)));

    private static void Check(Property property) => property.QuickCheckThrowOnFailure();

    private static DateRelation Mirror(DateRelation relation) => (DateRelation)((int)DateRelation.After - (int)relation);

    private static string Interval(string first, string second) =>
        HistoricalDate.Parse(first).EarliestDay <= HistoricalDate.Parse(second).LatestDay ? $"{first}/{second}" : $"{second}/{first}";

    private static string Text(int year, int month, int day, int form)
    {
        var digits = (year < 0 ? "-" : string.Empty) + Math.Abs(year).ToString("0000");
        return form switch
        {
            0 => $"{digits}-{month:00}-{day:00}",
            1 => $"{digits}-{month:00}",
            2 => digits,
            3 => $"{digits}-{21 + (month % 4)}",
            4 => digits[..^1] + "X",
            5 => digits[..^2] + "XX",
            _ => $"Y{(year < 0 ? "-" : string.Empty)}{10000 + Math.Abs(year)}",
        };
    }
}
