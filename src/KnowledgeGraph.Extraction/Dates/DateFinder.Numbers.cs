using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Structure;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <content>Dates whose month is a number, Arabic or Roman: 28.05.1858; 17. 8. 1945; 8.XI.1912; 24.10.12; 24/10/1912; 1912-10-24; am 1. 8.</content>
internal sealed partial class DateFinder
{
    /// <summary>So many months a year has.</summary>
    private const int Months = 12;

    /// <summary>From this day on, day and month at the head of a line are hardly the number of a section.</summary>
    private const int NoSection = 10;

    /// <summary>Reads such a date; the next token to read, -1 where there is none.</summary>
    private int Numeric(int i)
    {
        if (!_tokens[i].Text.Contains('.') && !(i + 1 < _tokens.Length && _tokens[i + 1].Lexeme is { Shape: TokenShape.Punctuation, Text: "." or "/" or "-" }))
        {
            // Most numbers stand alone.
            return -1;
        }

        var fields = new DateFields(_tokens, i, _sentence.Lexicon.IsGerman);
        if (!fields.Read())
        {
            return -1;
        }

        var (first, second, third) = (fields[0], fields[1], fields[2]);
        if (fields.Count == 3)
        {
            return fields.Separator == '-' && first.Length == 4 ? Known(i, fields.Last, first.Value, second.Value, third.Value)
                : YearOf(third) is not { } year ? -1
                : second.Value > Months && fields.Separator == '/' ? Known(i, fields.Last, year, first.Value, second.Value)
                : Known(i, fields.Last, year, second.Value, first.Value);
        }

        if (fields.Separator == '/' && second.Length == 4 && first.Value is > 0 and <= Months && IsYear(second.Value))
        {
            // "10/1912"
            return Add(i, fields.Last, $"{second.Value:D4}-{first.Value:D2}", second.Value);
        }

        return fields.Separator == '.' && first.Length < 3 && (_sentence.Lexicon.IsGerman || second.Roman) && _context.Year is { } told && (DayLed(i, second.Roman) || Heads(i, fields, first.Value))
            ? Known(i, fields.Closed, told, second.Value, first.Value, true)
            : -1;
    }

    /// <summary>"5.–10.6.1967": a day up to a date in numbers; null elsewhere.</summary>
    private int? DayToNumeric(int i)
    {
        if (i + 3 >= _tokens.Length || !_tokens[i + 1].IsPunctuation('.') || !(_tokens[i + 2].IsPunctuation('–') || _tokens[i + 2].IsPunctuation('-')) || !int.TryParse(_tokens[i].Text, out var day) || day is < 1 or > 31)
        {
            return null;
        }

        var before = _sentence.Dates.Count;
        var end = Numeric(i + 3);
        if (end < 0 || _sentence.Dates.Count != before + 1 || _sentence.Dates[^1] is not { Date.Edtf: { Length: 10 } last } until || int.Parse(last.AsSpan(8)) <= day)
        {
            return end < 0 ? null : end;
        }

        _sentence.Dates.RemoveAt(before);
        return Add(i, until.Last, $"{last[..8]}{day:D2}/{last}", until.Year, until.Completed);
    }

    /// <summary>Whether what stands before a day tells that it is one: am 1.8., vom 3. IX., (12.4.).</summary>
    private bool DayLed(int i, bool roman) =>
        (i == 0 && roman) || (i > 0 && (_words.Cue("before-numbered-days", _tokens[i - 1].Lower) || _tokens[i - 1].IsPunctuation('(')));

    /// <summary>"23.8. Friede von Prag: ...", "8.10. Serbien siegt.": day and month at the head of a line, and no number of a section.</summary>
    private bool Heads(int i, DateFields fields, int day)
    {
        if (i > 0 || _sentence.Block.Kind == BlockKind.Heading)
        {
            return false;
        }

        var next = fields.Closed + 1;
        return next >= _tokens.Length || _tokens[next].Text is ":" or "–" or "—" || day >= NoSection || (fields.Closed > fields.Last && _tokens[^1].Lexeme.Shape == TokenShape.Punctuation);
    }

