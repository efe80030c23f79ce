using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Reads the dates of one sentence, left to right.</summary>
internal sealed partial class DateFinder
{
    private readonly Sentence _sentence;
    private readonly Token[] _tokens;
    private readonly WordLists _words;
    private readonly DateContext _context;
    private readonly RelativeDates _relative;
    private readonly CountedThings _counted;
    private readonly IReadOnlySet<string> _feasts;

    /// <summary>The year of a remark in brackets before, as long as no other date followed in the sentence.</summary>
    private int? _bracketYear;

    public DateFinder(Sentence sentence, DateContext context)
    {
        _sentence = sentence;
        _tokens = sentence.Tokens;
        _words = sentence.Lexicon.Words;
        _context = context;
        _relative = new RelativeDates(_tokens, sentence.Lexicon, context);
        _counted = new CountedThings(_tokens, _words);
        _feasts = _words.CueWords("feasts");
    }

    public void Run()
    {
        var i = 0;
        while (i < _tokens.Length)
        {
            var lexeme = _tokens[i].Lexeme;
            var next = lexeme.Shape == TokenShape.Number ? AtNumber(i)
                : lexeme.Is(WordKind.Month) && lexeme.Capital ? AtMonth(i)
                : lexeme.Shape == TokenShape.Word ? AtFeast(i) is > 0 and var feast ? feast : AtWord(i)
                : -1;
            i = next > i ? next : i + 1;
        }

        DateRanges.Join(_sentence);
        if (!_sentence.Lexicon.IsGerman)
        {
            DateRanges.Share(_sentence);
        }
    }

    private int AtNumber(int i)
    {
        if (_relative.Counted(i) is { } counted)
        {
            return Add(counted);
        }

        var text = _tokens[i].Text;
        if (Numeric(i) is > 0 and var behind)
        {
            return behind;
        }

        if (DayToNumeric(i) is { } range)
        {
            return range;
        }

        if (!int.TryParse(text, out var number))
        {
            return -1;
        }

        if (number is > 0 and < 32)
        {
            return DayFirst(i, number);
        }

        return IsYear(number) && text.Length == 4 ? AtYear(i, number) : -1;
    }

    /// <summary>28. Mai 1858; 16/28 May 1858; 26.–27. Juni; the 28th of May, 1858.</summary>
    private int DayFirst(int i, int day)
    {
        var at = SkipDot(i + 1);
        var ordinal = at < _tokens.Length && IsOrdinal(at);
        at = ordinal ? at + 1 : at;
        if (WithoutMonth(i, day, at, ordinal) is { } alone)
        {
            return alone;
        }

        int? second = null;
        var slash = at < _tokens.Length && _tokens[at].IsPunctuation('/');
        if (at + 1 < _tokens.Length && (_tokens[at].IsPunctuation('/') || _tokens[at].IsPunctuation('–') || _tokens[at].IsPunctuation('-') || _tokens[at].Lower is "und" or "and" or "bis" or "to")
            && int.TryParse(_tokens[at + 1].Text, out var other) && other is > 0 and < 32)
        {
            second = other;
            at = SkipDot(at + 2);
        }

        at = at < _tokens.Length && _tokens[at].Lower == "of" ? at + 1 : at;
        if (at >= _tokens.Length || !IsMonth(at, out var month))
        {
            return -1;
        }

        if (second is null && BothStyles(i, at, month, day) is { } styled)
        {
            return styled;
        }

        var last = at;
        var year = YearAfter(ref last);
        year ??= _context.Year is null ? YearAhead(at + 1) : null;
        year ??= YearOfList(at, month);
        year ??= i > 0 && _words.Cue("before-deadlines", _tokens[i - 1].Lower) ? null : Onward(month, day);
        if (year is null && _context.Year is null)
        {
            return at + 1;
        }

        if (year is null && second is null && _relative.YearOf(at + 1, _sentence.Lexicon.Vocabulary, ToldBefore()) is { } counted)
        {
            return Aside(counted.Year, () => Full(i, counted.Last, counted.Year, month, day, true));
        }

        var known = year ?? _context.Year!.Value;
        if (second is { } later)
        {
            return Days(i, last, known, month, day, later, slash, year is null);
        }

        return Full(i, last, known, month, day, year is null);
    }

