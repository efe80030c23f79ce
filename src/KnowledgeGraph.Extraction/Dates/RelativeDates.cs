using System.Globalization;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>
/// Reads dates that count from the one before: "two days later", "ten days after", "the following June", "that spring", "the next day".
/// Which words step on, and which measure time, is data (<c>date-steps</c>, <c>date-units</c>, <c>later-words</c>, <c>earlier-words</c>).
/// </summary>
internal sealed partial class RelativeDates
{
    private readonly Token[] _tokens;
    private readonly WordLists _words;
    private readonly DateContext _context;
    private readonly bool _german;

    public RelativeDates(Token[] tokens, LanguageLexicon lexicon, DateContext context)
    {
        _tokens = tokens;
        _words = lexicon.Words;
        _german = lexicon.IsGerman;
        _context = context;
    }

    /// <summary>The year of a month or season that a step word leads: the following June, that spring, im Mai darauf; null where none does.</summary>
    /// <param name="at">The token of the month or season.</param>
    /// <param name="month">The month, or the last month of the season, from 1.</param>
    /// <param name="first">The first token of the expression.</param>
    /// <param name="end">The last token of the expression.</param>
    public int? YearOfNamed(int at, int month, out int first, out int end)
    {
        (first, end) = (at, at);
        if (_context.Year is not { } year)
        {
            return null;
        }

        var last = _context.Month;
        if (at + 1 < _tokens.Length && _tokens[at + 1].Lexeme.Shape == TokenShape.Word && Later(at + 1))
        {
            end = at + 1;
            return last is { } told && told < month ? year : year + 1;
        }

        if (at == 0 || (Step(at - 1) ?? (Cue("before-last-named", at - 1) ? "previous" : null)) is not { } step)
        {
            return null;
        }

        first = at - 1;
        return step switch
        {
            "next" => last is { } known && known < month ? year : year + 1,
            "previous" => last is { } known && known > month ? year : year - 1,
            _ => year,
        };
    }

    /// <summary>"Im Mai des Vorjahres", "in May of the following year": the year that the words from a token on count from the one told, and the last of them.</summary>
    /// <param name="at">The token behind the month.</param>
    /// <param name="vocabulary">The words that count.</param>
    /// <param name="told">The year last told in the sentence, which "dieses Jahres" means; null where there is none.</param>
    public (int Year, int Last)? YearOf(int at, Vocabulary vocabulary, int? told)
    {
        at = !_german && at < _tokens.Length && _tokens[at].Lower == "of" ? at + 1 : at;
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

    /// <summary>"Am 2. des folgenden Monats", "on the 2nd of that month": the month that the words behind a day count from the one told, and the last of them; null where none stand there.</summary>
    /// <param name="at">The token behind the day.</param>
    public (int Year, int Month, int Last)? MonthOf(int at)
    {
        var from = at < _tokens.Length && _tokens[at].Lower == "of" ? at + 1 : at;
        var end = Math.Min(_tokens.Length, from + 3);
        for (var unit = from; unit < end && _context is { Year: { } year, Month: { } month }; unit++)
        {
            if (Unit(unit) == "month" && unit > at && Enumerable.Range(from, unit - from).All(k => _tokens[k].Is(WordKind.Determiner) || Step(k) is not null))
            {
                var moved = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(StepBefore(unit) switch { "next" => 1, "previous" => -1, _ => 0 });
                return (moved.Year, moved.Month, unit);
            }
        }

        return null;
    }

    private string? StepBefore(int at) => at > 0 ? Step(at - 1) : null;

    private string? Step(int at) => _words.GroupOf("date-steps").GetValueOrDefault(_tokens[at].Lower);

    private string? Unit(int at) => !_tokens[at].Lexeme.MeasuresTime ? null : _words.GroupOf("date-units").GetValueOrDefault(_tokens[at].Lower);

    /// <summary>"Two days later", "ten days after,": and not "after the war", which counts from something else.</summary>
    private bool Later(int at) => _words.Set("later-words").Contains(_tokens[at].Lower) && Alone(at);

    /// <summary>"Four years after that", "three days after it was signed", "zwei Tage nach der Unterzeichnung": the last of the words that count on from what was told last; -1 where none do.</summary>
    private int LaterThanTold(int at)
    {
        if (!Cue("after-words", at) || at + 1 >= _tokens.Length)
        {
            return -1;
        }

        var that = at + 1;
        if (Cue("told-last", that) && (that + 1 >= _tokens.Length || _tokens[that + 1].Lexeme.Shape == TokenShape.Punctuation || _tokens[that + 1].Lexeme.Capital || _tokens[that + 1].Is(WordKind.Article)))
        {
            return that;
        }

        var end = Math.Min(_tokens.Length, at + LongestSigning);
        for (var k = that; k < end; k++)
        {
            if (Cue("signings", k))
            {
                // "after the signature of the truce" is hardly what was told last.
                return k + 1 < _tokens.Length && Cue("of-words", k + 1) ? -1 : k;
            }

            if (!(_tokens[k].Is(WordKind.Article | WordKind.Determiner | WordKind.Pronoun) || Cue("signing-helpers", k)))
            {
                return -1;
            }
        }

        return -1;
    }

    private const int LongestSigning = 6;

    private bool Earlier(int at) => _words.Set("earlier-words").Contains(_tokens[at].Lower) && Alone(at);

    private bool Alone(int at) =>
        !_tokens[at].Is(WordKind.Preposition | WordKind.Subordinator) || at + 1 >= _tokens.Length || _tokens[at + 1].Lexeme.Shape == TokenShape.Punctuation || _tokens[at + 1].Is(WordKind.Coordinator);

    private bool Cue(string cue, int at) => at >= 0 && _words.Cue(cue, _tokens[at].Lower);

    private double? Number(int at) =>
        at >= 0
        && (double.TryParse(_tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (_words.GroupOf("numbers").TryGetValue(_tokens[at].Lower, out var value) && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)))
        && number is > 0 and < 400 ? number : null;
}
