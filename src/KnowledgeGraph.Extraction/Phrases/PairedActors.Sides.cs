using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Actors that stand each on a side.</content>
internal static partial class PairedActors
{
    /// <summary>"A on the French side and B on the Spanish side": as much as for them.</summary>
    private static void SideFor(Sentence sentence, int i)
    {
        var nodes = sentence.Nodes;
        PartSide(nodes, i);
        if (i == 0 || !Actor(nodes[i - 1]) || Side(nodes[i]) is not { } owner)
        {
            return;
        }

        // One alone is read where the verb is asked for its side.
        var next = PastJoint(nodes, i + 1);
        var pair = (next > i + 1 && next + 1 < nodes.Count && Actor(nodes[next]) && (Side(nodes[next + 1]) is not null || For(nodes[next + 1])))
            || (i > 3 && nodes[i - 2].Kind is NodeKind.Coordinator or NodeKind.Comma && nodes.GetRange(0, i - 2).FindLastIndex(For) is var before && before >= 0 && before >= i - 4);
        if (pair)
        {
            nodes[i].Phrase!.Preposition = "for";
            nodes[i].Phrase!.Items.Clear();
            nodes[i].Phrase!.Items.Add(Item.Named(owner));
        }
    }

    /// <summary>"on the French side and Pedro Cevallos": who follows "and" is no side.</summary>
    private static void PartSide(List<Node> nodes, int i)
    {
        if (nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "on", Items: [{ Kind: ItemKind.Noun, Lemma: "side" or "part", Owners.Count: 1 } side, { Kind: ItemKind.Name } man] } phrase } && man.Mention is { } name && (name.Candidates.Count == 0 || name.As([Diplomacy.Entities.EntityLabel.Person]) is not null))
        {
            var own = new Phrase { First = man.First, Last = phrase.Last };
            own.Items.Add(man);
            phrase.Items.RemoveAt(1);
            phrase.Last = side.End;
            nodes[i] = new Node { Kind = NodeKind.Phrase, First = nodes[i].First, Last = side.End, Word = nodes[i].Word, Phrase = phrase };
            nodes.Insert(i + 1, new Node { Kind = NodeKind.Coordinator, First = man.First - 1, Last = man.First - 1 });
            nodes.Insert(i + 2, new Node { Kind = NodeKind.Phrase, First = own.First, Last = own.Last, Phrase = own });
        }
    }

    private static Mentions.Mention? Side(Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { Preposition: "on", Items: [{ Kind: ItemKind.Noun, Lemma: "side" or "part", Owners: [{ } owner], Attributes.Count: 0 }] } } ? owner : null;

    /// <summary>"A, representing X, and B, representing Y": whom he acts for is the object, and who follows "and" is another man.</summary>
    private static bool Represents(Sentence sentence, string verb, int at)
    {
        if (!sentence.Lexicon.Words.Cue("representing", verb) || sentence.Nodes[at] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null } states } || !states.Items.TrueForAll(ItemKinds.IsActor))
        {
            return false;
        }

        if (states.Items is [{ Kind: ItemKind.Name } state, { Kind: ItemKind.Name, Mention: { } name } man] && !ItemKinds.IsPerson(state) && name.As([Diplomacy.Entities.EntityLabel.Person]) is not null)
        {
            var own = new Phrase { First = man.First, Last = states.Last };
            own.Items.Add(man);
            states.Items.RemoveAt(1);
            states.Last = state.End;
            sentence.Nodes[at] = new Node { Kind = NodeKind.Phrase, First = states.First, Last = state.End, Word = sentence.Nodes[at].Word, Phrase = states };
            sentence.Nodes.Insert(at + 1, new Node { Kind = NodeKind.Coordinator, First = man.First - 1, Last = man.First - 1 });
            sentence.Nodes.Insert(at + 2, new Node { Kind = NodeKind.Phrase, First = own.First, Last = own.Last, Phrase = own });
        }

        return true;
    }
}
