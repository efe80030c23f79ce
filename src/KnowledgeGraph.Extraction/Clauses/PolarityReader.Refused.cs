using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>What was laid down by treaties of which the sentence says that they were refused or never came into force.</content>
internal static partial class PolarityReader
{
    /// <summary>Whether a clause tells what was laid down by a treaty that the sentence says was refused: "rejected the treaty by which the islands were sold", "the treaty, which gave Smyrna to Greece, was never ratified", "gave it Smyrna but never came into force".</summary>
    private static bool OfRefusedTreaty(Sentence sentence, Clause clause)
    {
        // "by which the islands were to be sold"
        clause = clause is { Kind: ClauseKind.Infinitive, Parent: { Kind: ClauseKind.Relative } relative } ? relative : clause;
        if (clause is { Kind: ClauseKind.Main, Predicates: [{ Voice: Voice.Active } told, ..] } && Subjects.Own(sentence, clause, told) is { Preposition: null } giver && giver.Items.Exists(ItemKinds.IsTreaty))
        {
            return sentence.Clauses.Find(next => next.First > told.Token && next != clause) is { Kind: ClauseKind.Main, Predicates: [var after, ..] } next
                && (Subjects.Own(sentence, next, after) is not { } subject || subject.Head.Kind == ItemKind.Pronoun) && IsPowerless(sentence, giver, after);
        }

        if (clause is not { Kind: ClauseKind.Relative, Antecedent: { Preposition: null } treaty, Parent: { } around } || !treaty.Items.Exists(item => ItemKinds.IsTreaty(item) || sentence.Lexicon.Words.Cue("provisions", item.Lemma)))
        {
            return false;
        }

        var under = clause.Nodes.Exists(node => node is { Kind: NodeKind.Relative, Phrase.Preposition: "by" or "under" or "through" or "durch" or "nach" or "laut" });
        var gives = !under && clause.Predicates.Exists(predicate => predicate.Voice == Voice.Active && Subjects.Own(sentence, clause, predicate) is { } subject && clause.Nodes.Exists(node => node.Kind == NodeKind.Relative && node.Phrase == subject));
        return (under || gives) && around.Predicates.Exists(predicate => (under && IsRefused(sentence, treaty, predicate)) || IsPowerless(sentence, treaty, predicate));
    }

    /// <summary>"The treaty was rejected", "threw out the treaty", "the treaty lapsed".</summary>
    private static bool IsRefused(Sentence sentence, Phrase treaty, Predicate predicate)
    {
        var before = treaty.First < predicate.Token;
        var refused = (predicate.Polarity == Polarity.Negated && !sentence.Lexicon.IsGerman) || sentence.Lexicon.Vocabulary.GovernanceOf(predicate.Lemma) == Governance.Negating || sentence.Lexicon.Words.Cue("thrown-out", predicate.Lemma);
        return (refused && before == (predicate.Voice == Voice.Passive)) || (before && sentence.Lexicon.Words.Cue("lapsing", predicate.Lemma));
    }

    /// <summary>"Was never ratified", "trat nie in Kraft", "remained a dead letter", "was to take effect only at the peace", "was allowed to lapse": by such a treaty nothing was done.</summary>
    private static bool IsPowerless(Sentence sentence, Phrase treaty, Predicate predicate)
    {
        var words = sentence.Lexicon.Words;
        if (predicate.Clause.Negated && words.Cue("putting-in-force", predicate.Lemma) && (treaty.First < predicate.Token) == (predicate.Voice == Voice.Passive))
        {
            return true;
        }

        if (treaty.First > predicate.Token)
        {
            return false;
        }

        return ((predicate.Clause.Negated || predicate.Modality == "plan") && ComesIntoForce(sentence, predicate))
            || (!predicate.Clause.Negated && PendingStates.IsDead(sentence, treaty, predicate))
            || sentence.Clauses.Exists(clause => clause.Kind == ClauseKind.Infinitive && clause.Governor == predicate && clause.Predicates.Exists(told => words.Cue("lapsing", told.Lemma) || (predicate.Lemma == "be" && ComesIntoForce(sentence, told))));
    }

    /// <summary>"Came into force", "took effect", "trat in Kraft".</summary>
    private static bool ComesIntoForce(Sentence sentence, Predicate predicate) =>
        sentence.Lexicon.Words.Cue("coming-into-force", predicate.Lemma) && predicate.Clause.Phrases.Any(phrase => sentence.Lexicon.Words.Cue("force-of-treaties", phrase.Head.Lemma));
}
