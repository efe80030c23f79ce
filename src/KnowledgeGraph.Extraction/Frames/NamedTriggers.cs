using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The rules that a name sets off.</summary>
internal static class NamedTriggers
{
    /// <summary>A name such as "Vertrag von X" is also asked by its noun.</summary>
    public static IReadOnlyList<Rule> Of(Sentence sentence, Clause clause, Item item)
    {
        if (item.Mention is not { } mention || (item.Kind != ItemKind.Name && !IsNote(sentence, clause, item)))
        {
            return [];
        }

        // "the Venetian Alvise Contarini", "Venizelos of Greece": a person and his country, without an office.
        if ((((item.Owners.Count > 0 || EachOfState(sentence, clause, item)) && mention.As([EntityLabel.Person]) is not null) || ByFullName(sentence, clause, item, mention)) && sentence.Lexicon.NounRules(LanguageLexicon.Person) is { Length: > 0 } personal)
        {
            return personal;
        }

        if ((Signs(sentence, clause, item, mention) || (Bracketed(sentence, item, mention) && !(sentence.Lexicon.IsGerman && LedByOffice(sentence, item)))) && sentence.Lexicon.NounRules(LanguageLexicon.Signatory) is { Length: > 0 } signing)
        {
            return Array.FindAll(signing, rule => rule.PlacesOf(Diplomacy.Vocabulary.Role.Subject) is { Slots: [{ Kind: SlotKind.Self }, ..] });
        }

        if (sentence.Lexicon.IsGerman && mention is { Kind: MentionKind.Demonym, Entity.Label: EntityLabel.State } && sentence.Lexicon.NounRules(LanguageLexicon.People) is { Length: > 0 } led)
        {
            return led;
        }

        for (var i = mention.First; i <= mention.Last; i++)
        {
            // "the Duke of Wellington": a peerage is no office.
            if (sentence.Tokens[i].Lexeme.Find(Lemmas.WordClass.Noun) is { } noun && !sentence.Lexicon.Words.Cue("peers", noun.Lemma) && sentence.Lexicon.NounRules(noun.Lemma) is { Length: > 0 } rules)
            {
                return rules;
            }
        }

        return [];
    }

    /// <summary>"Venizelos of Greece and Pašić of Serbia": several names, and behind each a state; of one alone it may be where he came from.</summary>
    private static bool EachOfState(Sentence sentence, Clause clause, Item item) =>
        !sentence.Lexicon.IsGerman && item.Attributes.Count > 0 && clause.Phrases.FirstOrDefault(phrase => phrase.Items.Contains(item)) is { Items.Count: > 1 } list
        && list.Items.TrueForAll(named => named.Kind == ItemKind.Name && named.Attributes.Exists(attribute => attribute is { Preposition: "of", Items: [{ Kind: ItemKind.Name, Mention: { } state }] } && state.As([EntityLabel.State]) is not null));

    /// <summary>"Pedro Moreno of Peru signed": who is told of by his full name and a state, without a title that he would have by birth, and is not known to serve another.</summary>
    private static bool ByFullName(Sentence sentence, Clause clause, Item item, Mention mention)
    {
        if (sentence.Lexicon.IsGerman || item is not { Kind: ItemKind.Name, Attributes: [{ Preposition: "of", Items: [{ Kind: ItemKind.Name, Mention: { Kind: MentionKind.Name } named }] }] } || mention.Last == mention.First || named.As([EntityLabel.State]) is not { } state)
        {
            return false;
        }

        var led = sentence.Tokens[mention.First].Is(WordKind.Title) || (mention.First > 0 && (sentence.Tokens[mention.First - 1].Is(WordKind.Title) || (sentence.Tokens[mention.First - 1].Lexeme.NounClass & (NounClass.Office | NounClass.Person)) != NounClass.None));
        if (led || clause.Phrases.FirstOrDefault(phrase => phrase.Items.Contains(item)) is not { Preposition: null or "by" })
        {
            return false;
        }

        return mention.As([EntityLabel.Person]) is { } person
            ? !Royals.Reigns(person) && (person.Serves.Count == 0 || person.Serves.Contains(state.Id))
            : mention.Candidates.Count == 0 && clause.Predicates.Exists(predicate => sentence.Lexicon.Words.Cue("persons-do", predicate.Lemma));
    }

