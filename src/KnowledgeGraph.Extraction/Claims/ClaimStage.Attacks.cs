using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <content>Who goes against whom, though he has taken nothing yet: to him falls what the sentences that follow say has fallen.</content>
internal sealed partial class ClaimStage
{
    /// <summary>Takes note of "the Russians crossed the Danube", "Soult laid siege to Cadiz" and "Ladysmith was relieved".</summary>
    private static void NoteAttack(Discourse discourse, Sentence sentence, Clause clause, Phrase subject)
    {
        foreach (var predicate in clause.Predicates)
        {
            if (predicate.Polarity != Polarity.Asserted)
            {
                continue;
            }

            var relieves = sentence.Lexicon.Words.Cue("relieving-verbs", predicate.Lemma);
            if (!relieves && !IsAttack(sentence, clause, predicate))
            {
                continue;
            }

            // Who lay before a relieved town does so no longer.
            var attackers = Attackers(discourse, predicate.Voice == Voice.Active ? subject : Agent(clause)).ToList();
            if (relieves || attackers.Count > 0)
            {
                discourse.Attacks(attackers, attackers.Count > 0 ? Battlefield.Scene(sentence, clause) ?? LaidTo(sentence, clause) : null);
            }
        }
    }

    /// <summary>"laid siege to Kars": the town that is besieged; null where none is told.</summary>
    private static Mention? LaidTo(Sentence sentence, Clause clause) =>
        clause.Phrases.FirstOrDefault(phrase => phrase is { Preposition: { } preposition, Items: [{ Kind: ItemKind.Name, Mention: not null }] } && sentence.Lexicon.Words.Cue("laid-to", preposition))?.Head.Mention;

    private static bool IsAttack(Sentence sentence, Clause clause, Predicate predicate)
    {
        var words = sentence.Lexicon.Words;
        return words.Cue("besieging-verbs", predicate.Lemma) || words.Cue("attacking-verbs", predicate.Lemma)
            || (words.Cue("appearing-verbs", predicate.Lemma) && clause.Phrases.Any(phrase => phrase.Preposition is { } preposition && words.Cue("before-towns", preposition)))
            || (words.Cue("opening-attacks", predicate.Lemma) && clause.Phrases.Any(phrase => phrase.Items.Exists(item => item.Kind == ItemKind.Noun && words.Cue("attacks", item.Lemma))));
    }

    /// <summary>The states whose army a phrase tells: by their name or people, by the adjective of their army, by who leads it, or by a pronoun.</summary>
    private static IEnumerable<EntityReference> Attackers(Discourse discourse, Phrase? phrase)
    {
        foreach (var item in phrase?.Items ?? [])
        {
            if (item.Kind == ItemKind.Pronoun || item.Possessive is not null)
            {
                if ((discourse.LastPerson is { } leader && item is { Kind: ItemKind.Pronoun, Lemma: "he" or "er" } ? discourse.ActsFor(leader.Id) : discourse.LastSubject is [var last] ? last : null) is { Label: EntityLabel.State } meant)
                {
                    yield return meant with { Text = string.Empty };
                }

                continue;
            }

            foreach (var named in item.Kind != ItemKind.Name && item.Owners.Count > 0 ? item.Owners : (IEnumerable<Mention?>)[item.Apposed ?? item.Mention])
            {
                if (State(discourse, named) is { } state)
                {
                    yield return state;
                }
            }
        }
    }

    /// <summary>The state that a name tells, or for which the man acts whom it names; null where it tells none.</summary>
    private static EntityReference? State(Discourse discourse, Mention? named)
    {
        if ((named?.As(Sides) is { Label: EntityLabel.State } state ? state : named?.Served) is { } known)
        {
            return EntityReference.To(known, string.Empty);
        }

        return named?.As([EntityLabel.Person]) is { } person && discourse.ActsFor(person.Id) is { Label: EntityLabel.State } acting ? acting with { Text = string.Empty } : null;
    }
}
