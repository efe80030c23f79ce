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

    private static readonly string[] GermanJoints =
    [
        "und", "oder", "sowie", "aber", ", während", ", der", ", die es", ", nachdem", ", samt", ", nebst", "zusammen mit", "sowohl", "weder", "als auch", ", nämlich", ": für", "für", "namens", "im Namen", "beide", "ersterer", "letztere", "(", ")", "–", ";", "mit neun", "ohne", "statt", ", um", "dass", "teils", "je", "desgleichen", ", ferner", "einerseits",
    ];

    private static readonly string[] EnglishJoints =
    [
        "and", "or", "but", ", while", ", which", ", whose", ", after", "together with", "along with", "as well as", "both", "neither", "nor", ", namely", ": for", "for", "on behalf of", "in the name of", "the former", "the latter", "(", ")", "–", ";", "together with nine", "without", "instead of", "to", "that", ", so did", ", as did", "besides", ", also", "on the one hand",
    ];

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
    [InlineData("de")]
    [InlineData("en")]
    public async Task Halves_of_sentences_put_together_are_read_to_their_end(string language)
    {
        // Nearer to what is written than any order of words: each half keeps the constructions that the rules are for.
        var sentences = Examples(language);
        var joints = language == "de" ? GermanJoints : EnglishJoints;
        var random = new Random(Seed);
        var count = int.TryParse(Environment.GetEnvironmentVariable("EXTRACTION_SOUP"), CultureInfo.InvariantCulture, out var given) ? given : 400;
        for (var i = 0; i < count; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 5).Select(_ => Spliced(random, sentences, joints)));
            await ReadAsync(text, $"seed {Seed}, text {i}");
        }
    }

    [Theory]
    [InlineData("de", "im|am|bis|vom|des Jahres|Anfang|Ende|um|a. St.|Herbst|Jahre später|darauf|folgenden|im selben|seit|zwischen|und", "Januar|Mai|Jan.|XI")]
    [InlineData("en", "in|on|until|from|of the year|early|late|about|O.S.|autumn|years later|following|the same|since|between|and|the|circa", "January|May|Jan.|XI")]
    public async Task Dates_in_pieces_are_read_to_their_end(string language, string words, string months)
    {
        string[][] kinds = [words.Split('|'), months.Split('|'), ["1666", "1858", "1666/67", "66"], ["1", "13", "28.", "31st", "99"], [",", ",", ".", "/", "–", "(", ")", "'"]];
        var random = new Random(Seed);
        var start = language == "de" ? "Russland besetzte Kars." : "Russia occupied Kars.";
        for (var i = 0; i < 800; i++)
        {
            // Each paragraph ends within what might be a date, or begins with it.
            var paragraphs = Enumerable.Range(0, 60).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(3, 7)).Select(_ => Drawn(random, Drawn(random, kinds)))));
            await ReadAsync(string.Join("\n\n", paragraphs.Select(part => random.Next(3) == 0 ? $"{part} {start}" : $"{start} {part}{(random.Next(2) == 0 ? "." : string.Empty)}")), $"seed {Seed}, text {i}");
        }
    }

    [Fact]
    public async Task Samples_cut_off_behind_any_word_are_read_to_their_end()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "import", "samples", "texts"), "*.txt").Order(StringComparer.Ordinal))
        {
            var sentences = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Split(". ").Select(sentence => sentence.Split(' ')).ToList();
            var cut = sentences.SelectMany(words => Enumerable.Range(1, words.Length).Select(length => string.Join(' ', words.Take(length)))).ToList();
            foreach (var part in cut.Chunk(200))
            {
                await ReadAsync(string.Join("\n\n", part), $"{Path.GetFileName(file)}, cut");
                await ReadAsync(string.Join(". ", part) + ".", $"{Path.GetFileName(file)}, cut and closed");
            }
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

        Assert.True(reading.IsCompletedSuccessfully, $"{what}: {text}\n{reading.Exception?.InnerException}");
    }

    private static string Sentence(Random random, string[] words, string language)
    {
        var start = language == "de" ? "Russland und China schlossen einen Vertrag. " : "Russia and China signed a treaty. ";
        return start + string.Join(' ', Enumerable.Range(0, random.Next(5, 60)).Select(_ => Piece(random, words))) + ".";
    }

    private static string Spliced(Random random, string[][] sentences, string[] joints)
    {
        var (head, tail) = (sentences[random.Next(sentences.Length)], sentences[random.Next(sentences.Length)]);
        var joint = random.Next(2) == 0 ? [] : joints[random.Next(joints.Length)].Split(' ');
        return string.Join(' ', head.Take(random.Next(1, head.Length + 1)).Concat(joint).Concat(tail.Skip(random.Next(tail.Length))));
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

    private static T Drawn<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static string Titled(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>The words of every sentence that stands beside a rule.</summary>
    private static string[][] Examples(string language) =>
    [
        .. Repository.Lexicon.Value.For(language).Rules
            .SelectMany(rule => rule.Examples.Select(example => example.Text).Concat(rule.Counterexamples))
            .Select(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    private static string[] Words(string language) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "import", "lexicon", language), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => Letters().Matches(File.ReadAllText(file).Replace("|", string.Empty, StringComparison.Ordinal)).Select(match => match.Value))
            .Distinct(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 10_000)]
    private static partial Regex Letters();
}
