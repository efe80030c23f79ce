using KnowledgeGraph.Host.Console.Output;

namespace KnowledgeGraph.Host.Tests.Output;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Amur", 4)]
    [InlineData("Çavuşoğlu", 9)]
    [InlineData("o\u0308", 1)]
    [InlineData("北京", 4)]
    [InlineData("조선", 4)]
    [InlineData("Приамурье", 9)]
    [InlineData("📜", 2)]
    public void Width_counts_cells(string text, int cells) => Assert.Equal(cells, TextWidth.Of(text));

    [Theory]
    [InlineData("one two three", 7, "one two/three")]
    [InlineData("Donaudampfschiff", 5, "Donau/dampf/schif/f")]
    [InlineData("北京條約", 5, "北京/條約")]
    [InlineData("a  b", 2, "a /b")]
    [InlineData("wide北", 5, "wide/北")]
    public void Wrapping_cuts_between_words_and_never_a_letter(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('/', TextWidth.Wrap(text, width)));

    [Fact]
    public void Columns_that_fit_keep_their_width() => Assert.Equal([10, 80, 60], ColumnWidths.Fit([(10, 5), (80, 9), (60, 9)], 154));

    [Fact]
    public void Columns_that_do_not_fit_have_room_for_a_word_and_share_the_rest_by_what_they_want() =>
        Assert.Equal([10, 51, 36], ColumnWidths.Fit([(10, 10), (120, 10), (80, 9)], 102));

    [Fact]
    public void Columns_never_become_unreadably_narrow() =>
        Assert.Equal([8, 16, 8], ColumnWidths.Fit([(40, 3), (40, 40), (40, 8)], 20));
}
