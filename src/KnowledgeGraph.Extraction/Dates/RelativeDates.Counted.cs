using System.Globalization;
using KnowledgeGraph.Extraction.Lemmas;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>A date that counts from the one before.</summary>
/// <param name="Edtf">The date.</param>
/// <param name="Year">Its year.</param>
/// <param name="First">The first token of the words that tell it.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Back">Whether it looks back.</param>
internal readonly record struct CountedDate(string Edtf, int Year, int First, int Last, bool Back);

/// <content>How many of what later or earlier: zwei Tage später, a week after, ein halbes Jahr zuvor, wenige Wochen darauf.</content>
internal sealed partial class RelativeDates
{
    private const int MonthsOfYear = 12;

    /// <summary>A few days are no more, and a few weeks or months no more than half of it in months.</summary>
    private const int Few = 10;

    /// <summary>"Two days later", "three weeks after", "the next day": the date that results; null where no such words hold the token.</summary>
    /// <param name="at">The number or the unit of time.</param>
    public CountedDate? Counted(int at)
    {
        var unit = Unit(at) is not null ? at : at + 1 < _tokens.Length && Number(at) is not null && Unit(at + 1) is not null ? at + 1 : -1;
        return unit < 0 ? Stepped(at) : Measured(unit) ?? Ending(unit) ?? Stepped(at);
    }

    /// <summary>Counts back from a unit of time that "later" or "earlier" follows.</summary>
    private CountedDate? Measured(int at)
    {
        if (at + 1 >= _tokens.Length)
        {
            return null;
        }

        var back = Earlier(at + 1);
        var last = back || Later(at + 1) ? at + 1 : LaterThanTold(at + 1);
        if (last < 0)
        {
            return null;
        }

        var unit = Unit(at)!;
        if (Cue("vague-counts", at - 1))
        {
            return Vague(unit, Cue("single-counts", at - 2) ? at - 2 : at - 1, last, back);
        }

        var (count, first) = Cue("halves", at - 1) ? (0.5, Cue("single-counts", at - 2) ? at - 2 : at - 1)
            : Cue("single-counts", at - 1) ? Cue("halves", at - 2) ? (0.5, at - 2) : (1, at - 1)
            : Number(at - 1) is { } number ? (number, at - 1)
            : !Cue("single-units", at) ? (0, at)
            : _german && (at == 0 || !_tokens[at - 1].Is(WordKind.Number)) ? (1, at)
            : at > 0 && _tokens[at - 1].Is(WordKind.Article) ? (1, at - 1)
            : (0, at);
        return count <= 0 ? null
            : Cue("rough-counts", first - 1) || (unit == "week" && count > 1) ? Roughly(unit, back ? -count : count, Cue("rough-counts", first - 1) ? first - 1 : first, last)
            : Shifted(unit, back ? -count : count, first, last);
    }

    /// <summary>"Zwei Wochen später", "some ten days later": nobody counted the days, so that only the month is told; where it lies near the end of one, the year.</summary>
    private CountedDate? Roughly(string unit, double count, int first, int last)
    {
        if (Shifted(unit, count, first, last) is not { } exact || exact.Edtf.Length < 10 || !int.TryParse(exact.Edtf.AsSpan(8, 2), out var day))
        {
            return Shifted(unit, count, first, last);
        }

        return exact with { Edtf = day > Margin && day <= FullMonth - Margin ? exact.Edtf[..7] : exact.Edtf[..4] };
    }

    private const int Margin = 2;

    private const int FullMonth = 30;

    /// <summary>"Ende des Monats", "within the month": the month last told; null where no such words stand.</summary>
    private CountedDate? Ending(int at)
    {
        if (at < 2 || Unit(at) != "month")
        {
            return null;
        }

        var (article, before) = (_tokens[at - 1].Lower, _tokens[at - 2]);
        var part = article == "the" && before.Lower == "of" && Cue("parts-of-time", at - 3) ? at - 3
            : article == "the" && before.Lower == "before" && at + 1 < _tokens.Length && Cue("ends-of-time", at + 1) ? at - 2
            : (article == "the" && _words.Cue("within", before.Lower)) || (article == "des" && _words.Set("date-leads").Contains(before.Text)) ? at - 2
            : -1;
        part = part > 0 && _tokens[part - 1].Is(WordKind.Article) ? part - 1 : part;
        return part < 0 ? null : Shifted("month", 0, part, before.Lower == "before" ? Closed(at) : at);
    }

    /// <summary>"before the month was out": the last of the words that say it was over.</summary>
    private int Closed(int at) => at + 2 < _tokens.Length && Cue("over-and-out", at + 2) ? at + 2 : at;

    /// <summary>"The next day", "am selben Tag", "in the same month".</summary>
    private CountedDate? Stepped(int at)
    {
        var step = _tokens[at].Is(WordKind.Article) && at + 2 < _tokens.Length ? at + 1 : at;
        return step + 1 < _tokens.Length && _tokens[step].Is(WordKind.RelativeYear) && Step(step) is { } kind && Unit(step + 1) is ("day" or "month") and var unit && (_german || !_tokens[step + 1].Lower.EndsWith('s'))
            ? Shifted(unit, kind switch { "next" => 1, "previous" => -1, _ => 0 }, at, step + 1)
            : null;
    }

    private CountedDate? Shifted(string unit, double count, int first, int last)
    {
        if (_context.Year is not { } year)
        {
            return null;
        }

        var (measure, number) = unit switch
        {
            "decade" => ("year", count * 10),
            "fortnight" => ("day", count * 14),
            "week" => ("day", count * 7),
            "quarter" => ("month", count * 3),
            _ => (unit, count),
        };
        if (measure == "year" && number % 1 == 0)
        {
            return new CountedDate($"{year + (int)number:D4}", year + (int)number, first, last, count < 0);
        }

        (measure, number) = measure == "year" ? ("month", number * MonthsOfYear) : (measure, number);
        if (number % 1 != 0 || _context.Month is not { } month || (measure == "day" && _context.Day is null))
        {
            return null;
        }

        var told = new DateTime(year, month, _context.Day ?? 1, 0, 0, 0, DateTimeKind.Utc);
        var moved = measure == "month" ? told.AddMonths((int)number) : told.AddDays(number);
        return new CountedDate(moved.ToString(measure == "month" ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture), moved.Year, first, last, count < 0);
    }

    /// <summary>"Wenige Tage später" on the third of a month is that month still; what may lie beyond month or year is no date.</summary>
    private CountedDate? Vague(string unit, int first, int last, bool back)
    {
        if (_context is not { Year: { } year, Month: { } month })
        {
            return null;
        }

        var inMonth = _context.Day is not { } day || (back ? day > Few : day <= DateTime.DaysInMonth(year, month) - Few);
        var inYear = back ? month > Few / 2 : month <= MonthsOfYear - (Few / 2);
        return unit == "day" && inMonth ? new CountedDate($"{year:D4}-{month:D2}", year, first, last, back)
            : unit is "day" or "week" or "month" && inYear ? new CountedDate($"{year:D4}", year, first, last, back)
            : null;
    }
}
