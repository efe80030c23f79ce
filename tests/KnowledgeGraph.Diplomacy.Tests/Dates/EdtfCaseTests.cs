using KnowledgeGraph.Diplomacy.Dates;

namespace KnowledgeGraph.Diplomacy.Tests.Dates;

public sealed class EdtfCaseTests
{
    public static TheoryData<string> Valid => [.. CaseFile.Lines("Dates/edtf-valid.cases")];

    public static TheoryData<string> Broken => [.. CaseFile.Lines("Dates/edtf-broken.cases")];

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_date_has_its_canonical_form_its_days_and_its_precision(string line)
    {
        var cells = line.Split('|').Select(cell => cell.Trim()).ToArray();
        var date = HistoricalDate.Parse(cells[0]);

        var seen = string.Join(
            " | ",
            date.Edtf,
            Day(date.EarliestDay),
            Day(date.LatestDay),
            date.Precision,
            date.Qualifier == DateQualifier.None ? string.Empty : date.Qualifier);

        var canonical = cells[1].Length == 0 ? cells[0] : cells[1];
        Assert.Equal(string.Join(" | ", canonical, cells[2], cells[3], cells[4], cells.ElementAtOrDefault(5) ?? string.Empty), seen);
        Assert.Equal(date, HistoricalDate.Parse(date.Edtf));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_date_says_where_it_breaks_and_what_is_expected(string line)
    {
        var parts = line.Split(" => ");
        Assert.False(HistoricalDate.TryParse(parts[0], out _, out var error));
        var hint = error.Hint is null ? string.Empty : $" ! {error.Hint}";
        Assert.Equal(parts[1], $"{error.Position + 1}: {error.Expected}{hint}");
        Assert.Equal(error.Message, Assert.ThrowsAny<FormatException>(() => HistoricalDate.Parse(parts[0])).Message);
    }

    [Fact]
    public void The_message_of_an_error_is_one_sentence_with_place_expectation_and_guess()
    {
        Assert.False(HistoricalDate.TryParse("28.05.1858", out _, out var error));
        Assert.Equal(
            "'28.05.1858' is not an EDTF date: at position 3 stands '.', expected is a year of four digits such as 1858. Did you mean 1858-05-28?",
            error.Message);
    }

    private static string Day(long? number)
    {
        if (number is null)
        {
            return string.Empty;
        }

        var date = CalendarDate.FromJulianDay(CalendarSystem.Gregorian, number.Value);
        var year = Math.Abs(date.Year).ToString("0000");
        var sign = date.Year < 0 ? "-" : string.Empty;
        return $"{(year.Length > 4 ? "Y" : string.Empty)}{sign}{year}-{date.Month:00}-{date.Day:00}";
    }
}
