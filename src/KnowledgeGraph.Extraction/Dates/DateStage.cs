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
        foreach (var sentence in document.Sentences)
        {
            new DateFinder(sentence, context).Run();
        }
    }
}

/// <summary>The date last spoken of.</summary>
internal sealed class DateContext
{
    public int? Year { get; set; }

    /// <summary>The first full date: that of a report whose head it stands at.</summary>
    public string? Dateline { get; set; }
}
