using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Finds phrases that, set off by a comma, say again what the phrase before said: the Arrow, a British ship; the earlier agreement, the Treaty of X.</summary>
internal static class Appositions
{
    public static void Mark(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 2 < nodes.Count; i++)
        {
            if (nodes[i].Phrase is not { Items.Count: 1 } first || nodes[i + 1].Kind != NodeKind.Comma || nodes[i + 2].Phrase is not { Items.Count: 1, Preposition: null } second
                || nodes[i + 2].Kind != NodeKind.Phrase || nodes[i].Kind != NodeKind.Phrase)
            {
                continue;
            }

            var after = i + 3 < nodes.Count && nodes[i + 3].Phrase is { Preposition: "von" or "of" or "in" or "bei" } && i + 4 < nodes.Count ? i + 4 : i + 3;
            var closed = after >= nodes.Count || nodes[after].Kind is NodeKind.Comma or NodeKind.Break or NodeKind.Other;
            if (closed && first.Head.Kind != second.Head.Kind && Label(first.Head) is { } label && label == Label(second.Head))
            {
                second.IsApposition = true;
                if (first.Head.Kind == ItemKind.Noun && first.Head.Mention is null)
                {
                    first.Head.Apposed = second.Head.Mention;
                }
            }
        }
    }

    private static EntityLabel? Label(Item item)
    {
        if (item.Kind == ItemKind.Name)
        {
            return item.Mention?.Entity?.Label;
        }

        return item.Kind == ItemKind.Noun ? NounClasses.Label(item.Class) : null;
    }
}
