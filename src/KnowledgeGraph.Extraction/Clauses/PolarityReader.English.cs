using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>What stands directly before an English infinitive or gerund and says whether it happened.</content>
internal static partial class PolarityReader
{
    /// <summary>"Britain, anxious to keep Malta, sent an envoy": the adjective before the infinitive decides, and not the verb of the clause around.</summary>
    private static Polarity? Adjective(Sentence sentence, Clause clause)
    {
        var before = sentence.Lexicon.IsGerman || clause.First < 2 ? null : sentence.Tokens[clause.First - 2];
        return before is not { Tag: Tag.Adjective } ? null : sentence.Lexicon.Vocabulary.GovernanceOf(before.Lower) switch
        {
            Governance.Hypothetical => Polarity.Hypothetical,
            Governance.Negating => Polarity.Negated,
            _ => null,
        };
    }

    /// <summary>"Rather than cede Finland, Sweden fought on".</summary>
    private static bool InsteadOf(Sentence sentence, Clause clause) =>
        !sentence.Lexicon.IsGerman && clause.First > 0 && (BehindThan(sentence, clause.First - 1) || BehindThan(sentence, clause.First));

    private static bool BehindThan(Sentence sentence, int than) =>
        than > 0 && sentence.Lexicon.Words.Cue("than-words", sentence.Tokens[than].Lower) && sentence.Lexicon.Words.Cue("before-than", sentence.Tokens[than - 1].Lower);

    /// <summary>"..., only to be thrown back": behind a comma the infinitive tells what came of it.</summary>
    private static Polarity? Turn(Sentence sentence, Clause clause) =>
        // "had yet to recognise": it has not come to that.
        !sentence.Lexicon.IsGerman && clause is { First: > 2, Governor.Lemma: "have" or "be" } && sentence.Lexicon.Words.Cue("still-to-come", sentence.Tokens[clause.First - 2].Lower) ? Polarity.Negated
        : !sentence.Lexicon.IsGerman && clause.First > 2 && sentence.Lexicon.Words.Cue("before-turns", sentence.Tokens[clause.First - 2].Lower) && sentence.Tokens[clause.First - 3].Tag == Phrases.Tag.Comma ? Polarity.Asserted : null;

    /// <summary>"the first to ratify", "the last power to recognise X": who has a rank in doing it does it.</summary>
    public static bool Ranked(Sentence sentence, Clause clause)
    {
        var rank = clause.First - 2;
        rank -= rank > 0 && sentence.Tokens[rank].Tag == Tag.Noun && !sentence.Lexicon.Words.Cue("ranks", sentence.Tokens[rank].Lower) ? 1 : 0;
        // "the first Arab state": of which they are.
        rank -= rank > 1 && rank < clause.First - 2 && sentence.Tokens[rank].Tag is Tag.Adjective or Tag.Name && !sentence.Lexicon.Words.Cue("ranks", sentence.Tokens[rank].Lower) ? 1 : 0;
        return !sentence.Lexicon.IsGerman && rank >= 0 && sentence.Lexicon.Words.Cue("ranks", sentence.Tokens[rank].Lower) && (rank == 0 || sentence.Tokens[rank - 1].Is(WordKind.Determiner)) && !(rank > 1 && sentence.Lexicon.Words.Cue("before-end-ranks", sentence.Tokens[rank - 2].Lower));
    }

    /// <summary>"Instead of ceding X", "came close to declaring war", "on the verge of losing Y": the word before the gerund's preposition says that it did not come to that.</summary>
    private static Polarity? Approach(Sentence sentence, Clause clause)
    {
        if (sentence.Lexicon.IsGerman || clause.First < 2)
        {
            return null;
        }

        var words = sentence.Lexicon.Words;
        var near = sentence.Tokens[clause.First - 1].Lower;
        if (words.Cue("off-words", near))
        {
            // "put off ceding X", "ruled out ceding it"
            return clause.Parent is { Predicates: [.., var put] } && words.Cue("with-off", put.Lemma) ? Polarity.Negated : null;
        }

        if (clause.Opener.Length == 0 || near != clause.Opener)
        {
            return null;
        }

        var before = sentence.Tokens[clause.First - 2].Lower;
        return words.Cue("not-done", before) || words.Cue("not-done", near) || (clause is { Opener: "from", Parent.Predicates: [.., var last] } && words.Cue("kept-from", last.Lemma)) ? Polarity.Negated
            : words.Cue("nearly-done", before) || (clause is { Opener: "of" or "for" or "about", Parent.Predicates: [.., { Voice: Voice.Active } told] } && words.Cue(near == "for" ? "pleading-verbs" : "talking-verbs", told.Lemma)) ? Polarity.Hypothetical
            : Undecided(sentence, clause, before);
    }

