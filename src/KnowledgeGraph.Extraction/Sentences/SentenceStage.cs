using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Structure;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>Cuts blocks into sentences: a dot after an abbreviation, an initial or an ordinal ends none.</summary>
internal sealed class SentenceStage : Stage
{
    /// <summary>A sentence longer than this is cut at a blank, so that one endless line cannot cost more than its length.</summary>
    private const int Longest = 4000;

    private readonly HashSet<string> _abbreviations;
    private readonly HashSet<string> _months;
    private readonly LanguageVoter _voter;
    private readonly Dictionary<string, LanguageLexicon> _lexicons;

    public SentenceStage(LanguageVoter voter, params LanguageLexicon[] lexicons)
    {
        _voter = voter;
        _lexicons = lexicons.ToDictionary(lexicon => lexicon.Code, StringComparer.Ordinal);
        _abbreviations = lexicons.SelectMany(lexicon => lexicon.Words.Set("abbreviations")).ToHashSet(StringComparer.Ordinal);
        _months = lexicons.SelectMany(lexicon => lexicon.Words.GroupOf("months").Keys).ToHashSet(StringComparer.Ordinal);
    }

    public override IReadOnlyList<Part> Needs { get; } = [Part.Reading, Part.Language, Part.Blocks];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Sentences];

    public override void Run(Document document)
    {
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            var block = document.Blocks[index];
            var start = block.Start;
            while (start < block.End)
            {
                var end = EndOf(document.Reading, start, block.End, document.Language);
                Add(document, block, index, start, end);
                start = end;
            }
        }
    }

    private void Add(Document document, Block block, int index, int start, int end)
    {
        var text = document.Reading;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == Markup.MarkupStage.Filler))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == Markup.MarkupStage.Filler))
        {
            end--;
        }

        if (start < end)
        {
            var language = _voter.Vote(text.AsSpan(start, end - start), document.Language);
            document.Sentences.Add(new Sentence { Start = start, End = end, Block = block, BlockIndex = index, Lexicon = _lexicons[language] });
        }
    }

    private int EndOf(string text, int start, int limit, string language)
    {
        var hard = start;
        for (var i = start; i < limit; i++)
        {
            if (i - start >= Longest && hard > start)
            {
                return hard;
            }

            var letter = text[i];
            if (letter == ' ')
            {
                hard = i;
            }

            if (letter is '.' or '!' or '?' or '…' && Ends(text, start, i, limit, language))
            {
                var end = i + 1;
                while (end < limit && text[end] is '"' or '”' or '“' or '’' or '»' or '«' or ')' or ']' or Markup.MarkupStage.Filler)
                {
                    end++;
                }

                return end;
            }

            if (i - start >= Longest * 2)
            {
                return i;
            }
        }

        return limit;
    }

    private bool Ends(string text, int start, int at, int limit, string language)
    {
        var next = at + 1;
        while (next < limit && text[next] is '"' or '”' or '“' or '’' or '»' or '«' or ')' or ']' or Markup.MarkupStage.Filler)
        {
            next++;
        }

        if (next >= limit)
        {
            return true;
        }

        var spaced = char.IsWhiteSpace(text[next]);
        while (next < limit && (char.IsWhiteSpace(text[next]) || text[next] is '"' or '„' or '“' or '»' or '«' or '(' or '[' or Markup.MarkupStage.Filler))
        {
            next++;
        }

        if (next >= limit)
        {
            return true;
        }

        var upper = char.IsUpper(text[next]) || char.IsDigit(text[next]);
        if (text[at] != '.')
        {
            return spaced && upper;
        }

        if (!upper)
        {
            return spaced && text[next] is '-' or '–' or '•';
        }

        return DotEnds(text, start, at, next, limit, spaced, language);
    }

    private bool DotEnds(string text, int start, int at, int next, int limit, bool spaced, string language)
    {
        var from = at;
        while (from > start && char.IsLetterOrDigit(text[from - 1]))
        {
            from--;
        }

        var word = text.AsSpan(from, at - from);
        if (word.IsEmpty)
        {
            return spaced;
        }

        var following = Word(text, next, limit);
        if (!spaced)
        {
            // A blank is missing: "Ende.Der". Not in "20.Mai", "z.B." or a number.
            return word.Length > 2 && char.IsLower(word[^1]) && char.IsLetter(text[next]) && following.Length > 1 && char.IsUpper(text[next]);
        }

        if (!word.ContainsAnyExceptInRange('0', '9'))
        {
            return word.Length > 3 || (language == "en" && !_months.Contains(following)) || (word.Length > 0 && IsFunctionWord(following, "de"));
        }

        if (IsRoman(word))
        {
            return IsFunctionWord(following, language);
        }

        return word.Length > 1 && !_abbreviations.Contains(word.ToString());
    }

    private bool IsFunctionWord(string word, string language) =>
        _lexicons[language].Words.Set("function-words").Contains(word.ToLowerInvariant());

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length < 6 && !word.ContainsAnyExcept("IVX");

    private static string Word(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[at..end];
    }
}
