using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <content>What stands around a date and tells how it is meant.</content>
internal sealed partial class DateFinder
{
    private const int FirstSeason = 21;
    private const string Winter = "24";

    /// <summary>"on the 12th", ", 28th.": a day without its month, and no twelfth century or division.</summary>
    private bool DayAlone(int i, int at)
    {
        var led = i > 1 && _tokens[i - 1].Is(WordKind.Article) && _words.Cue("before-days", _tokens[i - 2].Lower);
        var closed = i > 0 && _tokens[i - 1].IsPunctuation(',') && (at >= _tokens.Length || _tokens[at].Lexeme.Shape == TokenShape.Punctuation);
        return (led || closed) && !(at < _tokens.Length && (_tokens[at].Lower == "of" || _tokens[at].Is(WordKind.Month) || (!_tokens[at].Lexeme.Capital && _tokens[at].Lexeme.Kind == WordKind.None && _tokens[at].Lexeme.Find(WordClass.Noun) is not null)));
    }

    /// <summary>A day whose month was told before; the next token to read, null where the month follows.</summary>
    private int? WithoutMonth(int i, int day, int at, bool ordinal)
    {
        if ((ordinal || (_sentence.Lexicon.IsGerman && at == i + 2)) && _relative.MonthOf(at) is { } counted)
        {
            return Full(i, counted.Last, counted.Year, counted.Month, day, true);
        }

        if (ordinal && _context is { Year: { } year, Month: { } month } && DayAlone(i, at))
        {
            // "between the 17th and the 19th", "on the 12th"
            return ToDay(at) is var (until, end) && until > day && until <= DateTime.DaysInMonth(year, month)
                ? Add(i, end, $"{Day(year, month, day)}/{Day(year, month, until)}", year, true)
                : Full(i, at - 1, year, month, day, true);
        }

        return _sentence.Lexicon.IsGerman && _context is { Year: { } toldYear, Month: { } toldMonth } && GermanDayAlone(i) ? Full(i, i + 1, toldYear, toldMonth, day, true) : null;
    }

    /// <summary>"Am 26. wird die Stadt genommen": a day of the month last spoken of; what a noun follows is only counted.</summary>
    private bool GermanDayAlone(int i) =>
        i > 0 && i + 2 < _tokens.Length && _words.Cue("before-days", _tokens[i - 1].Lower) && _tokens[i + 1].IsPunctuation('.') && _tokens[i + 1].Start == _tokens[i].End
        && _tokens[i + 2] is { Lexeme: { Shape: TokenShape.Word, Capital: false } next } && !next.Is(WordKind.Month | WordKind.Coordinator) && next.Find(WordClass.Adjective) is null;

    /// <summary>"under the League since 1920", "the truce of 1609": an earlier year by the way does not take the story back.</summary>
    private bool InPassing(int first, int year, string edtf) => IsDeadline(first, year) ||
        (!_sentence.Lexicon.IsGerman && first > 0 && year < _context.Story && _words.Cue("before-past-dates", _tokens[first - 1].Lower) && !(edtf.Length == FullDate && DatesTelling(first - 1)) && !CountedFrom(first));

    /// <summary>"- The inhabitants may choose until 1 October 1872": a day in a list of terms by which something is to be done; the story stays where it was.</summary>
    private bool IsDeadline(int first, int year) =>
        (_sentence.Block.Kind == Structure.BlockKind.Item || (!_sentence.Lexicon.IsGerman && IsForetold(first))) && year > _context.Year && first > 0
        && (_words.Cue("deadlines", _tokens[first - 1].Lower) || (first > 1 && _words.Cue("deadlines", _tokens[first - 2].Lower)));

