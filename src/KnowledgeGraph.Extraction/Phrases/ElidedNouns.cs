using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// German: "Die russische Delegation leitete A, die britische Lord B": article and adjective before a man's name that agree with a noun said before
/// stand for that noun, and the man is a phrase of his own.
/// </summary>
internal static class ElidedNouns
{
    /// <summary>Whether an article and an adjective before a name cannot be those of a man.</summary>
    public static bool Before(Item item) =>
        item is { Kind: ItemKind.Name, Determiner: "die" or "das", Owners: [{ Kind: MentionKind.Adjective } land], Mention: { } name } && land.As([EntityLabel.State]) is not null
        && (name.As([EntityLabel.Person]) is { Gender: not "f" } || name.Kind == MentionKind.Unknown);

    /// <summary>Parts the nodes in which both stand together.</summary>
    public static void Part(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Noun, Mention: null, Owners: [{ Kind: MentionKind.Adjective }], Attributes: [{ Preposition: null, Items: [{ Kind: ItemKind.Name, Determiner: "der", Owners.Count: 0, Mention: { Kind: MentionKind.Adjective } other } against] }] } fleet] } whole })
            {
                // "unterlag die italienische Flotte der österreichischen": the adjective stands for another of the same, and no land owns what has an owner.
                fleet.Attributes.Clear();
                against.Owners.Add(other);
                (fleet.End, whole.Last) = (fleet.Last, fleet.Last);
                nodes[i] = new Node { Kind = NodeKind.Phrase, First = nodes[i].First, Last = fleet.Last, Phrase = whole };
                nodes.Insert(i + 1, Wrap(Repeat(fleet, against), Cases.Dative));
            }
            else if (i > 0 && nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [var elided] } } && Before(elided) && SaidBefore(nodes, i, elided) is { } noun)
            {
                nodes[i] = Wrap(Repeat(noun, elided), Cases.Nominative | Cases.Accusative);
                nodes.Insert(i + 1, Wrap(Bare(elided), Cases.All));
            }
        }
    }

    /// <summary>"The Israeli delegation was headed by X, the Egyptian by Y": an adjective of a state with its article, and behind it the same preposition as behind the noun, stands for that noun.</summary>
    public static void Repeat(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 2; i + 1 < nodes.Count; i++)
        {
            if (nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Name, Determiner: "the", Mention: { Kind: MentionKind.Adjective } land } elided] } } && nodes[i - 1].Kind is NodeKind.Comma or NodeKind.Coordinator
                && nodes[i + 1].Phrase is { Preposition: "by" } && land.As([EntityLabel.State]) is not null && SaidBefore(nodes, i, elided) is { } noun)
            {
                elided.Owners.Add(land);
                nodes[i] = Wrap(Repeat(noun, elided), Cases.All);
            }
        }
    }

    /// <summary>The last noun before that has the same article and an adjective of another state; null where there is none.</summary>
    private static Item? SaidBefore(List<Node> nodes, int at, Item elided) =>
        nodes.Take(at).LastOrDefault(node => node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Noun, IsPlural: false, Mention: null, Owners.Count: 1 }] } })?.Phrase?.Head is { } noun
            && string.Equals(noun.Determiner, elided.Determiner, StringComparison.Ordinal) ? noun : null;

    private static Item Repeat(Item noun, Item elided)
    {
        var owner = elided.Owners[0];
        var item = new Item { Kind = ItemKind.Noun, First = elided.First, Last = owner.Last, Head = owner.Last, End = owner.Last, Lemma = noun.Lemma, Class = noun.Class, Determiner = elided.Determiner };
        item.Owners.Add(owner);
        return item;
    }

    private static Item Bare(Item elided)
    {
        var name = elided.Mention!;
        return new Item { Kind = ItemKind.Name, First = name.First, Last = name.Last, Head = name.First, End = elided.End, Mention = name, Class = elided.Class };
    }

    private static Node Wrap(Item item, Cases cases)
    {
        item.Cases = cases;
        var phrase = new Phrase { First = item.First, Last = item.End, Cases = cases };
        phrase.Items.Add(item);
        return new Node { Kind = NodeKind.Phrase, First = item.First, Last = item.End, Phrase = phrase };
    }
}
