using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>The office of a man who stands within another phrase.</content>
internal static partial class Appositions
{
    /// <summary>"The work of Charles Lennox Wyke, the British envoy,", "the good offices of Richard Pakenham, minister in Mexico,": what follows is the office of the man, and not what the noun before him is.</summary>
    public static void MarkOffices(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 2 < nodes.Count; i++)
        {
            if (nodes[i + 1].Kind != NodeKind.Comma || nodes[i] is not { Kind: NodeKind.Phrase, Phrase.Items: [.., { Kind: ItemKind.Noun, Attributes: [.., { Preposition: "of", Items: [.., { Kind: ItemKind.Name, Mention: not null } man] } whose] }] } || whose.Last != nodes[i].Last
                || nodes[i + 2] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Noun, Mention: null, IsPlural: false } office] } described } || !IsOffice(office)
                || !(Label(man) == EntityLabel.Person || Unheard(sentence, office, man) || Owned(office, man)))
            {
                continue;
            }

            var after = i + 3 < nodes.Count && Seated(nodes[i + 3]) ? i + 4 : i + 3;
            if (after >= nodes.Count || nodes[after].Kind is NodeKind.Comma or NodeKind.Break or NodeKind.Other)
            {
                described.IsApposition = true;
                described.Described = man;
            }
        }
    }

    private static bool IsOffice(Item item) => (item.Class & NounClass.Office) != NounClass.None;

    /// <summary>A name of several words that no list knows, beside the office of a state.</summary>
    private static bool Owned(Item office, Item man) => office.Owners.Count > 0 && man.Mention is { Kind: Mentions.MentionKind.Unknown } name && name.Last > name.First;
}
