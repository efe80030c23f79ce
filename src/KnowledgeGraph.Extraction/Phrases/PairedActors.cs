using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Joins actors that stand in pairs with a preposition: "Bismarck für das Reich und Favre für Frankreich" are one subject of two.</summary>
internal static class PairedActors
{
    public static void Join(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 4 < nodes.Count; i++)
        {
            if (Actor(nodes[i]) && nodes[i + 1].Phrase is { Preposition: { } preposition } && nodes[i + 2].Kind is NodeKind.Coordinator
                && Actor(nodes[i + 3]) && nodes[i + 4].Phrase?.Preposition == preposition && preposition is "for" or "für")
            {
                nodes[i].Phrase!.Items.AddRange(nodes[i + 3].Phrase!.Items);
                nodes.RemoveRange(i + 2, 2);
            }
        }
    }

    private static bool Actor(Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Head.Kind: ItemKind.Name } phrase } && ItemKinds.IsActor(phrase.Head);
}
