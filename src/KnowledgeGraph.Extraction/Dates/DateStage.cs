using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Structure;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Finds dates and completes partial ones from the dates before them.</summary>
internal sealed class DateStage : Stage
{
    public override IReadOnlyList<Part> Needs { get; } = [Part.Tokens, Part.Lemmas, Part.Completions];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Dates];

    public override void Run(Document document)
    {
        var context = new DateContext();
        DateMention? section = null;
        DateMention? entry = null;
        Sentence? head = null;
        var block = -1;
        foreach (var sentence in document.Sentences)
        {
            context.Sentences++;
            new DateFinder(sentence, context).Run();
            var begins = sentence.BlockIndex != block;
            if (begins)
            {
                block = sentence.BlockIndex;
                section = sentence.Block.Kind == BlockKind.Heading ? (IsDate(sentence) ? sentence.Dates[0] : null) : section;
                (entry, head) = (section, null);
            }

            if (Dateline(sentence))
            {
                (entry, head) = (sentence.Dates[0], sentence);
            }
            else if (HeadsEntry(sentence, begins))
            {
                entry = sentence.Dates[0];
            }

            sentence.EntryDate = entry;
            sentence.EntryHead = head;
        }
    }

    /// <summary>"26 July: ...", "1770. ...": a date at the start, closed by a colon, dash or full stop; within a block a colon or nothing else must follow.</summary>
    private static bool HeadsEntry(Sentence sentence, bool begins) =>
        sentence.Dates.Count > 0 && sentence.Dates[0].First <= 1
        && (sentence.Dates[0].Last + 1 >= sentence.Tokens.Length || sentence.Tokens[sentence.Dates[0].Last + 1].Text is var mark && (mark is ":" or "." || (begins && mark is "–" or "—" or "-")));

    /// <summary>A heading that is nothing but a date: all under it happened then.</summary>
    private static bool IsDate(Sentence sentence) =>
        sentence.Dates.Count == 1 && sentence.Dates[0].First == 0 && sentence.Dates[0].Last >= sentence.Tokens.Length - 2;

    /// <summary>"Constantinople, 17 April.": where and when, and nothing more.</summary>
    private static bool Dateline(Sentence sentence)
    {
        if (sentence.Dates.Count != 1 || sentence.Dates[0] is not { First: > 1 and < 6 } date || sentence.Tokens[..date.First] is not [.., var comma] place || !comma.IsPunctuation(','))
        {
            return false;
        }

        return place[..^1].All(token => token.Lexeme.Shape == TokenShape.Word && (token.Lexeme.Capital || token.Is(WordKind.NameParticle)))
            && sentence.Tokens[(date.Last + 1)..].All(token => token.IsPunctuation('.'));
    }
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
