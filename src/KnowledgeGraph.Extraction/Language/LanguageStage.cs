using System.Buffers;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Decides the language of the document by its function words.</summary>
internal sealed class LanguageStage : Stage
{
    private const int SampleLength = 20_000;

    private readonly LanguageVoter _voter;

    public LanguageStage(LanguageVoter voter) => _voter = voter;

    public override IReadOnlyList<Part> Needs { get; } = [Part.Reading];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Language];

    public override void Run(Document document)
    {
        var text = document.Reading.AsSpan();
        document.Language = _voter.Vote(text[..Math.Min(text.Length, SampleLength)], LanguageVoter.Default);
    }
}

/// <summary>Counts the function words of each language in a stretch of text.</summary>
internal sealed class LanguageVoter
{
    /// <summary>The language of a text that shows none.</summary>
    public const string Default = "en";

    private const int Short = 400;

    // Who leads by so many function words is not overtaken.
    private const int Clear = 12;

    // No function word is longer.
    private const int Longest = 10;

    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüßÄÖÜ");

    private static readonly SearchValues<char> Breaks = SearchValues.Create(" ,.;:\n()");

    private readonly FormTable _german;
    private readonly FormTable _english;
    private readonly Dictionary<string, int> _side = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // How function words begin: most words begin otherwise and need not be looked up.
    private readonly bool[] _starts = new bool[(Longest + 1) << 11];

    public LanguageVoter(LanguageLexicon german, LanguageLexicon english)
    {
        _german = german.Forms;
        _english = english.Forms;
        foreach (var word in german.Words.Set("function-words"))
        {
            _side[word] = 1;
        }

        foreach (var word in english.Words.Set("function-words"))
        {
            _side[word] = _side.ContainsKey(word) ? 0 : -1;
        }

        _lookup = _side.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in _side.Keys.Where(word => word.Length <= Longest))
        {
            _starts[Start(word)] = true;
        }
    }

    /// <summary>A number for the length of a word and its first letters, be they small or capital; other than Latin ones make 0, of which nothing is known.</summary>
    private static int Start(ReadOnlySpan<char> word)
    {
        var second = word[Math.Min(1, word.Length - 1)];
        return word[0] > 'ÿ' || second > 'ÿ' ? 0 : 1 + (word.Length << 10) + ((word[0] & 31) << 5) + (second & 31);
    }

    /// <summary>The language with more function words; the fallback where none leads.</summary>
    public string Vote(ReadOnlySpan<char> text, string fallback)
    {
        var score = 0;
        Span<char> lower = stackalloc char[Longest];
        var at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && !char.IsLetter(text[at]))
            {
                at++;
            }

            var from = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            var length = at - from;
            if (length is > 0 and <= Longest && (Start(text.Slice(from, length)) is var start && (start == 0 || _starts[start])))
            {
                text.Slice(from, length).ToLowerInvariant(lower);
                score += _lookup.TryGetValue(lower[..length], out var side) ? side : 0;
                if (score is > Clear or < -Clear)
                {
                    break;
                }
            }
        }

        // "Münnich captures Ochakov": a name with an umlaut stands in English texts as well, so other words are asked first.
        score += score == 0 && HoldsSmallWordWithUmlaut(text) ? 1 : 0;
        score += score == 0 && text.Length < Short ? ByForms(text) : 0;
        score += score == 0 && text.ContainsAny(Umlauts) ? 1 : 0;
        return score > 0 ? "de" : score < 0 ? "en" : fallback;
    }

    private static bool HoldsSmallWordWithUmlaut(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Umlauts); at >= 0 && at < text.Length;)
        {
            var first = at;
            while (first > 0 && char.IsLetter(text[first - 1]))
            {
                first--;
            }

            if (char.IsLower(text[first]))
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOfAny(Umlauts);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>A short text without telling function words: the language that knows more of its words.</summary>
    private int ByForms(ReadOnlySpan<char> text)
    {
        var score = 0;
        foreach (var range in text.SplitAny(Breaks))
        {
            var word = text[range];
            if (word.IsEmpty)
            {
                continue;
            }

            score += (_german.Find(word).Length > 0 ? 1 : 0) - (_english.Find(word).Length > 0 ? 1 : 0);
        }

        return score;
    }
}
