using KnowledgeGraph.NamedQueries.Provenance;

namespace KnowledgeGraph.NamedQueries.Tests.Provenance;

public class CitationLineTests
{
    private const int Seed = 20261129;
    private static readonly string Hash = "sha256:" + new string('a', 64);
    private static readonly string Line = $"kg 0.1.0: who-gained-what/1 treaty=treaty-of-aigun kind=territory; 2 rows {Hash}; graph {Hash}";

    [Fact]
    public void What_is_written_reads_back_whatever_the_values_hold()
    {
        var random = new Random(Seed);
        string[] alphabet = ["a", "Ä", "ж", "北", "🙂", " ", "%", ";", "=", "\"", "$", "`", "\\", "!", ",", "(", "\n", "-", ".", "/", ":", "'", "\u00A0", "%2", "%ZZ"];
        for (var i = 0; i < 2000; i++)
        {
            string Text(int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var parameters = Enumerable.Range(0, random.Next(4)).Select(n => new KeyValuePair<string, string>($"p{n}", Text(12))).ToList();
            var written = new AnswerProvenance("some-query", random.Next(1, 100), parameters, random.Next(3), random.Next(2) == 0, Hash, Hash, "kg 0.1.0");
            var line = written.Citation;
            Assert.DoesNotContain(line, c => c is '"' or '$' or '`' or '\\' or '!' or '\n');
            var read = CitationLine.Read(line.Replace(" ", random.Next(2) == 0 ? "\n   " : " ", StringComparison.Ordinal));
            Assert.Equal(line, read.Citation);
            Assert.Equal(written.Parameters, read.Parameters);
        }
    }

    [Theory]
    [InlineData("", "the program, such as 'kg 0.1.0:', found the end", 0)]
    [InlineData("kg", "the program's version, found the end", 2)]
    [InlineData("kg 0.1.0 who-gained-what/1", "':' after the program's version", 8)]
    [InlineData("kg 0.1.0: who-gained-what 2 rows", "'/' and the query's revision", 25)]
    [InlineData("kg 0.1.0: who-gained-what/x", "the query's revision, found 'x'", 26)]
    [InlineData("kg 0.1.0: who-gained-what/99999999999", "the query's revision", 26)]
    [InlineData("kg 0.1.0: a/1 treaty; 2 rows", "'=' and a value for treaty, found ';'", 20)]
    [InlineData("kg 0.1.0: a/1 x=%4; 2 rows", "% stands before two hexadecimal digits", 16)]
    [InlineData("kg 0.1.0: a/1 x=%FF; 2 rows", "% stands before two hexadecimal digits", 16)]
    [InlineData("kg 0.1.0: a/1 x=1 x=2; 2 rows", "The parameter x stands twice", 18)]
    [InlineData("kg 0.1.0: a/1; some rows", "the number of rows, found 'some'", 15)]
    [InlineData("kg 0.1.0: a/1; 2 lines", "'rows', found 'lines'", 17)]
    [InlineData("kg 0.1.0: a/1; 2 rows md5:00", "the digest of the rows", 22)]
    [InlineData("kg 0.1.0: a/1; 2 rows sha256:00; graph", "Expected 64 hexadecimal digits of the rows, found 2", 22)]
    public void What_is_no_citation_is_told_where_and_what_was_expected(string line, string expected, int position)
    {
        var error = Assert.Throws<CitationFormatException>(() => CitationLine.Read(line));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(position, error.Position);
    }

    [Fact]
    public void Every_line_that_is_cut_off_or_goes_on_is_refused()
    {
        for (var length = 0; length < Line.Length; length++)
        {
            Assert.Throws<CitationFormatException>(() => CitationLine.Read(Line[..length]));
        }

        Assert.Throws<CitationFormatException>(() => CitationLine.Read(Line + " and more"));
        Assert.Throws<CitationFormatException>(() => CitationLine.Read(Line + "a"));
        Assert.Equal(Line, CitationLine.Read(string.Concat(Line.Chunk(100).Select(part => new string(part) + "\n"))).Citation);
        Assert.Equal(Line, CitationLine.Read("  " + Line + ".\n").Citation);
    }

    [Fact]
    public void A_verdict_names_all_that_changed()
    {
        var cited = CitationLine.Read(Line);
        var other = "sha256:" + new string('b', 64);
        Assert.Equal("The result is the same, although the graph changed.", Verdict(cited, cited with { Snapshot = other }));
        Assert.Equal(
            "The result is another one: the graph, the query's revision and the program changed.",
            Verdict(cited, cited with { Result = other, Snapshot = other, Revision = 2, Tool = "kg 9.0.0" }));
        Assert.StartsWith("The result is another one, although nothing changed", Verdict(cited, cited with { Result = other }), StringComparison.Ordinal);
    }

    private static string Verdict(AnswerProvenance cited, AnswerProvenance now) => new CitationVerdict(cited, now).Summary();
}