    /// <summary>"Bent on annexing X", "wavered over ceding Y", "drew the line at recognising Z": what somebody only has in mind, or shies at.</summary>
    private static Polarity? Undecided(Sentence sentence, Clause clause, string before)
    {
        var words = sentence.Lexicon.Words;
        if (clause.Opener is "on" or "upon")
        {
            return words.Cue("resolved-on", before) ? Polarity.Hypothetical : null;
        }

        return words.Cue("undecided-prepositions", clause.Opener) && clause.Governor is { } told && told.Token < clause.First && !words.Cue("moved-verbs", told.Lemma)
            && (told.Lemma == "have" || Classify(sentence, told) == Governance.Unknown) ? Polarity.Hypothetical : null;
    }

    /// <summary>"To break with X if Y should fail", "to support X in case of war": what is to be done on a condition alone.</summary>
    private static bool Contingent(Sentence sentence, Clause clause) =>
        !sentence.Lexicon.IsGerman && (clause.Conditioned || clause.Phrases.Any(phrase => phrase is { Preposition: "in", Items: [{ Kind: ItemKind.Noun, Attributes.Count: > 0 } noun] } && sentence.Lexicon.Words.Cue("contingencies", noun.Lemma)));

    /// <summary>"The Soviet government made it a condition that Finland break with Germany": what is only asked for.</summary>
    private static Polarity? AsCondition(Sentence sentence, Clause clause)
    {
        if (sentence.Lexicon.IsGerman || clause.Governor is not { } making)
        {
            return null;
        }

        var it = false;
        foreach (var phrase in making.Clause.Phrases)
        {
            it |= phrase is { Preposition: null, Head: { Kind: ItemKind.Pronoun, Lemma: "it" } } && phrase.First > making.Token;
            if (it && phrase is { Preposition: null, Head.Kind: ItemKind.Noun } && phrase.Last < clause.First && sentence.Lexicon.Words.Cue("conditions-made", phrase.Head.Lemma))
            {
                return Polarity.Hypothetical;
            }
        }

        return null;
    }

    /// <summary>"Rumour had it that Persia had ceded Herat": what people said.</summary>
    private static bool HadIt(Predicate governor) =>
        governor.Clause.Phrases.Any(phrase => phrase.First > governor.Token && phrase.Preposition is null && phrase.Head is { Kind: ItemKind.Pronoun, Lemma: "it" });

    /// <summary>"Travelled to Paris to buy back the provinces": what somebody goes somewhere to obtain, he has not yet.</summary>
    private static bool OnlySought(Sentence sentence, Predicate predicate) =>
        !sentence.Lexicon.IsGerman && predicate.Clause is { Kind: ClauseKind.Infinitive or ClauseKind.Purpose, Governor: { Voice: Lexicon.Voice.Active } going } && sentence.Lexicon.Words.Cue("journeys", going.Lemma) && sentence.Lexicon.Words.Cue("sought-gains", predicate.Lemma);

    /// <summary>"An ultimatum requiring Russia to restore Ochakov", "the note obliged Denmark to cede": what is required by what only asks is not done by it.</summary>
    private static bool AskedByNote(Sentence sentence, Predicate governor)
    {
        if (sentence.Lexicon.IsGerman)
        {
            return false;
        }

        Phrase? asking = null;
        foreach (var node in (governor.Clause.Kind == ClauseKind.Participle ? governor.Clause.Parent ?? governor.Clause : governor.Clause).Nodes)
        {
            if (node.Last < governor.Token && node is { Kind: NodeKind.Phrase, Phrase: { Items: [{ Kind: ItemKind.Noun }] } told } && (governor.Clause.Kind == ClauseKind.Participle || told.Preposition is null))
            {
                asking = told;
            }
        }

        return asking is not null && sentence.Lexicon.Words.Cue("asking-notes", asking.Head.Lemma);
    }
}
