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

    /// <summary>"A German, Hans Kundt, commanded the army", "A Scot in Russian service, Admiral Greig defeated the Swedes": of what people somebody is stands before his name, and his people does nothing.</summary>
    public static void MarkOrigins(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 2 < nodes.Count; i++)
        {
            if (nodes[i] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Name, Determiner: "a" or "an", Mention: { Kind: Mentions.MentionKind.Demonym or Mentions.MentionKind.Adjective, Entity.Label: EntityLabel.State } }] } people }
                || (i > 0 && nodes[i - 1].Kind is not (NodeKind.Break or NodeKind.Coordinator)))
            {
                continue;
            }

            var comma = i + 1;
            while (comma + 1 < nodes.Count && nodes[comma] is { Kind: NodeKind.Phrase, Phrase.Preposition: not null })
            {
                comma++;
            }

            if (comma + 1 < nodes.Count && nodes[comma].Kind == NodeKind.Comma && nodes[comma + 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Mention: { } name }] } } && (name.As([EntityLabel.Person]) is not null || name is { Kind: Mentions.MentionKind.Unknown, Candidates.Count: 0 }))
            {
                people.IsApposition = true;
            }
        }
    }

    private static bool IsOffice(Item item) => (item.Class & NounClass.Office) != NounClass.None;

    /// <summary>A name of several words that no list knows, beside the office of a state.</summary>
    private static bool Owned(Item office, Item man) => office.Owners.Count > 0 && man.Mention is { Kind: Mentions.MentionKind.Unknown } name && name.Last > name.First;
}
