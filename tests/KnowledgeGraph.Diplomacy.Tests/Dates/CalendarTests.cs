using KnowledgeGraph.Diplomacy.Dates;

namespace KnowledgeGraph.Diplomacy.Tests.Dates;

public sealed class CalendarTests
{
    [Theory]
    [InlineData(1858, 11, 17, 2400001)] // the first day of the Modified Julian Day count
    [InlineData(2000, 1, 1, 2451545)]
    [InlineData(1582, 10, 15, 2299161)]
    [InlineData(-4713, 11, 24, 0)]
    public void Gregorian_days_have_their_known_Julian_day_numbers(int year, int month, int day, long number) =>
        Assert.Equal(number, new CalendarDate(CalendarSystem.Gregorian, year, month, day).JulianDay);

    [Theory]
    [InlineData(1582, 10, 4, 2299160)]
    [InlineData(-4712, 1, 1, 0)]
    public void Julian_days_have_their_known_Julian_day_numbers(int year, int month, int day, long number) =>
        Assert.Equal(number, new CalendarDate(CalendarSystem.Julian, year, month, day).JulianDay);

    [Theory]
    [InlineData(1858, 5, 16, "1858-05-28")] // Aigun
    [InlineData(1689, 8, 27, "1689-09-06")] // Nerchinsk
    [InlineData(1878, 2, 19, "1878-03-03")] // San Stefano
    [InlineData(1917, 10, 25, "1917-11-07")]
    [InlineData(1700, 2, 29, "1700-03-11")]
    public void An_old_style_day_is_the_new_style_day_that_Russia_meant(int year, int month, int day, string gregorian) =>
        Assert.Equal(gregorian, WrittenDate.Julian(year, month, day, "as written").Edtf);

    [Theory]
    [InlineData("1858-05-16 O.S.", "1858-05-28")]
    [InlineData("1858-05-16 (Julian)", "1858-05-28")]
    [InlineData("1858-05-16 a. St.", "1858-05-28")]
    [InlineData("1858-05-16 O.S. / 1858-05-28 N.S.", "1858-05-28")]
    [InlineData("1858-05 O.S.", "[1858-05-13..1858-06-12]")]
    [InlineData("1858 O.S.", "[1858-01-13..1859-01-12]")]
    [InlineData("1700-02-29 O.S.", "1700-03-11")]
    public void Tables_may_give_old_style_dates_and_the_words_are_kept(string text, string edtf)
    {
        Assert.True(WrittenDate.TryParse(text, out var date, out _));
        Assert.Equal(edtf, date.Edtf);
        Assert.Equal(text, date.AsWritten);
        Assert.Equal(CalendarSystem.Julian, date.WrittenCalendar);
    }

    [Theory]
    [InlineData("1858-05-16 O.S. / 1858-05-27 N.S.", 18, "1858-05-28: that is the Gregorian date of the Julian one before it")]
    [InlineData("1858-02-29 O.S.", 8, "a day 01 to 28")]
    [InlineData("1858-13 O.S.", 5, "a month 01 to 12")]
    [InlineData("185X O.S.", 0, "a day, month or year such as 1858-05-16 before the words for the Julian calendar")]
    public void A_wrong_old_style_date_says_where_it_is_wrong(string text, int position, string expected)
    {
        Assert.False(WrittenDate.TryParse(text, out _, out var error));
        Assert.Equal((position, expected), (error.Position, error.Expected));
    }

    [Fact]
    public void A_double_date_must_name_one_day()
    {
        var julian = new CalendarDate(CalendarSystem.Julian, 1858, 5, 16);
        var date = WrittenDate.Double(julian, new CalendarDate(CalendarSystem.Gregorian, 1858, 5, 28), "16/28 May 1858");
        Assert.Equal(("1858-05-28", "16/28 May 1858"), (date.Edtf, date.AsWritten));

        var error = Assert.Throws<ArgumentException>(
            () => WrittenDate.Double(julian, new CalendarDate(CalendarSystem.Gregorian, 1858, 5, 27), "16/27 May 1858"));
        Assert.StartsWith("\"16/27 May 1858\" is no double date: 1858-05-16 (Julian) is 1858-05-28, not 1858-05-27.", error.Message);
    }

    [Theory]
    [InlineData("1858-05-28", "1858-06-26", DateRelation.Before)]
    [InlineData("1858-05-28", "1858-05-28", DateRelation.Overlaps)]
    [InlineData("1858-05", "1858-05-28", DateRelation.Overlaps)]
    [InlineData("1858-06-26/1858-06-27", "1858-06-27/1858-06-30", DateRelation.PossiblyBefore)]
    [InlineData("1858-06-27/1858-06-30", "1858-06-26/1858-06-27", DateRelation.PossiblyAfter)]
    [InlineData("1857", "1858", DateRelation.Before)]
    [InlineData("1857~", "1858", DateRelation.PossiblyBefore)]
    [InlineData("1857~", "1859", DateRelation.Before)]
    [InlineData("1857?", "1900", DateRelation.PossiblyBefore)]
    [InlineData("1860/..", "1858", DateRelation.After)]
    [InlineData("1856/..", "1858", DateRelation.Overlaps)]
    [InlineData("../1860", "1858/..", DateRelation.PossiblyBefore)]
    [InlineData("-0044-03-15", "1858", DateRelation.Before)]
    public void Two_dates_stand_to_each_other_as_their_days_do(string first, string second, DateRelation relation) =>
        Assert.Equal(relation, HistoricalDate.Parse(first).RelationTo(HistoricalDate.Parse(second)));

    [Theory]
    [InlineData(1858, 2, 29)]
    [InlineData(1858, 13, 1)]
    [InlineData(1858, 0, 1)]
    [InlineData(1858, 1, 0)]
    public void A_day_that_the_calendar_lacks_cannot_be_named(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarDate(CalendarSystem.Gregorian, year, month, day));
}
