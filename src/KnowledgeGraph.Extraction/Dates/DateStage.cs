using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Structure;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Finds dates and completes partial ones from the dates before them.</summary>
internal sealed class DateStage : Stage
{
    /// <summary>So many words a title has at most.</summary>
    private const int LongestTitle = 14;

    public override IReadOnlyList<Part> Needs { get; } = [Part.Tokens, Part.Lemmas, Part.Completions];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Dates];

    public override void Run(Document document)
    {
        var context = new DateContext(document);
        DateMention? section = null;
        DateMention? entry = null;
        Sentence? head = null;
        var block = -1;
        var title = false;
        foreach (var sentence in document.Sentences)
        {
            context.Sentences++;
            new DateFinder(sentence, context).Run();
            var begins = sentence.BlockIndex != block;
            if (begins)
            {
                // The date of a title ("30 January 1648: a kingdom lets go") is that of what stands below it.
                var titled = title && Head(sentence, begins) is null ? entry : null;
                block = sentence.BlockIndex;
                section = sentence.Block.Kind == BlockKind.Heading ? (IsDate(sentence) ? sentence.Dates[0] : null) : section;
                (entry, head) = (section ?? titled, null);
                title = false;
            }

            if (Dateline(sentence))
            {
                (entry, head) = (sentence.Dates[0], sentence);
                context.Report = !Array.Exists(sentence.Tokens, token => (token.Lexeme.NounClass & Lexicon.NounClass.Treaty) != Lexicon.NounClass.None) && context is { Year: { } year, Month: { } month, Day: { } day } ? (year, month, day) : null;
            }
            else if (Head(sentence, begins) is { } opening)
            {
                entry = opening;
                title = sentence.Tokens.Length > 0 && !sentence.Tokens[^1].IsPunctuation('.') && sentence.Tokens.Length < LongestTitle;
            }
            else if (!begins && entry is not null && Noted(sentence))
            {
                entry = sentence.Dates[0];
            }

            sentence.EntryDate = entry;
            sentence.EntryHead = head;
        }
    }

    /// <summary>"1830. 3 February, London Protocol. The courts ...": a note without verb that begins with its day.</summary>
    private static bool Noted(Sentence sentence) =>
        !sentence.Lexicon.IsGerman && sentence.Dates.Count > 0 && sentence.Dates[0] is { First: 0, Date.Edtf.Length: 10 } date && date.Last + 1 < sentence.Tokens.Length && sentence.Tokens[date.Last + 1].IsPunctuation(',')
        && !Array.Exists(sentence.Tokens, token => !token.Lexeme.Capital && token.Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null && token.Lexeme.Find(WordClass.Noun) is null);

    /// <summary>A heading that is nothing but a date: all under it happened then.</summary>
    private static bool IsDate(Sentence sentence) =>
        sentence.Dates.Count == 1 && sentence.Dates[0].First == 0 && sentence.Dates[0].Last >= sentence.Tokens.Length - 2;

    /// <summary>"Constantinople, 17 April.": where and when, and nothing more.</summary>
    private static bool Dateline(Sentence sentence)
    {
        if (sentence.Dates is [{ First: 0 } leading] && leading.Last + 2 < sentence.Tokens.Length && sentence.Tokens[leading.Last + 1].IsPunctuation(',')
            && sentence.Tokens.Length - leading.Last < 8 && sentence.Tokens[(leading.Last + 2)..].All(token => token.IsPunctuation('.') || token.IsPunctuation('-') || token.Is(WordKind.NameParticle) || (token.Lexeme is { Shape: TokenShape.Word, Capital: true } && token.Lexeme.Find(WordClass.Verb) is null)))
        {
            // "16. September 1908, Buchlau."
            return true;
        }

        if (sentence.Dates.Count != 1 || sentence.Dates[0] is not { First: > 1 and < 6 } date || sentence.Tokens[..date.First] is not [.., var comma] place || !comma.IsPunctuation(','))
        {
            return false;
        }

        return place[..^1].All(token => token.Lexeme.Shape == TokenShape.Word && (token.Lexeme.Capital || token.Is(WordKind.NameParticle)))
            && sentence.Tokens[(date.Last + 1)..].All(token => token.IsPunctuation('.'));
    }

    /// <summary>
    /// "26 July: ...", "1770. ...", "1938. 21 July: ...": the last of the dates at the start, closed by a colon or full stop, at the start of a block
    /// also by a dash; null where there is none.
    /// </summary>
    private static DateMention? Head(Sentence sentence, bool begins)
    {
        if (sentence.Dates.Count == 0 || !Opens(sentence, sentence.Dates[0].First))
        {
            return null;
        }

        DateMention? head = null;
        foreach (var date in sentence.Dates)
        {
            if (head is null && begins && date.Last + 1 < sentence.Tokens.Length && (sentence.Dates.Exists(next => next.First == date.Last + 1) || (sentence.Tokens[date.Last + 1].IsPunctuation(',') && sentence.Dates.Exists(next => next.First == date.Last + 2))))
            {
                // "1853, 8 July – ...": the day behind its year is the date of the entry.
                continue;
            }

            if ((head is not null && date.First > head.Last + 2) || !(Closes(sentence, date.Last + 1, begins) || (begins && date.First == 0 && Leads(sentence, date.Last + 1))))
            {
                break;
            }

            head = date;
        }

        return head;
    }

    /// <summary>Whether nothing but marks and an article stands before the date.</summary>
    private static bool Opens(Sentence sentence, int first) =>
        first <= 3 && sentence.Tokens[..first].All(token => token.Lexeme.Shape == TokenShape.Punctuation || token.Lower is "on" or "am" or "im" or "in" or "ca" || token.Is(WordKind.Article));

    /// <summary>"1866 Preußen schlägt Österreich": where the verb does not follow the date, it is set before what is told as a head; "fall" and the like are no names.</summary>
    private static bool Leads(Sentence sentence, int at) =>
        sentence.Block.Kind != BlockKind.Heading && at < sentence.Tokens.Length && sentence.Tokens[at].Lexeme is { Shape: TokenShape.Word, Capital: true };

    private static bool Closes(Sentence sentence, int at, bool begins) =>
        at >= sentence.Tokens.Length || (sentence.Tokens[at].Text is var mark && (mark is ":" or "." || (begins && mark is "–" or "—" or "-")));
}
