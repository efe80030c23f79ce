using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Whose enemies are meant: England and her enemies, die Pforte und ihre beiden Gegner, the enemies of France.</content>
internal sealed partial class Resolver
{
    /// <summary>Those against whom the owner of the noun fights; null where the noun has none or means no opponents.</summary>
    private IEnumerable<EntityReference>? Opponents(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (!sentence.Lexicon.Words.Cue("opponents", item.Lemma) || (item.Possessive is null && item.Owners.Count == 0 && item.Attributes.Count == 0))
        {
            return null;
        }

        var owner = (item.Possessive is null ? null : OpposedBefore(sentence, item) ?? Acting(taken)) ?? Owners(sentence, item, labels, []).FirstOrDefault()?.Id;
        return owner is null ? []
            : _discourse.Opponents(owner, item.IsPlural).Where(enemy => !taken.Contains(enemy.Id)).Select(enemy => enemy with { Text = Words(sentence, item.First, item.Last) });
    }

    /// <summary>"Paraguay invaded Argentina. Its neighbour declared war": the state behind the noun, or else the other of two; nobody where that is not known, null where the noun means no such.</summary>
    private List<EntityReference>? Neighbour(Sentence sentence, Frame frame, Item item, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || item is not { Possessive: not null, Owners.Count: 0, Attributes.Count: 0 } || !sentence.Lexicon.Words.Cue("counterparts", item.Lemma))
        {
            return null;
        }

        var text = Words(sentence, item.First, item.Last);
        var named = NamedBehind(sentence, item);
        if (named.Count > 0 || item.IsPlural)
        {
            return [.. named.Where(state => !taken.Contains(state.Id)).Select(state => Reference(state, text))];
        }

        var own = frame.Clause.Predicates.Count > 0 && Subjects.Own(sentence, frame.Clause, frame.Clause.Predicates[0]) is { } subject && subject.Last < item.First ? subject : null;
        var one = own is null && frame.Rule.IsNominal && taken.Count == 1 ? taken.First() : own is null ? _discourse.LastSubject.FirstOrDefault(side => side.Label == EntityLabel.State)?.Id
            : own.Items is [{ Kind: ItemKind.Name, Mention: { } doing }] ? doing.As([EntityLabel.State])?.Id ?? taken.FirstOrDefault() : taken.FirstOrDefault();
        return one is null ? [] : (_discourse.Counterparty(one, _discourse.Treaty?.Id) ?? OtherBefore(one)) is { } other && !taken.Contains(other.Id) ? [other with { Text = text }] : [];
    }

    /// <summary>"Italy sent a note to Greece. The Greeks rejected its demands": what one answers is the other's; nobody where no other is known, null where nothing of the kind is answered.</summary>
    private List<EntityReference>? Answered(Sentence sentence, Frame frame, Item item, IReadOnlyCollection<string> taken)
    {
        var words = sentence.Lexicon.Words;
        if (item is not { Possessive: not null, Owners.Count: 0 } || frame.Clause.Predicates is not [{ Voice: Voice.Active } answering, ..] || !words.Cue("answering-demands", answering.Lemma) || !words.Cue("answered", item.Lemma)
            || Subjects.Own(sentence, frame.Clause, answering) is not { } subject || subject.Last >= item.First)
        {
            return null;
        }

        var own = subject.Items is [{ Kind: ItemKind.Name, Mention: { } named }] ? named.As([EntityLabel.State]) : null;
        if (own is null)
        {
            return taken.Count == 0 ? null : Possessor(item, Words(sentence, item.First, item.Last), [EntityLabel.State], taken);
        }

        var other = _discourse.Demander(own.Id) is { } demanding ? _discourse.ActsFor(demanding.Id) ?? demanding
            : _discourse.LastSubject is [{ Label: EntityLabel.State } last] && last.Id != own.Id ? last : OtherBefore(own.Id);
        return other is null || other.Id == own.Id || taken.Contains(other.Id) ? [] : [other with { Text = Words(sentence, item.First, item.Last) }];
    }

    /// <summary>"its neighbour, the Dominican Republic", "its neighbours Peru and Bolivia": the states named behind the noun; empty where none is.</summary>
    private static List<Entity> NamedBehind(Sentence sentence, Item item)
    {
        var named = new List<Entity>();
        for (var at = item.Last + 1; at < sentence.Tokens.Length && (named.Count == 0 || item.IsPlural); at++)
        {
            var token = sentence.Tokens[at];
            if (token.Mention is { Kind: MentionKind.Name } name && name.First == at && name.As([EntityLabel.State]) is { } state)
            {
                named.Add(state);
                at = name.Last;
            }
            else if (!(token.IsPunctuation(',') || token.Is(Lemmas.WordKind.Article | Lemmas.WordKind.Coordinator)))
            {
                break;
            }
        }

        return named;
    }

    /// <summary>The other of two states that the sentence before names; null where it names no two of whom one is meant.</summary>
    private EntityReference? OtherBefore(string one) =>
        _discourse.Sentence > 0 && Two(_document.Sentences[_discourse.Sentence - 1], int.MaxValue, [EntityLabel.State]) is { Count: 2 } two && two.Exists(state => state.Id == one) ? Reference(two.Find(state => state.Id != one)!, string.Empty) : null;

    /// <summary>"the combined army of their adversaries"</summary>
    private static bool OfOpponents(Sentence sentence, Item item) =>
        item.Attributes.Exists(attribute => attribute.Items.Exists(inner => inner is { Kind: ItemKind.Noun, Possessive: not null } && sentence.Lexicon.Words.Cue("opponents", inner.Lemma)));

    /// <summary>"The Chileans defeated the army of their adversaries": the one state that plays another role.</summary>
    private string? Acting(IReadOnlyCollection<string> taken) =>
        _discourse.States.Where(state => taken.Contains(state.Id)).Take(2).ToList() is [var only] ? only.Id : null;

    /// <summary>"between England and her enemies": the state named just before, to which the possessive points.</summary>
    private static string? OpposedBefore(Sentence sentence, Item item) =>
        sentence.Mentions.FindLast(mention => mention.Last < item.First && item.First - mention.Last <= 3)?.As(StatesAndGroups)?.Id;

    /// <summary>"Chile declared war on both republics": of two of whom one is the doer himself nobody speaks, but of the two others last spoken of.</summary>
    private List<EntityReference> TwoOthers(Sentence sentence, Item item, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman)
        {
            return [];
        }

        var kind = sentence.Lexicon.Words.GroupOf("state-kinds").GetValueOrDefault(item.Lemma);
        return [.. _discourse.States.Where(state => state.Label == EntityLabel.State && !taken.Contains(state.Id) && (kind is null || state.Kind is null || state.Kind == kind)).Take(2).Select(state => Reference(state, Words(sentence, item.First, item.Last)))];
    }
}