    /// <summary>"the alliance was to last until 1815", "if peace were not made by 1763": the sentence tells before the year of what would be, not of what was.</summary>
    private bool IsForetold(int first)
    {
        for (var i = 0; i < first; i++)
        {
            if (_words.Cue("foretelling", _tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The letters behind the number of a day: 1st, 2nd, 2d, 3rd, 4th.</summary>
    private bool IsOrdinal(int at) => _tokens[at].Lower is "st" or "nd" or "rd" or "th" || (_tokens[at].Lower == "d" && !_sentence.Lexicon.IsGerman && at > 0 && _tokens[at].Start == _tokens[at - 1].End);

    private const int FullDate = 10;

    /// <summary>"By a secret treaty of 17 August 1916 Romania joined the Entente": the day of the treaty by which something was done, and no relative clause that tells of it beside.</summary>
    private bool DatesTelling(int of)
    {
        if (of < 2 || (_tokens[of - 1].Lexeme.NounClass & NounClass.Treaty) == NounClass.None)
        {
            return false;
        }

        for (var i = of - 2; i >= 0 && of - i < LongestName && _tokens[i].Lexeme.Shape == TokenShape.Word; i--)
        {
            if (_words.Cue("before-telling-treaties", _tokens[i].Lower))
            {
                return !Array.Exists(_tokens[..i], token => token.Is(WordKind.Relative)) && !Array.Exists(_tokens, token => _words.Cue("pluperfect-helpers", token.Lower));
            }

            if (_tokens[i].Is(WordKind.Preposition))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"joined by a treaty of 17 August 1916 and ten days later declared war": the story goes on from there.</summary>
    private bool CountedFrom(int first)
    {
        for (var k = first + 2; k < _tokens.Length; k++)
        {
            if (_tokens[k - 1].Lexeme.MeasuresTime && _words.Set("later-words").Contains(_tokens[k].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private const int LongestName = 9;

    /// <summary>"on 15 July, the other on 3 August 1972": before any year was told, that of the next date of the sentence; null where none follows.</summary>
    private int? YearAhead(int from)
    {
        for (var k = from + 1; k < _tokens.Length; k++)
        {
            if (_tokens[k - 1].Is(WordKind.Month) && _tokens[k].Text.Length == 4 && int.TryParse(_tokens[k].Text, out var year) && IsYear(year))
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>"on Spain in March and on Portugal in June 1701": in a list the last date alone tells the year, where none was told for some time; null elsewhere.</summary>
    private int? YearOfList(int from, int month)
    {
        if (_context.Year is not null && _context.Sentences - _context.Taken < Forgotten)
        {
            return null;
        }

        for (var k = from + 1; k < _tokens.Length && k - from < LongestList && _tokens[k].Text is not (";" or ":"); k++)
        {
            if (IsMonth(k, out var later) && k + 1 < _tokens.Length && later > month && _tokens[k + 1].Text.Length == 4 && int.TryParse(_tokens[k + 1].Text, out var year) && IsYear(year))
            {
                return year;
            }
        }

        return null;
    }

    private const int LongestList = 24;

    /// <summary>After so many sentences without a date the year last told is not meant where another follows.</summary>
    private const int Forgotten = 3;

    /// <summary>"by Jan Dąbski": a short form of a month without its dot before another name.</summary>
    private bool IsForename(int i) =>
        !_sentence.Lexicon.IsGerman && _tokens[i].Text.Length == 3 && i + 1 < _tokens.Length && _tokens[i + 1].Lexeme is { Capital: true, Shape: TokenShape.Word, Analyses.Length: 0, Kind: WordKind.None }
        && _words.GroupOf("months") is var months && months.Any(month => month.Key.Length > 3 && month.Key.StartsWith(_tokens[i].Text, StringComparison.Ordinal) && month.Value == months[_tokens[i].Text]);

    /// <summary>"the June war of 1967": the year of a war called after its month; null elsewhere.</summary>
    private int? OfNoun(int i) =>
        !_sentence.Lexicon.IsGerman && i > 0 && i + 3 < _tokens.Length && _tokens[i - 1].Is(WordKind.Article) && (_tokens[i + 1].Lexeme.NounClass & NounClass.War) != NounClass.None && !_tokens[i + 1].Lexeme.Capital
        && _tokens[i + 2].Lower == "of" && _tokens[i + 3].Text.Length == 4 && int.TryParse(_tokens[i + 3].Text, out var year) && IsYear(year) ? year : null;

    /// <summary>"August der Starke", "König August": a person who bears the name of a month.</summary>
    private bool IsBearer(int i)
    {
        if (!_sentence.Lexicon.IsGerman)
        {
            return false;
        }

        if (i + 2 < _tokens.Length && _tokens[i + 1].Is(WordKind.Article) && _tokens[i + 2].Lexeme is { Shape: TokenShape.Word, Capital: true, Name: null } && !(i > 0 && (_tokens[i - 1].Is(WordKind.Preposition | WordKind.Contraction) || _words.Set("date-leads").Contains(_tokens[i - 1].Text))) && _tokens[i + 2].Lexeme.Find(WordClass.Adjective) is not null)
        {
            return true;
        }

        if (i > 0 && (_tokens[i - 1].Lexeme.NounClass & NounClass.Office) != NounClass.None)
        {
            return true;
        }

        // "1706 musste August verzichten", "August verzichtete": no month stands bare beside a finite verb.
        var opens = i == 0 || _tokens[i - 1].Lexeme.Shape == TokenShape.Punctuation;
        return opens ? IsFinite(i + 1) : IsFinite(i - 1) && i + 1 < _tokens.Length && _tokens[i + 1].Lexeme.Shape == TokenShape.Word;
    }

    private bool IsFinite(int at) => at < _tokens.Length && _tokens[at].Lexeme is { Shape: TokenShape.Word, Capital: false } lexeme && lexeme.Find(WordClass.Verb, Lemmas.WordForm.Finite) is not null;

    /// <summary>What a remark in brackets dates is not what the text goes on with.</summary>
    private bool InBrackets(int first)
    {
        var open = Array.FindLastIndex(_tokens, first, token => token.Text is "(" or ")" or "[" or "]");
        return open >= 0 && _tokens[open].Text is "(" or "[";
    }

    /// <summary>"and the 19th", "to the 19th": the second of two days of one month and its last token; zero where none follows.</summary>
    private (int Day, int Last) ToDay(int at) =>
        at + 3 < _tokens.Length && _tokens[at].Lower is "and" or "to" && _tokens[at + 1].Is(WordKind.Article) && int.TryParse(_tokens[at + 2].Text, out var day) && day is > 0 and < 32 && IsOrdinal(at + 3)
            && at > 3 && Array.Exists(_tokens[Math.Max(0, at - 5)..at], token => token.Lower is "between" or "from") ? (day, at + 3) : (0, 0);

    private bool RangeWord(int i) =>
        _tokens[i + 1].Lower is "bis" or "to" or "until" || (_tokens[i + 1].Lower is "und" or "and" && i > 0 && _tokens[i - 1].Lower is "zwischen" or "between");

    private bool Follows(int i, string[] parts, out int last)
    {
        last = i + parts.Length - 1;
        if (last >= _tokens.Length)
        {
            return false;
        }

        for (var k = 0; k < parts.Length; k++)
        {
            if (_tokens[i + k].Lower != parts[k])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Im Herbst", "in the spring": the next season of that name from the month last told; null where a year follows or nothing leads it. Winter lies in two years.</summary>
    private (int Year, string Season)? Bare(int i)
    {
        if (_context.Year is not { } year || Season(i) is not { } season || season == Winter || !int.TryParse(season, out var code) || (i + 1 < _tokens.Length && (_tokens[i + 1].Lexeme.Shape == TokenShape.Number || _tokens[i + 1].Lower is "of" or "des")))
        {
            return null;
        }

        var led = i == 0 ? i + 1 < _tokens.Length && _tokens[i + 1].Text is ":" or "–" or "—" or "." : _words.Cue("before-seasons", _tokens[i - 1].Lower) || (i > 1 && _tokens[i - 1].Is(WordKind.Article) && _words.Cue("before-seasons", _tokens[i - 2].Lower));
        return !led ? null : (_context.Month is { } month && month > ((code - FirstSeason) * 3) + 6 ? year + 1 : year, season);
    }
}
