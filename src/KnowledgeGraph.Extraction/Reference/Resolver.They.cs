using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Whom "they" means within one English sentence, and "she" where a state is meant.</content>
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

    /// <summary>"Two islands, Sibutu and Cagayan Sulu, were overlooked; they were bought from Spain": the lands that were together the subject of the clause before; null where it had another subject.</summary>
    private List<EntityReference>? LandsBefore(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels)
    {
        if (sentence.Lexicon.IsGerman || item.Lemma is not ("they" or "them") || !labels.Contains(EntityLabel.Territory))
        {
            return null;
        }

        var before = sentence.Clauses.FindLast(clause => clause.Nodes.Count > 0 && clause.Last < item.First && clause.Predicates.Count > 0 && clause.Kind == ClauseKind.Main);
        if (before is null || Subjects.Own(sentence, before, before.Predicates[0]) is not { Items.Count: > 1 } subject || !subject.Items.TrueForAll(land => land is { Kind: ItemKind.Name, Mention: { } } && (ItemKinds.IsLand(land) || land.Mention.Kind == MentionKind.Unknown)))
        {
            return null;
        }

        return [.. subject.Items.SelectMany(land => Named(sentence, land, land.Mention!, labels))];
    }

    /// <summary>"British subjects obtained the right to trade, and they came under their own consul": the men of a state who were the subject of the clause before; null where it had another subject.</summary>
    private List<EntityReference>? MenBefore(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || item.Lemma != "they" || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory))
        {
            return null;
        }

        var told = item.First > 1 || _discourse.Sentence == 0 || _discourse.Sentence > _document.Sentences.Count ? sentence : _document.Sentences[_discourse.Sentence - 1];
        var before = told.Clauses.FindLast(clause => clause.Nodes.Count > 0 && (told != sentence || clause.Last < item.First) && clause.Predicates.Count > 0 && clause.Kind == ClauseKind.Main);
        return before is not null && told.Lexicon == sentence.Lexicon && Subjects.Own(told, before, before.Predicates[0]) is { Items: [{ Kind: ItemKind.Noun, IsPlural: true, Owners.Count: > 0 } men] } && (men.Class & NounClass.People) != NounClass.None
            && Owners(told, men, labels, taken) is { Count: > 0 } owners ? [.. owners.Select(state => state with { Text = item.Lemma })] : null;
    }

    /// <summary>"Prussia received Pomerania, and in return she ceded Lauenburg", "China was beaten. In 1895 she ceded Formosa": the state that was the subject just before; null where that was no state by name, or a man or woman.</summary>
    private IEnumerable<EntityReference>? She(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || item.Lemma != "she" || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory))
        {
            return null;
        }

        for (var i = sentence.Clauses.Count - 1; i >= 0; i--)
        {
            var clause = sentence.Clauses[i];
            if (clause.Nodes.Count > 0 && clause.Last < item.First && clause.Predicates.Count > 0 && clause.Kind is not (ClauseKind.Relative or ClauseKind.Infinitive)
                && Subjects.Own(sentence, clause, clause.Predicates[0]) is { Items: [{ Kind: ItemKind.Name, Mention: { } named }] })
            {
                return named is { Kind: MentionKind.Name, Entity: { Label: EntityLabel.State } state } ? taken.Contains(state.Id) ? null : [Reference(state, item.Lemma)] : null;
            }
        }

        return _discourse is { LastSubject: [{ Label: EntityLabel.State } last], LastSubjectIsPlural: false } && _discourse.Topics.Man(_discourse.Sentence) is null && _discourse.Sentence - _discourse.Topics.LastSentence <= 2 && !taken.Contains(last.Id)
            ? [last with { Text = item.Lemma }] : null;
    }

    /// <summary>"the British", "Austrians", "the Turks": several of one people, and no adjective of a noun.</summary>
    internal static bool IsPeople(Sentence sentence, Mention mention)
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

    /// <summary>"China had ceded X to Russia and placed Y under the rule of both empires": two whom the sentence names stand in its order.</summary>
    private static List<EntityReference> AsNamed(Sentence sentence, List<EntityReference> both)
    {
        if (both.Count == 2 && First(sentence, both[0]) is >= 0 and var first && First(sentence, both[1]) is >= 0 and var second && second < first)
        {
            both.Reverse();
        }

        return both;
    }

    /// <summary>The first token that names a state; -1 where the sentence does not name it.</summary>
    private static int First(Sentence sentence, EntityReference state) => sentence.Mentions.Find(mention => mention.Entity is { Label: EntityLabel.State } named && named.Id == state.Id)?.First ?? -1;
}
