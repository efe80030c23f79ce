using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>The date last spoken of.</summary>
internal sealed class DateContext(Document document)
{
    private bool _asked;
    private int? _around;

    public int? Year { get; set; }

    /// <summary>Whether that year was only told in brackets before any other, as the years of a life are: the story may lie before it.</summary>
    public bool IsBracketed { get; set; }

    /// <summary>The year at which the story stands; null where none was told outside of brackets.</summary>
    public int? Story => IsBracketed ? null : Year;

    /// <summary>A year named in passing since, which "that year" may mean; null where none was.</summary>
    public int? Passing { get; set; }

    /// <summary>The month of that date, from 1; null where only the year was given.</summary>
    public int? Month { get; private set; }

    /// <summary>The day of that date; null where it was not given.</summary>
    public int? Day { get; private set; }

    /// <summary>Takes a date as the one last spoken of.</summary>
    public void Take(string edtf, int year)
    {
        var first = edtf.Split('/')[0];
        Year = year;
        Passing = null;
        IsBracketed = false;
        Taken = Sentences;
        Month = first.Length >= 7 && int.TryParse(first.AsSpan(5, 2), out var month) && month is > 0 and < 13 ? month : null;
        Day = Month is not null && first.Length >= 10 && int.TryParse(first.AsSpan(8, 2), out var day) ? day : null;
    }

    /// <summary>Goes back to a date: what was read since then was told beside the story.</summary>
    public void Restore(int? year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>How many sentences the head of a report has at most.</summary>
    public const int Head = 5;

    /// <summary>The sentence of that date, counted as <see cref="Sentences"/> counts.</summary>
    public int Taken { get; private set; }

    /// <summary>The block in which that date stood; -1 before any.</summary>
    public int Block { get; set; } = -1;

    /// <summary>How many sentences have been read.</summary>
    public int Sentences { get; set; }

    /// <summary>The day of the report that is being read, where a dateline gives it; null elsewhere.</summary>
    public (int Year, int Month, int Day)? Report { get; set; }

    /// <summary>The first full date: that of a report whose head it stands at.</summary>
    public string? Dateline { get; set; }

    /// <summary>A year near those of which the text tells, for dates that leave out the century before any year was told; null where nothing tells it.</summary>
    public int? Around()
    {
        if (!_asked)
        {
            _asked = true;
            _around = TextYears.Near(document);
        }

        return _around;
    }
}
