using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Parts persons and states that "and" has joined in English, though each has his own.</summary>
internal static class SideBySide
{
    private static readonly EntityLabel[] States = [EntityLabel.State];
    private static readonly EntityLabel[] Persons = [EntityLabel.Person];

    /// <summary>"A of X and B of Y": B stands beside A, and not beside X.</summary>
    public static void Part(Sentence sentence)
    {
        foreach (var node in sentence.Nodes)
        {
            if (node is { Kind: NodeKind.Phrase, Phrase: { Items.Count: > 0 } phrase })
            {
                Hoist(phrase);
            }
        }
    }

    private static void Hoist(Phrase phrase)
    {
        for (var i = 0; i < phrase.Items.Count; i++)
        {
            if (phrase.Items[i].Attributes is not [{ Preposition: "of", Items: [{ Kind: ItemKind.Name } land, { Kind: ItemKind.Name, Attributes: [{ Preposition: "of" }] } man, ..] } whose] || !IsState(land) || !IsMan(man) || IsState(man))
            {
                continue;
            }

            phrase.Items.InsertRange(i + 1, whose.Items.Skip(1));
            whose.Items.RemoveRange(1, whose.Items.Count - 1);
            whose.Last = land.End;
            phrase.Items[i].End = land.End;
        }
    }

    private static bool IsState(Item item) => item.Mention?.As(States) is not null;

    private static bool IsMan(Item item) => item.Mention is { Kind: MentionKind.Unknown, Candidates.Count: 0 } or { Kind: MentionKind.Name } && (item.Mention.Candidates.Count == 0 || item.Mention.As(Persons) is not null);
}