    /// <summary>Two days of a month: a range, or, ten to thirteen days apart behind a slash, Old Style and New Style of one day; the New Style counts.</summary>
    private int Days(int first, int last, int year, int month, int day, int later, bool slash, bool completed) =>
        slash && later - day is >= 10 and <= 13 ? Full(first, last, year, month, later, completed)
            : later > DateTime.DaysInMonth(year, month) ? -1
            : Add(first, last, $"{Day(year, month, day)}/{Day(year, month, later)}", year, completed);

    /// <summary>"Nov. 17–18", "February 8/18": the day behind a dash or slash; null where there is none.</summary>
    private int? SecondDay(int at) =>
        at + 1 < _tokens.Length && (_tokens[at].IsPunctuation('/') || _tokens[at].IsPunctuation('–') || _tokens[at].IsPunctuation('-')) && Day(at + 1) is { } day && !IsMonth(SkipDot(at + 2), out _) ? day : null;

    /// <summary>"Oct. 8", "Aug. 10": a short form of a month with its dot, before a day.</summary>
    private bool IsAbbreviated(int i) => _tokens[i].Text.Length is 3 or 4 && i + 2 < _tokens.Length && _tokens[i + 1].IsPunctuation('.') && Day(i + 2) is not null;

    /// <summary>Mai 1858; May 28, 1858; and the damaged "Mai 28".</summary>
    private int AtMonth(int i)
    {
        if (!IsMonth(i, out var month) || IsRuler(i) || IsForename(i) || IsBearer(i))
        {
            return -1;
        }

        var at = IsAbbreviated(i) ? i + 2 : i + 1;
        if (at < _tokens.Length && int.TryParse(_tokens[at].Text, out var day) && day is > 0 and < 32 && _tokens[at].Lexeme.Shape == TokenShape.Number)
        {
            var last = at + 1 < _tokens.Length && IsOrdinal(at + 1) ? at + 1 : at;
            var next = SecondDay(last + 1);
            last = next is null ? last : last + 2;
            var year = YearAfter(ref last);
            if ((year ?? _context.Year) is { } told)
            {
                return next is { } second ? Days(i, last, told, month, day, second, _tokens[at + 1].IsPunctuation('/'), year is null) : Full(i, last, told, month, day, year is null);
            }
        }

        var end = i;
        if (OfNoun(i) is { } named)
        {
            return Add(i, i + 3, $"{named:D4}-{month:D2}", named);
        }

        if (ToMonth(i) is > 0 and var until)
        {
            end = i + 2;
            return (YearAfter(ref end) ?? _context.Year) is { } during ? Add(i, end, $"{during:D4}-{month:D2}/{during:D4}-{until:D2}", during, end == i + 2) : -1;
        }

        var given = YearAfter(ref end);
        if (given is null && _relative.YearOf(i + 1, _sentence.Lexicon.Vocabulary, ToldBefore()) is { } counted)
        {
            return Aside(counted.Year, () => Add(i, counted.Last, $"{counted.Year:D4}-{month:D2}", counted.Year, true));
        }

        if (given is null && _relative.YearOfNamed(i, month, out var leading, out var closing) is { } stepped)
        {
            return Add(leading, closing, $"{stepped:D4}-{month:D2}", stepped, true);
        }

        var known = given ?? YearOfList(i, month) ?? Onward(month, 0) ?? _context.Year ?? (i + 2 < _tokens.Length && RangeWord(i) && _tokens[i + 2].Is(WordKind.Month) ? YearAhead(i + 1) : null);
        var between = i > 0 && _tokens[i - 1].Lexeme.Shape == TokenShape.Number;
        return known is { } value && !between ? Add(i, end, $"{value:D4}-{month:D2}", value, given is null) : -1;
    }

    /// <summary>"Mai/Juni", "May–June 1778": the later of two months; 0 where there is none.</summary>
    private int ToMonth(int i) =>
        i + 2 < _tokens.Length && _tokens[i + 1].Text is "/" or "–" or "-" && _tokens[i + 2].Is(WordKind.Month) && IsMonth(i, out var from) && IsMonth(i + 2, out var until) && until > from ? until : 0;