    private int Known(int first, int last, int year, int month, int day, bool completed = false) =>
        IsYear(year) && month is > 0 and <= Months && day > 0 ? Full(first, last, year, month, day, completed) : -1;

    /// <summary>Whether a number can be a year of which such a text tells.</summary>
    internal static bool IsYear(int number) => number is >= 1400 and < 2030;

    /// <summary>A year of four digits, or of two in the century of the years around it; null where it is none.</summary>
    private int? YearOf(DateField field) =>
        field.Length == 4 && !field.Roman ? field.Value
        : field.Length == 2 && !field.Roman && (_context.Year ?? _context.Around()) is { } near ? Nearest(field.Value, near)
        : null;

    private static int Nearest(int inCentury, int near)
    {
        var year = (near / 100 * 100) + inCentury;
        return year - near > 50 ? year - 100 : near - year > 50 ? year + 100 : year;
    }
}

/// <summary>One number of such a date.</summary>
/// <param name="Value">Which it is.</param>
/// <param name="Length">Of how many signs.</param>
/// <param name="Roman">Whether it is a Roman numeral.</param>
internal readonly record struct DateField(int Value, int Length, bool Roman);

/// <summary>Two or three numbers between which the same sign stands: a full stop, a stroke or a hyphen.</summary>
internal ref struct DateFields(Token[] tokens, int at, bool german)
{
    private DateField _first;
    private DateField _second;
    private DateField _third;

    public int Count { get; private set; }

    /// <summary>The sign between the numbers.</summary>
    public char Separator { get; private set; }

    /// <summary>The token of the last number.</summary>
    public int Last { get; private set; }

    /// <summary>The last token, with the full stop that closes an ordinal.</summary>
    public readonly int Closed => Last + 1 < tokens.Length && Separator == '.' && tokens[Last + 1].IsPunctuation('.') ? Last + 1 : Last;

    public readonly DateField this[int index] => index switch { 0 => _first, 1 => _second, _ => _third };

    /// <summary>Whether at least two stand there.</summary>
    public bool Read()
    {
        Last = at;
        if (!Take(at))
        {
            return false;
        }

        while (Count < 3 && Next() is { } next && Take(next))
        {
            Last = next;
        }

        return Count > 1;
    }

    /// <summary>The token of the next number behind a separator; null where none goes on.</summary>
    private int? Next()
    {
        var mark = Last + 1;
        if (mark + 1 >= tokens.Length || tokens[mark].Lexeme is not { Shape: TokenShape.Punctuation, Text: [('.' or '/' or '-') and var sign] } || (Separator != default && sign != Separator))
        {
            return null;
        }

        var next = tokens[mark + 1];
        var joined = tokens[mark].End == next.Start;
        if (tokens[Last].End != tokens[mark].Start || !(joined || (sign == '.' && Spaced(mark + 1))))
        {
            return null;
        }

        Separator = sign;
        return mark + 1;
    }

    /// <summary>"17. 8. 1945", "8. XI. 1912": where blanks stand between, the month has its full stop and the year its four digits.</summary>
    private readonly bool Spaced(int next) =>
        Count == 1 ? (german || RomanMonth.Of(tokens[next].Text) is not null) && next + 1 < tokens.Length && tokens[next + 1].IsPunctuation('.') : tokens[next].Text.Length == 4;

    private bool Take(int index)
    {
        var text = tokens[index].Text;
        if (tokens[index].Lexeme.Shape == TokenShape.Word)
        {
            return Count == 1 && RomanMonth.Of(text) is { } month && Put(new DateField(month, text.Length, true));
        }

        if (tokens[index].Lexeme.Shape != TokenShape.Number)
        {
            return false;
        }

        foreach (var part in text.AsSpan().Split('.'))
        {
            var digits = text.AsSpan(part);
            if (digits.Length is 0 or 3 or > 4 || !int.TryParse(digits, out var value) || !Put(new DateField(value, digits.Length, false)))
            {
                return false;
            }

            Separator = part.End.Value < text.Length ? '.' : Separator;
        }

        return true;
    }

    private bool Put(DateField field)
    {
        switch (Count)
        {
            case 0: _first = field; break;
            case 1: _second = field; break;
            case 2: _third = field; break;
            default: return false;
        }

        Count++;
        return true;
    }
}
