using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Structure;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>
/// Lends a list item the sentence that it completes: "By the treaty Japan obtained:" and its items, "Der Vertrag sah vor, dass" and its
/// items. The words of that sentence are read before those of the item, each at its own place in the text.
/// </summary>
internal sealed class CompletionStage : Stage
{
    private const int LongestIntro = 40;

    private const int LongestSubject = 9;

    public override IReadOnlyList<Part> Needs { get; } = [Part.Tokens, Part.Lemmas];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Completions];

    public override void Run(Document document)
    {
        Sentence? intro = null;
        Token[] open = [];
        var block = -1;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Block.Kind != BlockKind.Item)
            {
                (intro, open) = (sentence, []);
                continue;
            }

            // "Under the treaty Spain" and "Spain undertook" on lines of their own look like headings.
            if (intro is not null && open.Length == 0 && block != sentence.BlockIndex)
            {
                open = AwaitsInfinitive(intro) && BeginsWithInfinitive(sentence) ? WithoutColon(intro.Tokens)
                    : intro.Block.Kind == BlockKind.Paragraph || OpensSubject(intro.Tokens, intro.Lexicon) ? Open(intro) : [];
            }

            if (block != sentence.BlockIndex && open.Length > 0 && intro!.Lexicon == sentence.Lexicon && Completes(sentence, open))
            {
                sentence.Borrowed = open.Length;
                sentence.Tokens = [.. open.Select(token => new Token(token.Start, token.End, token.Lexeme)), .. sentence.Tokens];
                sentence.HasTrigger |= intro.HasTrigger;
            }

            block = sentence.BlockIndex;
        }
    }

    /// <summary>The words of a sentence that lacks its end, without the colon; none where it is whole.</summary>
    private static Token[] Open(Sentence intro)
    {
        var words = WithoutColon(intro.Tokens);
        var colon = words.Length < intro.Tokens.Length;
        if (words.Length is < 2 or > LongestIntro)
        {
            return [];
        }

        if (OpensClause(words[^1], intro.Lexicon) || OpensSubject(words, intro.Lexicon))
        {
            return words;
        }

        var announces = Array.Exists(words, token => intro.Lexicon.Words.Set("announcers").Contains(token.Lower));
        return colon && !announces && (intro.Lexicon.IsGerman && Closes(words[^1]) ? Transitive(words[^1], intro.Lexicon) : Array.Exists(words, token => Transitive(token, intro.Lexicon))) ? words : [];
    }

    private static Token[] WithoutColon(Token[] tokens) => tokens.Length > 0 && tokens[^1].Text is ":" or "–" or "—" or "…" ? tokens[..^1] : tokens;

    /// <summary>"Spain undertook", "Great Britain for her part was:" before items that begin with "to": no full stop, and a verb.</summary>
    private static bool AwaitsInfinitive(Sentence intro)
    {
        var words = WithoutColon(intro.Tokens);
        return !intro.Lexicon.IsGerman && words.Length is > 1 and <= LongestIntro && words[^1].Lexeme.Shape != TokenShape.Punctuation
            && Verbal(words, 0) && !Array.Exists(words, token => intro.Lexicon.Words.Set("announcers").Contains(token.Lower));
    }

    private static bool BeginsWithInfinitive(Sentence item) =>
        item.Tokens.Length > 2 && item.Tokens[0].Lower is "to" && !item.Tokens[1].Lexeme.Capital && item.Tokens[1].Lexeme.Find(WordClass.Verb, WordForm.Infinitive) is not null;

    /// <summary>"musste sich der Sultan zu Zugeständnissen verstehen:": an infinitive or a participle at the end says what the whole sentence says.</summary>
    private static bool Closes(Token last) =>
        !last.Lexeme.Capital && (last.Lexeme.Find(WordClass.Verb, WordForm.Infinitive) ?? last.Lexeme.Find(WordClass.Verb, WordForm.Participle)) is not null;

    /// <summary>that, dass, to: the items are its clauses.</summary>
    private static bool OpensClause(Token last, LanguageLexicon lexicon) =>
        lexicon.Vocabulary.Subordinator(last.Lower) == "content" || last.Lower is "to";

    /// <summary>"By which the sultan", "Under the treaty Sweden": a subject whose verbs are the items.</summary>
    private static bool OpensSubject(Token[] words, LanguageLexicon lexicon)
    {
        var from = Array.FindLastIndex(words, token => token.Is(WordKind.Relative)) + 1;
        return !lexicon.IsGerman && from < words.Length && words[^1].Lexeme.Shape == TokenShape.Word && words.Length - from <= LongestSubject
            && (words[^1].Lexeme.Capital || words[^1].Lexeme.NounClass != NounClass.None) && !Verbal(words, from);
    }

    /// <summary>Whether a finite verb stands among the words: not where it may be the participle of the noun before it (the treaty signed on 10 December).</summary>
    private static bool Verbal(Token[] words, int from)
    {
        for (var i = from; i < words.Length; i++)
        {
            var lexeme = words[i].Lexeme;
            if (!lexeme.Capital && lexeme.Find(WordClass.Verb, WordForm.Finite) is not null && lexeme.Find(WordClass.Noun) is null
                && !(i > from && lexeme.Find(WordClass.Verb, WordForm.Participle) is not null && words[i - 1].Lexeme.NounClass != NounClass.None))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A finite verb that wants an object: neither a form of to be nor one that lays down terms, for those make whole sentences of their items.</summary>
    private static bool Transitive(Token token, LanguageLexicon lexicon) =>
        !token.Lexeme.Capital && token.Lexeme.Find(WordClass.Verb, WordForm.Finite) is { } verb && token.Lexeme.Kind == WordKind.None && lexicon.VerbRules(verb.Lemma).Length > 0
        && lexicon.Vocabulary.GovernanceOf(verb.Lemma) is not (Governance.Stipulating or Governance.Hypothetical or Governance.Negating or Governance.Reporting);

    /// <summary>Whether an item is what the sentence lacks: after "that" and "to" anything, else words without a finite verb.</summary>
    private static bool Completes(Sentence item, Token[] open) => BeginsWithInfinitive(item) ? true : OpensSubject(open, item.Lexicon) ? item.Tokens.Length > 1 && !item.Tokens[0].Lexeme.Capital && item.Tokens[0].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null :
        OpensClause(open[^1], item.Lexicon)
        || !Array.Exists(item.Tokens, token => !token.Lexeme.Capital && token.Lexeme.Find(WordClass.Verb, WordForm.Finite) is { } verb && !(verb.Is(WordForm.Participle) || (verb.Is(WordForm.Infinitive) && item.Lexicon.IsGerman && !Early(item, token))));

    /// <summary>"Die Dardanellen bleiben den Schiffen offen": in German what could be an infinitive is none before other words, unless its marker goes before it.</summary>
    private static bool Early(Sentence item, Token verb)
    {
        var at = Array.IndexOf(item.Tokens, verb);
        return at > 0 && at + 1 < item.Tokens.Length && item.Tokens[at + 1].Lexeme.Shape != TokenShape.Punctuation && item.Tokens[at - 1].Lower != "zu"
            && item.Tokens[at + 1].Lexeme.Find(WordClass.Verb) is null && !item.Tokens[at + 1].Is(WordKind.Coordinator);
    }
}
