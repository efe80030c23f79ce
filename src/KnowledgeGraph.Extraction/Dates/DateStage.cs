using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Finds dates and completes partial ones from the dates before them.</summary>
internal sealed class DateStage : Stage
{
    public override IReadOnlyList<Part> Needs { get; } = [Part.Tokens, Part.Lemmas];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Dates];

    public override void Run(Document document)
    {
        var context = new DateContext();
        DateMention? entry = null;
        var block = -1;
        foreach (var sentence in document.Sentences)
        {
            context.Sentences++;
            new DateFinder(sentence, context).Run();
            if (sentence.BlockIndex != block)
            {
                block = sentence.BlockIndex;
                entry = HeadsEntry(sentence) ? sentence.Dates[0] : null;
            }

            sentence.EntryDate = entry;
        }
    }

    /// <summary>"26 July: ...", "1770. ...": a date at the start, closed by a colon, dash or full stop.</summary>
    private static bool HeadsEntry(Sentences.Sentence sentence) =>
        sentence.Dates.Count > 0 && sentence.Dates[0].First <= 1
        && (sentence.Dates[0].Last + 1 >= sentence.Tokens.Length || sentence.Tokens[sentence.Dates[0].Last + 1].Text is ":" or "–" or "—" or "." or "-");
}

/// <summary>The date last spoken of.</summary>
internal sealed class DateContext
{
    public int? Year { get; set; }

    /// <summary>How many sentences the head of a report has at most.</summary>
    public const int Head = 5;

    /// <summary>How many sentences have been read.</summary>
    public int Sentences { get; set; }

    /// <summary>The first full date: that of a report whose head it stands at.</summary>
    public string? Dateline { get; set; }
}
