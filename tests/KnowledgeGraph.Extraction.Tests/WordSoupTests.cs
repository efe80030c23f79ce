using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>
/// Sentences drawn from the words that the lexicon knows, in any order and any case: what no author writes must be read to its end all the same.
/// <c>EXTRACTION_SOUP</c> sets how many sentences are drawn.
/// </summary>
public sealed partial class WordSoupTests
{
    private const int Seed = 1858;

    private static readonly string[] Marks = [",", ",", ".", ";", ":", "(", ")", "–", "-", "\"", "„", "“", "'", "&", "$", "£", "1858", "28.", "4", "000", "\n", "\n- ", "\n\n", "1)"];

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Any_order_of_known_words_is_read_to_its_end(string language)
    {
        var words = Words(language);
        var random = new Random(Seed);
        var count = int.TryParse(Environment.GetEnvironmentVariable("EXTRACTION_SOUP"), CultureInfo.InvariantCulture, out var given) ? given : 400;
        for (var i = 0; i < count; i++)
        {
            await ReadAsync(Sentence(random, words, language), $"seed {Seed}, sentence {i}");
        }
    }

    [Theory]
    [InlineData("de", "Russland trat nach dem {0} {1} {2} Livland an Schweden ab. ")]
    [InlineData("en", "After the {0} {1} {2} Russia ceded Livonia to Sweden. ")]
    public async Task Every_known_word_is_read_in_every_case(string language, string sentence)
    {
        foreach (var part in Words(language).Chunk(500))
        {
            var text = string.Concat(part.Select(word => string.Format(CultureInfo.InvariantCulture, sentence, Titled(word), word.ToLowerInvariant(), word.ToUpperInvariant())));
            await ReadAsync(text, $"words from \"{part[0]}\" to \"{part[^1]}\"");
        }
    }

    private static async Task ReadAsync(string text, string what)
    {
        var reading = Task.Run(() => Repository.Read(text), TestContext.Current.CancellationToken);
        var first = await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        if (first != reading)
        {
            // A reader that goes on for ever also takes memory for ever: the run ends here.
            Environment.FailFast($"Still reading after a minute, {what}: {text[..Math.Min(400, text.Length)]}");
        }

        await reading;
    }

    private static string Sentence(Random random, string[] words, string language)
    {
        var start = language == "de" ? "Russland und China schlossen einen Vertrag. " : "Russia and China signed a treaty. ";
        return start + string.Join(' ', Enumerable.Range(0, random.Next(5, 60)).Select(_ => Piece(random, words))) + ".";
    }

    private static string Piece(Random random, string[] words)
    {
        var word = words[random.Next(words.Length)];
        return random.Next(12) switch
        {
            0 or 1 => Marks[random.Next(Marks.Length)],
            2 => Titled(word),
            3 => word.ToUpperInvariant(),
            4 => word.ToLowerInvariant(),
            _ => word,
        };
    }

    private static string Titled(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Words(string language) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "import", "lexicon", language), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => Letters().Matches(File.ReadAllText(file).Replace("|", string.Empty, StringComparison.Ordinal)).Select(match => match.Value))
            .Distinct(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 10_000)]
    private static partial Regex Letters();
}
