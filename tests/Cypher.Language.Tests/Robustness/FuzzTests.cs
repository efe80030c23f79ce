using System.Diagnostics;
using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Printing;
using Cypher.Language.Tests.CaseFiles;

namespace Cypher.Language.Tests.Robustness;

public sealed class FuzzTests
{
    private const int Mutants = 6_000;

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "-", "->", "<-", "|", ":", "::", ".", "..", ",", "=", "<>", "$p", "`", "'", "\"", "*", "+", "!", "%",
        " MATCH ", " WHERE ", " RETURN ", " WITH ", " CASE ", " WHEN ", " THEN ", " END ", " IN ", " IS NULL ", " NOT ", " EXISTS {", " AS x ",
        " ORDER BY ", " UNION ", " CALL {", "//", "/*", "*/", "\\u", "0x", "1e", "count(*)", "😀", "ß", "\0", "\uD800", " all(x IN ", " reduce(a = 0, x IN ",
    ];

    /// <summary>The seed is fixed, so that a failure can be repeated.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nothing_but_a_Cypher_error_comes_out_of_a_damaged_query(int seed)
    {
        var random = new Random(seed);
        var corpus = Corpus();
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < Mutants; i++)
        {
            var query = Mutate(random, corpus);
            var start = Stopwatch.GetTimestamp();
            Run(query);
            var took = Stopwatch.GetElapsedTime(start);
            slowest = took > slowest ? took : slowest;
        }

        // Generous, because tests share the machine; an exponential parser needs minutes.
        Assert.True(slowest < TimeSpan.FromSeconds(20), $"The slowest query took {slowest}.");
    }

    [Fact]
    public void Ambiguous_openings_take_time_in_proportion_to_their_length()
    {
        string[] openings =
        [
            "RETURN " + Repeat("[x IN ", 400), "RETURN " + Repeat("[(a)-", 20_000), "RETURN " + Repeat("(a)-[", 20_000), "RETURN " + Repeat("((a)--", 400),
            "RETURN " + Repeat("(n:A|", 20_000), "RETURN [x IN y WHERE x:A" + Repeat("|A", 50_000) + "]", "RETURN " + Repeat("[p = (a)-->", 400),
            "MATCH " + Repeat("((", 200) + Repeat("(a)-->(b){", 20_000), "RETURN '" + Repeat("\\'", 100_000), "RETURN " + Repeat("a.b(", 400) + Repeat("a.b", 50_000),
            "MATCH (n) RETURN n, n" + Repeat(".a", 2_000) + " + count(*)",
            "MATCH (n) RETURN DISTINCT n.x + 1 ORDER BY n.x" + Repeat(" + 1", 2_000),
            "RETURN " + Repeat("CASE 1 WHEN 1, 2 THEN ", 100) + "1" + Repeat(" END", 100),
            "MATCH (n) RETURN n.x AS a0" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $", n.x AS a{i}")),
            "MATCH " + string.Join(", ", Enumerable.Range(0, 5_000).Select(i => $"(n{i})")) + " RETURN " + Repeat("EXISTS { (n1) } OR ", 5_000) + "true AS x",
        ];
        foreach (var query in openings)
        {
            var start = Stopwatch.GetTimestamp();
            Run(query);
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), query[..40]);
        }
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static List<string> Corpus() => [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.case", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .SelectMany(file => CaseFile.Read(file).Cases.Select(one => one.Query))];

    private static string Mutate(Random random, List<string> corpus)
    {
        var text = new StringBuilder(corpus[random.Next(corpus.Count)]);
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var place = random.Next(text.Length + 1);
            switch (random.Next(5))
            {
                case 0:
                    text.Insert(place, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1 when place < text.Length:
                    text.Remove(place, Math.Min(random.Next(1, 8), text.Length - place));
                    break;
                case 2 when place < text.Length:
                    text[place] = (char)random.Next(1, 0x250);
                    break;
                case 3:
                    var other = corpus[random.Next(corpus.Count)];
                    var from = random.Next(other.Length + 1);
                    text.Insert(place, other[from..Math.Min(other.Length, from + 30)]);
                    break;
                default:
                    text.Length = place;
                    break;
            }
        }

        return text.ToString();
    }

    private static void Run(string query)
    {
        try
        {
            var compiled = CypherLanguage.Compile(query, TestCatalogue.Default);
            Parsing.CypherParser.Parse(CypherPrinter.Print(compiled.Statement));
        }
        catch (CypherException problem)
        {
            Assert.InRange(problem.Error.Span.Start, 0, query.Length);
            Assert.InRange(problem.Error.Span.End, problem.Error.Span.Start, query.Length);
            Assert.NotEmpty(ErrorRenderer.Render(problem.Error, query));
        }
    }
}
