using System.Globalization;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>
/// Reads dates that count from the one before: "two days later", "ten days after", "the following June", "that spring", "the next day".
/// Which words step on, and which measure time, is data (<c>date-steps</c>, <c>date-units</c>, <c>later-words</c>).
/// </summary>
internal sealed class RelativeDates
{
    private readonly Token[] _tokens;
    private readonly WordLists _words;
    private readonly DateContext _context;

    public RelativeDates(Token[] tokens, WordLists words, DateContext context)
    {
        _tokens = tokens;
        _words = words;
        _context = context;
    }

    /// <summary>The year of a month or season that a step word leads: the following June, that spring; null where none does.</summary>
    /// <param name="at">The token of the month or season.</param>
    /// <param name="month">The month, or the first month of the season, from 1.</param>
    /// <param name="first">The first token of the expression.</param>
    public int? YearOfNamed(int at, int month, out int first)
    {
        first = at;
        if (at == 0 || _context.Year is not { } year || Step(at - 1) is not { } step)
        {
            return null;
        }

        first = at - 1;
        var last = _context.Month;
        return step switch
        {
            "next" => last is { } known && known < month ? year : year + 1,
            "previous" => last is { } known && known > month ? year : year - 1,
            _ => year,
        };
    }

    /// <summary>"Two days later", "three weeks after", "the next day": the date that results, as EDTF, and the last token.</summary>
    public (string Edtf, int Year, int Last)? Counted(int at)
    {
        if (at + 2 < _tokens.Length && (_tokens[at].Lexeme.Shape == TokenShape.Number || _tokens[at].Is(WordKind.Number)) && Number(at) is { } count && Unit(at + 1) is { } unit && unit != "year" && Later(at + 2))
        {
            return Shifted(unit, count, at + 2);
        }

        if (Single(at) is { } single)
        {
            return single;
        }

        if (Following(at) is { } following)
        {
            return following;
        }

        var articled = _tokens[at].Is(WordKind.Article) && at + 2 < _tokens.Length ? at + 1 : at;
        return at + 1 < _tokens.Length && articled + 1 < _tokens.Length && _tokens[articled].Is(WordKind.RelativeYear) && Step(articled) is { } step && Unit(articled + 1) is "day" or "month" && (_words.Set("earlier-words").Count > 0 || !_tokens[articled + 1].Lower.EndsWith('s')) && Unit(articled + 1) is { } measure
            ? Shifted(measure, step switch { "next" => 1, "previous" => -1, _ => 0 }, articled + 1)
            : null;
    }

    /// <summary>"A month later", "within the month": one unit on, or the same; null where neither stands.</summary>
    private (string Edtf, int Year, int Last)? Single(int at)
    {
        if (at == 0 || Unit(at) is not { } unit || unit == "year")
        {
            return null;
        }

        return _tokens[at - 1].Lower is "a" or "one" && at + 1 < _tokens.Length && Later(at + 1) ? Shifted(unit, 1, at + 1)
            : unit == "month" && at > 1 && _tokens[at - 1].Lower == "the" && _words.Cue("within", _tokens[at - 2].Lower) ? Shifted(unit, 0, at)
            : null;
    }

    /// <summary>"Two days later", "ten days after,": and not "after the war", which counts from something else.</summary>
    private bool Later(int at) => _words.Set("later-words").Contains(_tokens[at].Lower)
        && (!_tokens[at].Is(WordKind.Preposition) || at + 1 >= _tokens.Length || _tokens[at + 1].Lexeme.Shape == TokenShape.Punctuation || _tokens[at + 1].Is(WordKind.Coordinator));

    /// <summary>"Am Tag darauf", "acht Tage zuvor", "tags darauf": the unit, with or without a number, and the word that says before or after.</summary>
    private (string Edtf, int Year, int Last)? Following(int at)
    {
        var earlier = _words.Set("earlier-words");
        var numbered = at + 2 < _tokens.Length && Unit(at + 1) is not null && Number(at) is not null;
        var unitAt = numbered ? at + 1 : at;
        if (earlier.Count == 0 || unitAt + 1 >= _tokens.Length || Unit(unitAt) is not { } unit || unit == "year" || (!numbered && at > 0 && _tokens[at - 1].Is(WordKind.Number)))
        {
            return null;
        }

        var back = earlier.Contains(_tokens[unitAt + 1].Lower);
        return back || (!numbered && _words.Set("later-words").Contains(_tokens[unitAt + 1].Lower))
            ? Shifted(unit, (numbered ? Number(at)!.Value : 1) * (back ? -1 : 1), unitAt + 1)
            : null;
    }

    /// <summary>"Im Mai des Vorjahres": the year that the words from a token on count from the one told, and the last of them.</summary>
    /// <param name="at">The token behind the month.</param>
    /// <param name="vocabulary">The words that count.</param>
    /// <param name="told">The year last told in the sentence, which "dieses Jahres" means; null where there is none.</param>
    public (int Year, int Last)? YearOf(int at, Vocabulary vocabulary, int? told)
    {
        if (at >= _tokens.Length || _context.Year is not { } year)
        {
            return null;
        }

        foreach (var (expression, offset) in vocabulary.RelativeYears(_tokens[at].Lower))
        {
            if (at + expression.Length <= _tokens.Length && Enumerable.Range(0, expression.Length).All(k => _tokens[at + k].Lower == expression[k]))
            {
                return (offset == 0 ? told ?? year : year + offset, at + expression.Length - 1);
            }
        }

        return null;
    }

    private (string Edtf, int Year, int Last)? Shifted(string unit, int count, int last)
    {
        if (_context.Year is not { } year || _context.Month is not { } month)
        {
            return null;
        }

        if (unit == "month")
        {
            var moved = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(count);
            return (moved.ToString("yyyy-MM", CultureInfo.InvariantCulture), moved.Year, last);
        }

        if (_context.Day is not { } day)
        {
            return null;
        }

        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).AddDays(unit == "week" ? count * 7 : count);
        return (date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.Year, last);
    }

    private string? Step(int at) => _words.GroupOf("date-steps").GetValueOrDefault(_tokens[at].Lower);

    private string? Unit(int at) => !_tokens[at].Lexeme.MeasuresTime ? null : _words.GroupOf("date-units").GetValueOrDefault(_tokens[at].Lower);

    private int? Number(int at) =>
        (int.TryParse(_tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            || (_words.GroupOf("numbers").TryGetValue(_tokens[at].Lower, out var value) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out digits)))
        && digits is > 0 and < 400 ? digits : null;
}
