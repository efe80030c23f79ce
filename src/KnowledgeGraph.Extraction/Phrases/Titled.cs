using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English: an office of several words before a name is one with it: "Secretary of State John Hay", "Minister of War X and Y".</summary>
internal static class Titled
{
    public static void Join(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            AtWar(sentence, nodes[i]);
            Numbered(sentence, nodes[i]);
            Named(nodes, i);
            Situated(nodes, i);
            Aboard(sentence, nodes, i);
        }

        for (var i = 0; i + 1 < nodes.Count; i++)
        {
            if (nodes[i] is { Kind: NodeKind.Phrase, Phrase: { } whole } && whole.Items[^1] is { Kind: ItemKind.Noun, Mention: null, Attributes: [{ Items: [{ Kind: ItemKind.Noun, Mention: { Candidates.Count: 0 } unknown } branch] }] } held && (held.Class & NounClass.Office) != NounClass.None)
            {
                // "Secretary of State John Hay", whom no gazetteer knows: the name is his and not that of the state.
                held.Mention = unknown;
                held.Last = held.End = branch.Last;
                held.Attributes.Clear();
                continue;
            }

            if (nodes[i] is { Kind: NodeKind.Phrase, Phrase: { } phrase } && phrase.Items[^1] is { Kind: ItemKind.Noun, Mention: null, Attributes.Count: > 0, IsPlural: false } office && (office.Class & NounClass.Office) != NounClass.None
                && nodes[i + 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } bearers } && bearers.First == phrase.Last + 1 && bearers.Head is { Kind: ItemKind.Name, Mention: { } name }
                && (name.Candidates.Count == 0 || name.As([EntityLabel.Person]) is not null) && office.Attributes.TrueForAll(attribute => attribute.Items.TrueForAll(item => item.Kind == ItemKind.Noun)))
            {
                office.Mention = name;
                office.Last = office.End = bearers.Head.Last;
                office.Attributes.Clear();
                phrase.Items.AddRange(bearers.Items.Skip(1));
                phrase.Last = bearers.Last;
                nodes.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>"Two old rivals, A and B, met": as many names as the number before the noun says who they are.</summary>
    private static void Numbered(Sentence sentence, Node node)
    {
        if (node.Phrase is { Items: [{ Kind: ItemKind.Noun, IsPlural: true, Mention: null } kind, ..] } phrase && phrase.Items.Count > 2 && (kind.Both ? 2 : kind.Quantity?.Value) == phrase.Items.Count - 1
            && sentence.Tokens[kind.End + 1].Tag == Tag.Comma && NamesFrom(phrase.Items, 1))
        {
            phrase.Items.RemoveAt(0);
        }
    }

    /// <summary>Whether all items from one on are names of actors, or names that no gazetteer knows.</summary>
    private static bool NamesFrom(List<Item> items, int from)
    {
        for (var i = from; i < items.Count; i++)
        {
            if (items[i].Kind != ItemKind.Name || !(ItemKinds.IsActor(items[i]) || items[i].Mention is { Candidates.Count: 0 }))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Two old rivals, A and B of C, met": as above, where the names are a phrase of their own.</summary>
    private static void Named(List<Node> nodes, int i)
    {
        if (i + 3 < nodes.Count && nodes[i].Phrase is { Items: [{ Kind: ItemKind.Noun, IsPlural: true, Mention: null } kind] } phrase && nodes[i + 1].Kind == NodeKind.Comma && nodes[i + 3].Kind is NodeKind.Comma or NodeKind.Verb
            && nodes[i + 2] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items.Count: > 1 } names } && (kind.Both ? 2 : kind.Quantity?.Value) == names.Items.Count
            && NamesFrom(names.Items, 0))
        {
            phrase.Items.Clear();
            phrase.Items.AddRange(names.Items);
            phrase.Last = names.Last;
            nodes.RemoveRange(i + 1, nodes[i + 3].Kind == NodeKind.Comma ? 3 : 2);
        }
    }

    /// <summary>"At Portsmouth, New Hampshire, on 5 September": the land in which a town lies is told beside it and does nothing.</summary>
    private static void Situated(List<Node> nodes, int i)
    {
        if (i + 3 < nodes.Count && nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "at" or "in" or "near", Items: [{ Kind: ItemKind.Name, Mention: { } town }] } phrase } && nodes[i + 1].Kind == NodeKind.Comma && nodes[i + 3].Kind == NodeKind.Comma
            && (town.Candidates.Count == 0 || town.As([EntityLabel.Place]) is not null) && nodes[i + 2] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Name, Mention: { Kind: MentionKind.Name or MentionKind.Unknown } land }] } }
            && land.As([EntityLabel.Person]) is null && (land.Candidates.Count > 0 ? land.As([EntityLabel.Territory]) is not null : land.Last > land.First || i == 0) && (i + 4 >= nodes.Count || nodes[i + 4].Kind is NodeKind.Date or NodeKind.Phrase or NodeKind.Verb))
        {
            phrase.Last = nodes[i + 2].Last;
            nodes.RemoveRange(i + 1, 2);
        }
    }

    /// <summary>"On board an American warship the Netherlands and the Republic signed": the ship tells where, and does nothing.</summary>
    private static void Aboard(Sentence sentence, List<Node> nodes, int i)
    {
        if (i + 1 < nodes.Count && nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "on", Items: [{ Kind: ItemKind.Noun, Determiner: null, Owners.Count: 0 } board] } aboard } && sentence.Lexicon.Words.Cue("aboard", board.Lemma)
            && nodes[i + 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } ship } && ship.First == aboard.Last + 1)
        {
            ship.Preposition = aboard.Preposition;
            nodes.RemoveAt(i);
        }
    }

    /// <summary>"The state of war between A and B": as much as the war.</summary>
    private static void AtWar(Sentence sentence, Node node)
    {
        if (node.Phrase is { Items.Count: > 0 } phrase && phrase.Items[^1] is { Kind: ItemKind.Noun, Mention: null, Attributes: [{ Preposition: "of", Items: [{ Kind: ItemKind.Noun, Mention: null, Determiner: null } war] }] } state
            && (war.Class & NounClass.War) != NounClass.None && sentence.Lexicon.Words.Cue("states-of-war", state.Lemma))
        {
            state.Class = war.Class;
            state.Lemma = war.Lemma;
            state.Attributes.Clear();
        }
    }
}
