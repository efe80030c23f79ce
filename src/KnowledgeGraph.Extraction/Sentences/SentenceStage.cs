using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Structure;
using System.Buffers;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>Cuts blocks into sentences: a dot after an abbreviation, an initial or an ordinal ends none.</summary>
internal sealed class SentenceStage : Stage
{
    /// <summary>A sentence longer than this is cut at a blank, so that one endless line cannot cost more than its length.</summary>
    private const int Longest = 4000;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…");

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
            var article = block.Kind != BlockKind.Heading && ListMarker.FollowsArticle(document.Reading, start);
            while (start < block.End)
            {
                var end = EndOf(document.Reading, start, block.End, document.Language);
                article |= Add(document, block, index, start, end, article);
                start = end;
            }
        }
    }

    /// <summary>Adds a sentence without the number of its article; tells whether it had one.</summary>
    private bool Add(Document document, Block block, int index, int start, int end, bool article)
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

        if (start >= end)
        {
            return false;
        }

        var number = ListMarker.Article(text.AsSpan(start, end - start));
        start += number;
        if (start < end)
        {
            var language = _voter.Vote(text.AsSpan(start, end - start), document.Language);
            document.Sentences.Add(new Sentence { Start = start, End = end, Block = block, BlockIndex = index, Lexicon = _lexicons[language], IsArticle = article || number > 0 });
        }

        return number > 0;
    }

    private int EndOf(string text, int start, int limit, string language)
    {
        var longest = Math.Min(limit, start + Longest);
        var end = Stop(text, start, start, longest, limit, language);
        if (end >= 0 || longest == limit)
        {
            return end >= 0 ? end : limit;
        }

        var blank = text.AsSpan(start, longest - start).LastIndexOf(' ');
        if (blank > 0)
        {
            return start + blank;
        }

        // A first word without end is cut at the blank after it, or where it has become twice too long.
        for (var i = longest; i < limit; i++)
        {
            if (Marks.Contains(text[i]) && Ends(text, start, i, limit, language))
            {
                return PastClosers(text, i + 1, limit);
            }

            if (text[i] == ' ' || i - start >= Longest * 2)
            {
                return i;
            }
        }

        return limit;
    }

    /// <summary>Where a sentence ends whose last mark stands within a stretch; -1 where none does.</summary>
    private int Stop(string text, int start, int from, int to, int limit, string language)
    {
        for (var i = from; i < to; i++)
        {
            var mark = text.AsSpan(i, to - i).IndexOfAny(Marks);
            if (mark < 0)
            {
                return -1;
            }

            i += mark;
            if (Ends(text, start, i, limit, language))
            {
                return PastClosers(text, i + 1, limit);
            }
        }

        return -1;
    }

    private static int PastClosers(string text, int at, int limit)
    {
        while (at < limit && text[at] is '"' or '”' or '“' or '’' or '»' or '«' or ')' or ']' or Markup.MarkupStage.Filler)
        {
            at++;
        }

        return at;
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

        if (RomanNumeral.IsShort(word))
        {
            // "... his son, Augustus III. Russia protested": English sets no dot behind the number of a monarch; one sign may be an initial.
            return (language == "en" && word.Length > 1 && from - 2 > start && char.IsLower(text[from - 2])) || IsFunctionWord(following, language);
        }

        return word.Length > 1 && !_abbreviations.Contains(word.ToString());
    }

    private bool IsFunctionWord(string word, string language) =>
        _lexicons[language].Words.Set("function-words").Contains(word.ToLowerInvariant());

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
