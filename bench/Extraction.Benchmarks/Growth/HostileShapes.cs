using System.Globalization;
using System.Text;

namespace Extraction.Benchmarks.Growth;

/// <summary>Texts that nobody writes, each made of one thing again and again: what is read in more than its length shows here.</summary>
internal static class HostileShapes
{
    private static readonly string[] Names = ["Arvon", "Belda", "Corvin", "Dastur", "Elmor", "Faltis", "Gorwen"];
    private static readonly string[] States = ["France", "Britain", "Russia", "Spain"];

    /// <summary>Each shape by its name, with what makes a text of about so many characters.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> All { get; } = Joined().Concat(Repeated()).Concat(Nested())
        .ToDictionary(shape => shape.Name, shape => shape.Make, StringComparer.Ordinal);

    /// <summary>A unit again and again, up to a length.</summary>
    private static string Again(string unit, int length) => new StringBuilder(length + unit.Length).Insert(0, unit, Math.Max(1, length / unit.Length)).ToString();

    private static (string Name, Func<int, string> Make) Unit(string name, string unit, string before = "", string after = "") =>
        (name, length => before + Again(unit, length) + after);

    private static string Counted(int length, string between, Func<int, string> word)
    {
        var text = new StringBuilder(length + 40);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(word(i)).Append(between);
        }

        return text.ToString();
    }

    /// <summary>A name that no list knows and that no other number gives.</summary>
    private static string Distinct(int number) =>
        "Zu" + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static IEnumerable<(string Name, Func<int, string> Make)> Joined() =>
    [
        ("unknown names in a row", length => Counted(length, " ", i => Names[i % Names.Length])),
        ("distinct names in a row", length => Counted(length, " ", Distinct)),
        ("distinct subjects", length => Counted(length, " ceded Alsace to Germany. ", Distinct)),
        ("distinct lords", length => Counted(length, " signed the treaty. ", i => "Lord " + Distinct(i))),
        ("distinct treaties", length => Counted(length, " was signed by France. ", i => "The Treaty of " + Distinct(i))),
        ("distinct wars", length => Counted(length, " began. ", i => "The " + Distinct(i) + " War")),
        ("distinct words", length => Counted(length, " ", i => Distinct(i).ToLowerInvariant())),
        ("distinct declarations of war", length => Counted(length, ". ", i => $"{Distinct(i)} declared war on France")),
        ("unknown names joined by and", length => "The treaty was signed by " + Counted(length, " and ", i => Names[i % Names.Length])),
        ("states joined by and", length => Counted(length, " and ", i => States[i % States.Length]) + "Italy signed a treaty."),
        ("states joined by commas", length => "The treaty was signed by " + Counted(length, ", ", i => States[i % States.Length])),
        ("indented bullets", length => Counted(length, "- x\n", i => new string(' ', i % 200))),
        ("years", length => Counted(length, " ", i => (1500 + (i % 400)).ToString(CultureInfo.InvariantCulture))),
    ];

    private static IEnumerable<(string Name, Func<int, string> Make)> Repeated() =>
    [
        Unit("ordinary sentences", "On 28 May 1858 China ceded the left bank of the Amur to Russia. Lord Elgin signed the treaty for Britain. They also agreed that the ports should be opened.\n\n"),
        Unit("one endless line", "France ceded Alsace to Germany and the king of Spain paid four million francs "),
        Unit("one letter", "a"), Unit("a letter and a blank", "a "), Unit("a letter a line", "a\n"), Unit("NULs", "a\0"),
        Unit("bullets that complete a sentence", "- France ceded Alsace to Germany\n", "The treaty provided that:\n"), Unit("short bullets", "- a\n", "The parties declared that:\n"),
        Unit("the", "the "), Unit("and", "and "), Unit("said that", "said that "), Unit("which", "France, which "), Unit("ceded", "ceded "), Unit("king of", "king of "), Unit("if", "if France "),
        Unit("dass", "er sagte, dass Frankreich, "), Unit("articles", "der die das "), Unit("German compound without end", "Friedensvertrags"), Unit("zu", "Frankreich abzutreten, "),
        Unit("German conjuncts", "Frankreich trat das Elsass ab und "), Unit("German genitives", "der König des Reiches "), Unit("apostrophes", "a'"), Unit("hyphens", "a-"), Unit("titles", "Lord "),
        Unit("semicolons", "France ceded Alsace; "), Unit("conjuncts", "France ceded Alsace and "), Unit("treaty of", "the Treaty of "), Unit("a treaty a sentence", "The Treaty of Paris was signed. "),
        Unit("pronouns", "They ceded it to him. "), Unit("colons", "France: "), Unit("gaps", "Russia Poland to Austria, ", "France ceded Alsace to Germany, "), Unit("dates", "28 May 1858, "),
        Unit("millions", "four million "), Unit("digits", "1"), Unit("digits and dots", "1."), Unit("dots", "."), Unit("dots and blanks", ". "), Unit("blanks", " "), Unit("line ends", "\n"), Unit("tabs", "\t"),
        Unit("combining accents", "\u0301", "a"), Unit("lone surrogates", "a\ud800"), Unit("broken umlauts", "Ã¤Ã¶"), Unit("zero width", "\u200b\ufeff"), Unit("chronicle", "1858: France ceded Alsace to Germany.\n\n"),
        Unit("headings", "# France\n\n"), Unit("reports", "Constantinople, 17 April. - The Sultan declared war on Russia.\n\n"), Unit("quotation marks", "\""), Unit("quotations left open", "„Frankreich "), Unit("of France", "of France "),
    ];

    private static IEnumerable<(string Name, Func<int, string> Make)> Nested() =>
    [
        ("brackets", length => new string('(', length / 2) + new string(')', length / 2)),
        ("brackets with words", length => Again("(France ceded ", length / 2) + Again("Alsace) ", length / 2)),
        Unit("square brackets", "["), Unit("links left open", "[x]("), Unit("links", "[a](b "), Unit("stars", "*"), Unit("emphasis left open", "*a "), Unit("underscores", "_a_"), Unit("ticks", "`a"), Unit("fences", "```\n"),
        Unit("quoted Markdown", "> "), Unit("table", "| a | b |\n"), Unit("remnants of mark-up", "a</li>"), Unit("angle brackets", "<", "<html><body>"), Unit("comments left open", "<!--", "<html>"), Unit("scripts left open", "<script>", "<html>"),
        Unit("ampersands", "&", "<p>"), Unit("character references", "&#x41;", "<p>"), Unit("declarations", "<![CDATA[", "<html>"), Unit("attributes left open", "<a b=\"", "<html>"), Unit("attributes", " a=\"b\"", "<html><p", ">x</p>"),
        ("nested elements", length => "<html><body>" + Again("<div>", length / 2) + "France ceded Alsace." + Again("</div>", length / 2)),
        ("nested TEI", length => "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>" + Again("<div><p>", length / 2) + "France ceded Alsace." + Again("</p></div>", length / 2) + "</body></text></TEI>"),
    ];
}