    /// <summary>"August III.": the ruler, and no month.</summary>
    private bool IsRuler(int i) => i + 1 < _tokens.Length && RomanNumeral.IsShort(_tokens[i + 1].Text);

    /// <summary>1858; 1853–1856; 1853 to 1856; around 1856.</summary>
    private int AtYear(int i, int year)
    {
        if (_counted.Counts(i))
        {
            return -1;
        }

        if (YearFirst(i, year) is > 0 and var behind)
        {
            return behind;
        }

        if (i + 2 < _tokens.Length && (_tokens[i + 1].IsPunctuation('–') || _tokens[i + 1].IsPunctuation('-') || _tokens[i + 1].IsPunctuation('/') || RangeWord(i))
            && int.TryParse(_tokens[i + 2].Text, out var until))
        {
            var last = until < 100 && _tokens[i + 2].Text.Length == 2 ? (year / 100 * 100) + until : until;
            if (last > year && last < year + 120)
            {
                return Add(i, i + 2, $"{year:D4}/{last:D4}", last);
            }
        }

        var first = i;
        var suffix = string.Empty;
        if (i > 0 && (_words.Set("approximately").Contains(_tokens[i - 1].Lower) || (i > 1 && _tokens[i - 1].IsPunctuation('.') && _words.Set("approximately").Contains(_tokens[i - 2].Lower))))
        {
            first = i - 1;
            suffix = "~";
        }

        if (i > 0 && Season(i - 1) is { } season)
        {
            return Add(i - 1, i, $"{year:D4}-{season}", year);
        }

        if (i > 1 && _tokens[i - 1].Lower is "of" or "des" && Season(i - 2) is { } other)
        {
            return Add(i - 2, i, $"{year:D4}-{other}", year);
        }

        if (i > 0 && _words.Set("years-words").Contains(_tokens[i - 1].Text))
        {
            first = i - 1;
        }

        return LooksBack(first, year) || ToldBeside(first, year) ? Aside(year, () => Add(first, i, $"{year:D4}{suffix}", year)) : Add(first, i, $"{year:D4}{suffix}", year);
    }

    /// <summary>1774, 21. Juli; 1768, Oktober; 1774, July 21: how chronicles date their entries; -1 where no month follows.</summary>
    private int YearFirst(int i, int year)
    {
        var at = i + 2;
        if (at >= _tokens.Length || !_tokens[i + 1].IsPunctuation(',') || (i > 0 && _tokens[i - 1].Lexeme.Shape != TokenShape.Punctuation))
        {
            return -1;
        }

        var day = Day(at);
        at = day is null ? at : SkipDot(at + 1);
        if (at >= _tokens.Length || !IsMonth(at, out var month))
        {
            return -1;
        }

        var next = IsAbbreviated(at) ? at + 2 : at + 1;
        if (day is null && next < _tokens.Length && Day(next) is { } after && !(next + 1 < _tokens.Length && IsMonth(SkipDot(next + 1), out _)))
        {
            (day, at) = (after, next);
        }

        return day is { } known ? Full(i, at, year, month, known) : Add(i, at, $"{year:D4}-{month:D2}", year);
    }

    private int? Day(int at) =>
        _tokens[at].Lexeme.Shape == TokenShape.Number && int.TryParse(_tokens[at].Text, out var day) && day is > 0 and < 32 ? day : null;

    private string? Season(int i) => _words.GroupOf("seasons").GetValueOrDefault(i == 0 && !_sentence.Lexicon.IsGerman ? _tokens[i].Lower : _tokens[i].Text);

    /// <summary>Words that date by what went before: in the same year, a year later.</summary>
    private int AtWord(int i) =>
        _context.Year is { } year && (_tokens[i].Is(WordKind.RelativeYear | WordKind.Number) || Measures(i)) ? ToldFrom(i, year) : -1;

