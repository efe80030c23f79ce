using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
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
            && sentence.Tokens[kind.End + 1].Tag == Tag.Comma && phrase.Items.TrueForAll(item => item == kind || (item.Kind == ItemKind.Name && (ItemKinds.IsActor(item) || item.Mention is { Candidates.Count: 0 }))))
        {
            phrase.Items.RemoveAt(0);
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
