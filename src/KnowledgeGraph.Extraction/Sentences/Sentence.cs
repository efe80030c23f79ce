using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Dates;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Structure;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>One sentence and all that the stages find in it.</summary>
internal sealed class Sentence
{
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The index of its block.</summary>
    public required int BlockIndex { get; init; }

    public required Block Block { get; init; }

    /// <summary>Its language, with the words and rules for it.</summary>
    public LanguageLexicon Lexicon { get; set; } = null!;

    public Token[] Tokens { get; set; } = [];

    /// <summary>Whether any word of it can set off a rule; if not, later stages pass it by.</summary>
    public bool HasTrigger { get; set; }

    /// <summary>Whether the sentence after it takes up by a pronoun who is spoken of in it: then it is cut into phrases though it may say nothing of interest.</summary>
    public bool IsTakenUp { get; set; }

    /// <summary>What its words offer the rules; null unless some rule could be read from it, and then it is cut into phrases and clauses.</summary>
    public SentenceWords? Words { get; set; }

    /// <summary>Of a list item, the last sentence of the block that introduces the list; null elsewhere.</summary>
    public Sentence? Intro { get; set; }

    /// <summary>Whether it belongs to a numbered article, which lays down terms.</summary>
    public bool IsArticle { get; init; }

    /// <summary>Whether the sentence before it in its paragraph names a treaty or a promise, so that "was to" says what was agreed.</summary>
    public bool FollowsTerms { get; set; }

    /// <summary>Whether it is an item of a list of treaty terms: then plans and obligations say what was agreed.</summary>
    public bool IsTerm { get; set; }

    /// <summary>The year in whose light it is read: its own or the last one before it; null where the text has given none.</summary>
    public int? Year { get; set; }

    public List<Mention> Mentions { get; } = [];

    public List<DateMention> Dates { get; } = [];

    /// <summary>Of a chronicle, the date at the head of the entry to which the sentence belongs; null elsewhere.</summary>
    public DateMention? EntryDate { get; set; }

    /// <summary>Stretches of tokens in quotation marks that somebody says or writes.</summary>
    public List<(int First, int Last)> Quoted { get; } = [];

    /// <summary>Of a report, the line that says where and when (Constantinople, 17 April); null elsewhere.</summary>
    public Sentence? EntryHead { get; set; }

    /// <summary>The note before it that names a place and says nothing of it (24 June: Custoza.); null elsewhere.</summary>
    public Sentence? NoteBefore { get; set; }

    /// <summary>How what follows a token is said: "Japanese proposal: ...", "Not granted:" and its list. Null where nothing frames it.</summary>
    public Framing? Framing { get; set; }

    /// <summary>Of a list item that completes the sentence before the list, how many of its tokens are that sentence's; 0 elsewhere.</summary>
    public int Borrowed { get; set; }

    /// <summary>Whether list items take up its words: it lacks its end and says little by itself.</summary>
    public bool Lends { get; set; }

    /// <summary>Whether a remark between commas gives its main clauses to somebody else: "..., so die ältere Forschung"; null until it has been looked for.</summary>
    public bool? Attributed { get; set; }

    public List<Quantity> Quantities { get; } = [];

    public List<Node> Nodes { get; set; } = [];

    public List<Clause> Clauses { get; set; } = [];

    public List<Frame> Frames { get; } = [];

    /// <summary>Whether a semicolon stands between two tokens.</summary>
    /// <param name="from">The first token asked.</param>
    /// <param name="until">The token before which to stop; none is asked where it does not come after <paramref name="from"/>.</param>
    public bool IsParted(int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (Tokens[i].IsPunctuation(';'))
            {
                return true;
            }
        }

        return false;
    }
}
