using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Whom "they" means within one English sentence.</content>
internal sealed partial class Resolver
{
    /// <summary>"Spain gave Florida to the British to recover Havana, which they handed back": in a relative clause the one people named before, where no state by name can be several; null where there is none, or another.</summary>
    private IEnumerable<EntityReference>? They(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || frame.Clause.Kind != ClauseKind.Relative || item.Lemma is not ("they" or "them") || !labels.Contains(EntityLabel.State))
        {
            return null;
        }

        Entity? people = null;
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Last >= item.First || !IsPeople(sentence, mention) || mention.As([EntityLabel.State]) is not { } state)
            {
                continue;
            }

            if (people is not null && people.Id != state.Id)
            {
                return null;
            }

            people = state;
        }

        return people is not null && !taken.Contains(people.Id) ? [Reference(people, item.Lemma)] : null;
    }

    /// <summary>"the British", "Austrians", "the Turks": several of one people, and no adjective of a noun.</summary>
    private static bool IsPeople(Sentence sentence, Mention mention)
    {
        var led = mention.First > 0 && sentence.Tokens[mention.First - 1].Is(Lemmas.WordKind.Article);
        return mention.Kind switch
        {
            MentionKind.Demonym => true,
            MentionKind.Adjective => led && !(mention.Last + 1 < sentence.Tokens.Length && sentence.Tokens[mention.Last + 1].Tag is Tag.Noun or Tag.Name or Tag.Adjective),
            MentionKind.Name => led && mention.First == mention.Last && mention.Text.EndsWith('s') && mention.Entity?.Name.EndsWith('s') == false,
            _ => false,
        };
    }
}
