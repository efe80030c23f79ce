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
internal sealed partial class CompletionStage : Stage
{
    private const int LongestIntro = 40;

    private const int LongestSubject = 9;

    /// <summary>How many words may stand before items that are verbs: "By the treaty that X and Y signed with A, B and C, Germany".</summary>
    private const int LongestLead = 80;

    private const int LongestName = 6;

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

            // "Under the treaty Spain" on a line of its own looks like a heading.
            if (intro is not null && (intro.Block.Kind == BlockKind.Paragraph || OpensSubject(intro.Tokens, intro.Lexicon) || ActsByName(intro.Tokens, intro.Lexicon)) && open.Length == 0 && block != sentence.BlockIndex)
            {
                open = Open(intro);
            }

            if (block != sentence.BlockIndex && intro?.Lexicon == sentence.Lexicon && Lent(intro, open, sentence) is { Length: > 0 } lent)
            {
                sentence.Borrowed = lent.Length;
                sentence.Tokens = [.. lent.Select(token => new Token(token.Start, token.End, token.Lexeme)), .. WithoutLabel(sentence)];
                sentence.HasTrigger |= intro.HasTrigger;
                intro.Lends = true;
            }

            block = sentence.BlockIndex;
        }
    }

    private static Token[] Lent(Sentence intro, Token[] open, Sentence item) =>
        (intro.Lexicon.IsGerman ? GermanLead(intro, item) : Lead(intro, item)) is { Length: > 0 } lead ? lead : open.Length > 0 && Completes(item, open) ? open : [];

    /// <summary>"gave back:" and "to France: Guadeloupe": to whom it is stands before what it is, and the colon between them says nothing.</summary>
    private static IEnumerable<Token> WithoutLabel(Sentence item)
    {
        var colon = item.Lexicon.IsGerman || item.Tokens[0].Lower is not ("to" or "from") ? -1 : Array.FindIndex(item.Tokens, 0, Math.Min(item.Tokens.Length, LongestName), token => token.IsPunctuation(':'));
        return colon < 0 ? item.Tokens : item.Tokens.Where((_, at) => at != colon);
    }

    /// <summary>"France agreed" before "to cede Canada", "Under the treaty made with X, Y and Z, Germany" before "restored Alsace": the words that an item takes up with its own verb; none where it does not.</summary>
    private static Token[] Lead(Sentence intro, Sentence item)
    {
        var infinitive = item.Tokens.Length > 2 && item.Tokens[0].Lower == "to" && item.Tokens[1].Lexeme.Find(WordClass.Verb, WordForm.Infinitive) is not null;
        var finite = item.Tokens.Length > 2 && IsFinite(item.Tokens[0]) && item.Tokens[0].Lexeme.Find(WordClass.Noun) is null;
        if (!(infinitive || finite) || intro.Tokens.Length is 0 or > LongestLead || intro.Tokens[^1].Text is "." or "!" or "?")
        {
            return [];
        }

        var announcers = intro.Lexicon.Words.Set("announcers");
        var end = intro.Tokens.Length;
        while (end > 0 && intro.Tokens[end - 1].Lexeme is var last && (last.Shape == TokenShape.Punctuation || announcers.Contains(last.Lower) || (end < intro.Tokens.Length && (last.Is(WordKind.Article) || last.Is(WordKind.Preposition) || last.Lower is "as"))))
        {
            end--;
        }

        var words = Without(intro.Tokens[..end], intro.Tokens.Length > end && intro.Tokens[end].IsPunctuation(','));
        return infinitive ? Array.Exists(words, IsFinite) ? words : []
            : end > 0 && EndsInSubject(words, intro.Lexicon) ? words[Apart(words)..] : [];
    }

    /// <summary>"By the treaty of 1919 Bulgaria, for which X put his name to it,": the words without what describes the subject between commas.</summary>
    private static Token[] Without(Token[] words, bool comma)
    {
        var relative = comma ? Array.FindLastIndex(words, token => token.Is(WordKind.Relative)) : -1;
        var opening = relative > 0 ? Array.FindLastIndex(words, relative, token => token.IsPunctuation(',')) : -1;
        return opening > 0 && relative - opening <= 2 ? words[..opening] : words;
    }

    /// <summary>"with the Allies, among them France and Italy, Germany": where the subject behind the last comma begins, that it is not taken for one more of a list; 0 where all words are needed.</summary>
    private static int Apart(Token[] words)
    {
        var comma = Array.FindLastIndex(words, token => token.IsPunctuation(','));
        return comma > 0 && words.Length - comma <= LongestName && words[(comma + 1)..].All(token => token.Lexeme.Capital || token.Is(WordKind.Article)) ? comma + 1 : 0;
    }

    private static bool IsFinite(Token token) => token.Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null;

    /// <summary>Whether the last words before a mark are a name or a noun that a verb can follow: "..., Germany", "II. Romania", "The Greek Government, for its part".</summary>
    private static bool EndsInSubject(Token[] words, LanguageLexicon lexicon)
    {
        var heads = lexicon.Words.Set("term-heads");
        var last = words[^1].Lexeme;
        return last.Shape == TokenShape.Word && (last.Capital || last.Find(WordClass.Noun) is not null) && !Array.Exists(words, token => heads.Contains(token.Lower));
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
        return (colon || ActsByName(words, intro.Lexicon)) && !announces && (intro.Lexicon.IsGerman && Closes(words[^1]) ? Transitive(words[^1], intro.Lexicon) : Array.Exists(words, token => Transitive(token, intro.Lexicon))) ? words : [];
    }

    /// <summary>"Great Britain obtained from France at Utrecht" on a line of its own: a name and the verb of whoever is called so, and no full stop.</summary>
    private static bool ActsByName(Token[] words, LanguageLexicon lexicon)
    {
        var verb = Array.FindIndex(words, token => Transitive(token, lexicon));
        return !lexicon.IsGerman && verb > 0 && words[verb - 1].Lexeme is { Capital: true, Shape: TokenShape.Word } && words[^1].Lexeme.Shape != TokenShape.Punctuation && (verb + 1 == words.Length || (words[verb + 1].Is(WordKind.Preposition) && words[verb + 1].Lower != "by"));
    }

    private static Token[] WithoutColon(Token[] tokens) => tokens.Length > 0 && tokens[^1].Text is ":" or "–" or "—" or "…" ? tokens[..^1] : tokens;

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
    private static bool Completes(Sentence item, Token[] open) => OpensSubject(open, item.Lexicon) ? item.Tokens.Length > 1 && !item.Tokens[0].Lexeme.Capital && item.Tokens[0].Lexeme.Find(WordClass.Verb, WordForm.Finite) is not null :
        OpensClause(open[^1], item.Lexicon)
        || !IsWhole(item) && !Array.Exists(item.Tokens, token => !token.Lexeme.Capital && token.Lexeme.Find(WordClass.Verb, WordForm.Finite) is { } verb && !(verb.Is(WordForm.Participle) || (verb.Is(WordForm.Infinitive) && item.Lexicon.IsGerman && !Early(item, token))));

    /// <summary>"Persia got Khotur", "The Sultan ceded Kars": though the form may be a participle, a name before it does what an object behind it suffers.</summary>
    private static bool IsWhole(Sentence item)
    {
        var verb = item.Lexicon.IsGerman ? -1 : Array.FindIndex(item.Tokens, token => !token.Lexeme.Capital && !token.Is(WordKind.Article));
        return verb > 0 && verb + 1 < item.Tokens.Length && item.Tokens[verb].Lexeme.Find(WordClass.Verb, WordForm.Past) is not null && item.Tokens[verb - 1].Lexeme.Capital
            && item.Tokens[verb + 1].Lexeme is var next && (next.Capital || item.Tokens[verb + 1].Is(WordKind.Determiner));
    }

    /// <summary>"Die Dardanellen bleiben den Schiffen offen": in German what could be an infinitive is none before other words, unless its marker goes before it.</summary>
    private static bool Early(Sentence item, Token verb)
    {
        var at = Array.IndexOf(item.Tokens, verb);
        return at > 0 && at + 1 < item.Tokens.Length && item.Tokens[at + 1].Lexeme.Shape != TokenShape.Punctuation && item.Tokens[at - 1].Lower != "zu"
            && item.Tokens[at + 1].Lexeme.Find(WordClass.Verb) is null && !item.Tokens[at + 1].Is(WordKind.Coordinator);
    }
}
