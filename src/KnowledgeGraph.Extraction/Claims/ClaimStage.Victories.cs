using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <content>Who beat whom, though no battle is named: what "the victor" means in the sentences that follow.</content>
internal sealed partial class ClaimStage
{
    private static readonly EntityLabel[] Sides = [EntityLabel.State, EntityLabel.Group];

    /// <summary>Takes note of "Prussia defeated Austria" and "die Türken wurden von den Russen geschlagen".</summary>
    private static void NoteVictory(Discourse discourse, Sentence sentence, Clause clause, Phrase subject)
    {
        if (clause.Predicates[0] is not { Polarity: Polarity.Asserted } predicate || !sentence.Lexicon.Words.Cue("defeating-verbs", predicate.Lemma))
        {
            return;
        }

        var passive = predicate.Voice == Voice.Passive;
        var other = passive ? clause.Phrases.FirstOrDefault(phrase => phrase.Preposition is "by" or "von" or "durch") : clause.Bare.Find(phrase => phrase != subject);
        foreach (var winner in Named(passive ? other : subject))
        {
            discourse.Beaten(winner, null);
        }

        foreach (var loser in Named(passive ? subject : other))
        {
            discourse.Beaten(null, loser);
        }
    }

    private static IEnumerable<EntityReference> Named(Phrase? phrase) =>
        (phrase?.Items ?? []).Select(item => item.Kind == ItemKind.Name ? item.Mention?.As(Sides) : item.Owners.Count > 0 ? item.Owners[0].As(Sides) : null).OfType<Entity>()
            .Select(state => new EntityReference(state.Id, state.Name, state.Label, string.Empty, state.Provisional));
}
