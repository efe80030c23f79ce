using Cypher.Language.Errors;
using Cypher.Language.Text;

namespace Cypher.Language.Tests.Errors;

public sealed class ErrorRendererTests
{
    [Theory]
    [InlineData("RETURN Çavuşoğlu", 16, 1, 17)]
    [InlineData("RETURN 'C\u0327avus\u0327og\u0306lu' x", 22, 1, 20)]
    [InlineData("RETURN '😀' x", 12, 1, 12)]
    [InlineData("RETURN '👩‍👩‍👧‍👦' x", 21, 1, 12)]
    [InlineData("a\nb\r\nc\rd", 7, 4, 1)]
    [InlineData("abc", 99, 1, 4)]
    public void Columns_count_what_a_reader_counts(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), LinePosition.Of(text, offset));

    [Fact]
    public void The_caret_stands_under_the_whole_word()
    {
        const string Text = "MATCH (n:Çavuşoğlu)\nRETURN lenght(n)";
        var shown = ErrorRenderer.Render("Unknown function.", new SourceSpan(Text.IndexOf("lenght", StringComparison.Ordinal), 6), Text);
        Assert.Equal("Unknown function. (line 2, column 8)\nRETURN lenght(n)\n       ^^^^^^", shown);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var text = $"RETURN {new string('a', 500)} BAD {new string('b', 500)}";
        var lines = ErrorRenderer.Render("Wrong.", new SourceSpan(508, 3), text).Split('\n');
        Assert.Equal("Wrong. (line 1, column 509)", lines[0]);
        Assert.Equal(102, lines[1].Length);
        Assert.Equal(lines[1].IndexOf("BAD", StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
        Assert.Equal("^^^", lines[2].Trim());
    }

    [Fact]
    public void A_tab_does_not_push_the_caret_away() =>
        Assert.Equal("Wrong. (line 1, column 9)\nRETURN  x\n        ^", ErrorRenderer.Render("Wrong.", new SourceSpan(8, 1), "RETURN\t\tx"));

    [Fact]
    public void The_end_of_the_text_has_a_place() =>
        Assert.Equal("Too early. (line 1, column 7)\nRETURN\n      ^", ErrorRenderer.Render("Too early.", new SourceSpan(6, 0), "RETURN"));

    [Theory]
    [InlineData("lenght", "length")]
    [InlineData("METCH", "MATCH")]
    [InlineData("zzzz", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_offered_only_when_it_is_near(string written, string? meant) =>
        Assert.Equal(meant, NearestName.Find(written, ["length", "MATCH", "merge", "left"]));
}