    /// <summary>"Plenipotentiaries: the minister X for Y": without a verb an office with a name is asked by the name as well.</summary>
    public static bool IsNote(Sentence sentence, Clause clause, Item item) => !sentence.Lexicon.IsGerman && clause.Predicates.Count == 0 && item is { Kind: ItemKind.Noun, IsPlural: false, Mention: not null, Owners.Count: 0 } && (item.Class & NounClass.Office) != NounClass.None;

    /// <summary>"For Russia Witte, for Japan Komura": signatories, and no verb that says so; "A for X and B for Y met": whoever stands in such pairs.</summary>
    private static bool Signs(Sentence sentence, Clause clause, Item item, Mention mention)
    {
        if ((!sentence.Lexicon.IsGerman && ItemKinds.HoldsOffice(item)) || (mention.Candidates.Count > 0 && mention.As([EntityLabel.Person]) is null) || sentence.Lexicon.Words.Cue("ship-prefixes", sentence.Tokens[mention.First].Text))
        {
            return false;
        }

        var own = clause.Phrases.FirstOrDefault(phrase => phrase.Items.Contains(item));
        return own is { Preposition: null or "by" } && (own.Paired || clause.Predicates.TrueForAll(predicate => predicate.Lemma == "sign"))
            && clause.Phrases.Any(phrase => phrase.Preposition is "for" or "für" && Fit.Score(phrase, [EntityLabel.State]) > (own.Paired ? 0 : 2) && (own.Paired || phrase.Head.Mention?.Entity is not null) || IsPrincipal(sentence, clause, phrase));
    }

    /// <summary>"X for the Company; Y for the King of Ava": in a note a company by its name, or a ruler with his land, is for whom somebody acts.</summary>
    private static bool IsPrincipal(Sentence sentence, Clause clause, Phrase phrase) =>
        !sentence.Lexicon.IsGerman && clause.Predicates.Count == 0 && phrase.Preposition == "for"
        && (phrase.Head.Mention?.As([EntityLabel.Group]) is not null || ((phrase.Head.Class & (NounClass.Office | NounClass.Organ)) != NounClass.None && Fit.Score(phrase, [EntityLabel.State]) > 0));

    /// <summary>"Perry (United States) and Hayashi (Japan)": persons, and in brackets for whom they act.</summary>
    private static bool Bracketed(Sentence sentence, Item item, Mention mention)
    {
        var tokens = sentence.Tokens;
        var end = Listed(tokens, item.End);
        return end + 3 < tokens.Length && tokens[end + 1].IsPunctuation('(') && tokens[end + 2].Mention is { Kind: MentionKind.Name } state && state.As([EntityLabel.State]) is not null && state.Last + 1 < tokens.Length && tokens[state.Last + 1].IsPunctuation(')')
            && (mention.As([EntityLabel.Person]) is not null || (mention.Candidates.Count == 0 && (mention.Last > mention.First || end > item.End)));
    }

    /// <summary>"die Außenminister Elío (Bolivien) und Riart (Paraguay)": the office before them tells it of each.</summary>
    private static bool LedByOffice(Sentence sentence, Item item) => ((item.Class | NounArguments.LedBy(sentence, item)) & NounClass.Office) != NounClass.None;

    /// <summary>"Witte and Rosen (Russia)": the end of the last of those before the bracket whom it tells of.</summary>
    public static int Listed(Token[] tokens, int end)
    {
        while (end + 2 < tokens.Length && (tokens[end + 1].Is(WordKind.Coordinator) || tokens[end + 1].IsPunctuation(',')) && tokens[end + 2].Mention is { Kind: MentionKind.Name or MentionKind.Unknown } next && next.First == end + 2 && (next.As([EntityLabel.Person]) is not null || next.Candidates.Count == 0))
        {
            end = next.Last;
        }

        return end;
    }
}
