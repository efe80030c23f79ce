using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Dates that are told beside the story: "seit 1918", "im Mai des Vorjahres", "acht Tage zuvor".</summary>
internal sealed partial class DateFinder
{
    /// <summary>"Seit 1918 besetzt", "das Protokoll von 1852": an earlier year told beside the story.</summary>
    private bool LooksBack(int first, int year) => first > 0 && year < _context.Story && (_words.Set("looking-back").Contains(_tokens[first - 1].Lower) || Attributive(first));

    /// <summary>"der 1743 verlorenen Teile": the year of what is told beside a noun.</summary>
    private bool Attributive(int at) =>
        _sentence.Lexicon.IsGerman && at + 2 < _tokens.Length && _tokens[at - 1].Is(WordKind.Determiner | WordKind.Contraction) && !_tokens[at + 1].Lexeme.Capital && _tokens[at + 2].Lexeme.Capital
        && _tokens[at + 1].Lexeme.Find(WordClass.Verb, WordForm.Declined) is not null;

    /// <summary>"New Netherland, seized by the English in 1664", "Madras, das La Bourdonnais 1746 eingenommen hatte": an earlier year of what is told beside a noun.</summary>
    private bool ToldBeside(int first, int year)
    {
        if (!(year < _context.Story))
        {
            return false;
        }

        var from = first;
        while (from > 0 && first - from < LongestAside && _tokens[from - 1].Lexeme.Shape != TokenShape.Punctuation)
        {
            from--;
        }

        if (_sentence.Lexicon.IsGerman)
        {
            return from > 0 && _tokens[from - 1].IsPunctuation(',') && Array.Exists(_tokens[from..Math.Min(from + 2, first)], token => token.Is(WordKind.Relative)) && Pluperfect(first);
        }

        for (var i = first - 1; i >= from; i--)
        {
            if (_words.Cue("pluperfect-helpers", _tokens[i].Lower))
            {
                return Array.Exists(_tokens[from..i], token => token.Is(WordKind.Relative) || _words.Cue("free-relatives", token.Lower));
            }

            if (i > 0 && _tokens[i].Lexeme.Find(WordClass.Verb, WordForm.Participle) is not null && !(i > from && _tokens[i - 1].Lexeme.Find(WordClass.Verb) is { Lemma: "be" or "have" }))
            {
                // Without its helper: taken by them, or behind a comma.
                return (i == from || _tokens[i + 1].Lower == "by") && !Array.Exists(_tokens[from..i], token => token.Lexeme.Find(WordClass.Verb) is { Lemma: "be" or "have" });
            }
        }

        return false;
    }

    /// <summary>The year last told in the sentence, which "that year" means: not that of "bound by the treaty of 1662,", told by the way before a comma.</summary>
    private int? ToldBefore()
    {
        for (var k = _sentence.Dates.Count - 1; k >= 0; k--)
        {
            var date = _sentence.Dates[k];
            var byTheWay = date.Year < _context.Story && date.First > 0 && _words.Cue("before-past-dates", _tokens[date.First - 1].Lower) && date.Last + 1 < _tokens.Length && _tokens[date.Last + 1].IsPunctuation(',');
            if (!byTheWay)
            {
                return date.Year;
            }
        }

        return null;
    }

    private const int LongestAside = 14;

    /// <summary>Whether the words up to the next mark end with "hatte".</summary>
    private bool Pluperfect(int from)
    {
        var end = from;
        while (end + 1 < _tokens.Length && end - from < LongestAside && !_tokens[end + 1].IsPunctuation(',') && !_tokens[end + 1].IsPunctuation('.'))
        {
            end++;
        }

        return _words.Cue("pluperfect-helpers", _tokens[end].Lower);
    }

    /// <summary>The year of a month that stands behind a fuller date in brackets, or in a report, which tells of what was before it; null where neither tells one.</summary>
    /// <param name="month">The month.</param>
    /// <param name="day">The day, or 0.</param>
    private int? Told(int month, int day) =>
        _bracketYear ?? (_context.Report is var (year, reported, on) && _context.Year == year && (month > reported || (month == reported && day > on)) ? year - 1 : null);

    /// <summary>How many months back a month must lie to be that of the next year.</summary>
    private const int MonthsBack = 6;

    /// <summary>"In December 1895 X. In January Y": within a sentence and to the next one time goes on into the next year, unless what is told had happened before; null where nothing tells the year so.</summary>
    private int? Onward(int month, int day) =>
        Told(month, day) ?? (_context is { Year: { } year, Month: { } last } && last - month >= MonthsBack && _context.Sentences - _context.Taken <= 1 && _context.Block == _sentence.BlockIndex && !Array.Exists(_tokens, token => _words.Cue("pluperfect-helpers", token.Lower)) ? year + 1 : null);

    /// <summary>A date that counts from the one before; one that looks back does not move the story.</summary>
    private int Add(CountedDate date) => Counted(date.Back ? Aside(int.MinValue, () => Add(date.First, date.Last, date.Edtf, date.Year, true)) : Add(date.First, date.Last, date.Edtf, date.Year, true));

    private int Counted(int next)
    {
        if (_sentence.Dates.Count > 0)
        {
            _sentence.Dates[^1].IsCounted = true;
        }

        return next;
    }

    /// <summary>Reads a date; one that looks back does not move the story.</summary>
    private int Aside(int year, Func<int> read)
    {
        var (at, month, day) = (_context.Year, _context.Month, _context.Day);
        var next = read();
        if (year < at && _sentence.Dates.Count > 0)
        {
            _sentence.Dates[^1].IsAside = true;
            _context.Restore(at, month, day);
        }

        return next;
    }

    /// <summary>"27 June (8 July) 1709", "4 July 1710 (15 July N.S.)": one day in Old Style and New, ten to thirteen days apart, of which the New Style counts; null where no such bracket stands behind the month.</summary>
    private int? BothStyles(int first, int at, int month, int day)
    {
        var last = at;
        var given = YearAfter(ref last);
        var open = last + 1;
        if (open >= _tokens.Length || _tokens[open].Text is not ("(" or "["))
        {
            return null;
        }

        var close = open + 1;
        while (close < _tokens.Length && close - open < LongestAside && _tokens[close].Text is not (")" or "]"))
        {
            close++;
        }

        var end = close;
        if (close >= _tokens.Length || (given ?? YearAfter(ref end)) is not { } year || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        for (var k = open + 1; k + 1 < close; k++)
        {
            if (Day(k) is { } other && IsMonth(SkipDot(k + 1), out var otherMonth) && other <= DateTime.DaysInMonth(year, otherMonth))
            {
                var (one, two) = (new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc), new DateTime(year, otherMonth, other, 0, 0, 0, DateTimeKind.Utc));
                var later = one > two ? one : two;
                return Math.Abs((one - two).Days) is >= 10 and <= 13 ? Full(first, end, year, later.Month, later.Day) : null;
            }
        }

        return null;
    }

    /// <summary>Whether a word measures time, so that one behind it may say before or after.</summary>
    private bool Measures(int i) => _tokens[i].Lexeme.MeasuresTime;
}
