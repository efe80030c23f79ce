using KnowledgeGraph.Extraction.Lemmas;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Dates that are told beside the story: "seit 1918", "im Mai des Vorjahres", "acht Tage zuvor".</summary>
internal sealed partial class DateFinder
{
    /// <summary>"Seit 1918 besetzt", "das Protokoll von 1852": an earlier year told beside the story.</summary>
    private bool LooksBack(int first, int year) => first > 0 && year < _context.Year && (_words.Set("looking-back").Contains(_tokens[first - 1].Lower) || Attributive(first));

    /// <summary>"der 1743 verlorenen Teile": the year of what is told beside a noun.</summary>
    private bool Attributive(int at) =>
        _sentence.Lexicon.IsGerman && at + 2 < _tokens.Length && _tokens[at - 1].Is(WordKind.Determiner | WordKind.Contraction) && !_tokens[at + 1].Lexeme.Capital && _tokens[at + 2].Lexeme.Capital
        && _tokens[at + 1].Lexeme.Find(WordClass.Verb, WordForm.Declined) is not null;

    /// <summary>A date that counts from the one before; one that looks back does not move the story.</summary>
    private int Add(CountedDate date) => date.Back ? Aside(int.MinValue, () => Add(date.First, date.Last, date.Edtf, date.Year, true)) : Add(date.First, date.Last, date.Edtf, date.Year, true);

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

    /// <summary>Whether a word measures time, so that one behind it may say before or after.</summary>
    private bool Measures(int i) => _tokens[i].Lexeme.MeasuresTime;
}
