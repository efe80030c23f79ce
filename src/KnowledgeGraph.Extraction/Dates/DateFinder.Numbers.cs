using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <content>German dates whose month is a number, with blanks between: 17. 8. 1945; am 1. 8.</content>
internal sealed partial class DateFinder
{
    /// <summary>The month that a number with a full stop behind it names; null where none stands there.</summary>
    private int? MonthNumber(int at) =>
        _sentence.Lexicon.IsGerman && at + 1 < _tokens.Length && _tokens[at].Lexeme.Shape == TokenShape.Number && _tokens[at].Text.Length < 3 && _tokens[at + 1].IsPunctuation('.') && int.TryParse(_tokens[at].Text, out var month) && month is > 0 and < 13 ? month : null;

    /// <summary>Reads such a date with the year behind it, or in that of which the text tells; -1 where neither is known.</summary>
    private int NumberedDay(int i, int day, int month, int number)
    {
        var at = month + 2;
        if (at < _tokens.Length && _tokens[at].Lexeme.Shape == TokenShape.Number && _tokens[at].Text.Length == 4 && int.TryParse(_tokens[at].Text, out var year) && year is >= 1400 and < 2030)
        {
            return Full(i, at, year, number, day);
        }

        var led = i > 0 && _words.Cue("before-numbered-days", _tokens[i - 1].Lower);
        return led && _context.Year is { } known ? Full(i, month + 1, known, number, day, true) : -1;
    }
}