    // Apart from the question whether there is anything to read, which every word is asked: the readings kept for later cost memory at each call.
    private int ToldFrom(int i, int year)
    {
        var afternoon = _tokens[i].Lower == "this" && i + 1 < _tokens.Length && _tokens[i + 1].Lower is "afternoon" or "morning" or "evening";
        if ((_context.Report is var (reported, month, of) ? Day(reported, month, of) : _context.Dateline) is { Length: > 0 } day && (afternoon || _words.Set("today").Contains(_tokens[i].Lower)))
        {
            return Add(i, afternoon ? i + 1 : i, day, year, true);
        }

        if (_relative.Counted(i) is { } counted)
        {
            return Add(counted);
        }

        if (Season(i) is { } season && int.TryParse(season, out var code) && _relative.YearOfNamed(i, ((code - 21) * 3) + 3, out var leading, out var closing) is { } stepped)
        {
            return Add(leading, closing, $"{stepped:D4}-{season}", stepped, true);
        }

        if (Bare(i) is { } bare)
        {
            return Add(i > 0 && _tokens[i - 1].Is(WordKind.Article) ? i - 1 : i, i, $"{bare.Year:D4}-{bare.Season}", bare.Year, true);
        }

        foreach (var (expression, offset) in _sentence.Lexicon.Vocabulary.RelativeYears(_tokens[i].Lower))
        {
            if (Follows(i, expression, out var last) && !(i > 0 && _words.Cue("halves", _tokens[i - 1].Lower)))
            {
                return offset == 0 ? YearTold(i, last, _context.Passing ?? year) : Counted(YearTold(i, last, year + offset));
            }
        }

        return -1;
    }

    private int YearTold(int first, int last, int year) => Aside(year, () => Add(first, last, $"{year:D4}", year, true));

    private int SkipDot(int at) => at < _tokens.Length && _tokens[at].IsPunctuation('.') ? at + 1 : at;

    private bool IsMonth(int at, out int month)
    {
        month = 0;
        return at < _tokens.Length && _words.GroupOf("months").TryGetValue(_tokens[at].Text, out var text) && int.TryParse(text, out month);
    }

    /// <summary>A year that stands after a day or month, perhaps after a comma, "of", "des Jahres" or an Old Style date in brackets.</summary>
    private int? YearAfter(ref int last)
    {
        var at = last + 1;
        for (var skipped = 0; at < _tokens.Length && skipped < 4; skipped++, at++)
        {
            var token = _tokens[at];
            if (token.Lexeme.Shape == TokenShape.Number && token.Text.Length == 4 && int.TryParse(token.Text, out var year) && IsYear(year))
            {
                last = at;
                return year;
            }

            if (!(token.IsPunctuation(',') || token.IsPunctuation('.') || token.Lower is "of" or "des" or "jahres" or "in" or "the" or "year"))
            {
                return null;
            }
        }

        return null;
    }

    private int Full(int first, int last, int year, int month, int day, bool completed = false)
    {
        var inMonth = DateTime.DaysInMonth(year, month);
        return day <= inMonth ? Add(first, last, Day(year, month, day), year, completed) : -1;
    }

    private static string Day(int year, int month, int day) => $"{year:D4}-{month:D2}-{day:D2}";

    private int Add(int first, int last, string edtf, int year, bool completed = false)
    {
        if (HistoricalDate.TryParse(edtf, out var date))
        {
            if (_sentence.Dates.Count > 0 && _sentence.Dates[^1].Last >= first)
            {
                _sentence.Dates.RemoveAt(_sentence.Dates.Count - 1);
            }

            first = first > 0 && _words.Set("date-leads").Contains(_tokens[first - 1].Text) ? first - 1 : first;
            _sentence.Dates.Add(new DateMention { First = first, Last = last, Date = date, Completed = completed });
            var bracketed = InBrackets(first);
            _bracketYear = bracketed && edtf.Length is 7 or >= 10 && edtf[4] == '-' && year >= _context.Year ? year : bracketed ? _bracketYear : null;
            if (_context.Year is null || !(bracketed || InPassing(first, year, edtf)))
            {
                var life = bracketed && edtf.Contains('/');
                _context.Take(edtf, year);
                _context.IsBracketed = life;
                _context.Block = _sentence.BlockIndex;
            }
            else if (!bracketed)
            {
                _context.Passing = year;
            }

            _context.Dateline ??= edtf.Length == 10 && _context.Sentences <= DateContext.Head ? edtf : null;
        }

        return last + 1;
    }
}
