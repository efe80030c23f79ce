using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Tokens of a sentence that give a date.</summary>
internal sealed class DateMention
{
    public required int First { get; init; }

    /// <summary>The last token, inclusive.</summary>
    public required int Last { get; init; }

    public required HistoricalDate Date { get; init; }

    /// <summary>Whether the text gives it in full; if not, the year comes from what went before.</summary>
    public bool Completed { get; init; }

    /// <summary>The name whose date it is (the Treaty of Paris of 1856); null where it dates what happens.</summary>
    public Mention? Of { get; set; }

    /// <summary>Whether it looks back, so that the story does not go on from it: seit 1918, acht Tage zuvor.</summary>
    public bool IsAside { get; set; }

    /// <summary>Whether it counts on from the date before: two years later, in the following year.</summary>
    public bool IsCounted { get; set; }

    public int Year => int.Parse(Date.Edtf.AsSpan(0, 4));

    /// <inheritdoc/>
    public override string ToString() => Date.Edtf;
}
