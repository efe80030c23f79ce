using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>Which English conjuncts have no verb of their own.</content>
internal static partial class Gapping
{
    /// <summary>"Louisbourg was taken by X in June 1745, Madras by Y in September": in English a conjunct without a verb begins as the first does, and goes on with what the first has in front of it: a day, or a phrase with the same preposition.</summary>
    private static bool RepeatsInOrder(List<Node> first, List<Node> segment)
    {
        var (told, own) = (first.FindAll(node => IsArgument(node) || node.Kind == NodeKind.Date), segment.FindAll(node => IsArgument(node) || node.Kind == NodeKind.Date));
        return own.Count > 1 && segment.TrueForAll(node => node.Kind is NodeKind.Phrase or NodeKind.Date or NodeKind.Other)
            && told.Find(IsBare) is { Phrase.Head: { } led } && own[0] is { Phrase: { Preposition: null, Items: { } opened, Head: { } opening } } && (opened.Count == 1 || opened.TrueForAll(ItemKinds.IsLand)) && (led.Kind == ItemKind.Name ? opening.Kind == ItemKind.Name && ItemKinds.Same(led, opening) : Understood(led, opening))
            && own.Skip(1).All(node => node.Kind == NodeKind.Date ? told.Exists(other => other.Kind == NodeKind.Date) : node.Phrase!.Preposition is { } preposition && told.Exists(other => other.Phrase?.Preposition == preposition && ItemKinds.Same(other.Phrase.Head, node.Phrase.Head)))
            && own.Exists(node => node.Phrase?.Preposition is not null);
    }

    /// <summary>"The Israeli delegation was headed by X, the Egyptian by Y": the same noun of another state.</summary>
    private static bool Understood(Item led, Item opening) =>
        led is { Kind: ItemKind.Noun, Owners.Count: 1 } && opening is { Kind: ItemKind.Noun, Owners.Count: 1 } && led.Lemma == opening.Lemma;

    /// <summary>"was led by X and from January 1918 by Y": one more who does it, at another time.</summary>
    private static bool OneMore(List<Node> first, List<Node> segment) =>
        segment.FindAll(IsArgument) is [{ Phrase: { Preposition: "by" } more }] && more.Items.TrueForAll(ItemKinds.IsActor) && segment.Exists(node => node.Kind == NodeKind.Date) && segment.TrueForAll(node => node.Kind is NodeKind.Phrase or NodeKind.Date or NodeKind.Other)
        && first.Exists(node => node.Phrase is { Preposition: "by" } told && told.Items.TrueForAll(ItemKinds.IsActor));

    /// <summary>Whether a clause has two phrases with one preposition, without which no English conjunct repeats it.</summary>
    private static bool RepeatsPreposition(Clause clause)
    {
        var nodes = clause.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            for (var k = i + 1; k < nodes.Count && nodes[i].Phrase?.Preposition is { } preposition; k++)
            {
                if (nodes[k].Phrase?.Preposition == preposition)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
