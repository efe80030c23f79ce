using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
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

            var acting = predicate.Voice == Voice.Active ? subject : clause.Phrases.FirstOrDefault(phrase => phrase.Preposition is "by" or "von" or "durch");
            if (sentence.Lexicon.Words.Cue("relieving-verbs", predicate.Lemma))
            {
                // Who lay before the town does so no longer.
                discourse.Attacks(Attackers(discourse, acting).FirstOrDefault());
            }
            else if (IsAttack(sentence, clause, predicate) && Attackers(discourse, acting).FirstOrDefault() is { } attacker)
            {
                discourse.Attacks(attacker);
            }
        }
    }

    private static bool IsAttack(Sentence sentence, Clause clause, Predicate predicate)
    {
        var words = sentence.Lexicon.Words;
        return words.Cue("besieging-verbs", predicate.Lemma) || words.Cue("attacking-verbs", predicate.Lemma)
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

            var named = item.Kind == ItemKind.Name ? item.Apposed ?? item.Mention : item.Owners.Count > 0 ? item.Owners[0] : item.Mention;
            if (named?.As(Sides) is { Label: EntityLabel.State } state)
            {
                yield return new EntityReference(state.Id, state.Name, state.Label, string.Empty, state.Provisional);
            }
            else if (named?.As([EntityLabel.Person]) is { } person && (named.Served is { } served ? new EntityReference(served.Id, served.Name, served.Label, string.Empty, served.Provisional) : discourse.ActsFor(person.Id)) is { Label: EntityLabel.State } acting)
            {
                yield return acting with { Text = string.Empty };
            }
        }
    }
}
