using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// Joins actors that stand in pairs with a preposition: "Bismarck für das Reich und Favre für Frankreich", "signed by A for X and by B for Y",
/// "for X A, for Y B" are one phrase of several. Which goes with which is told later by their places.
/// </summary>
internal static class PairedActors
{
    public static void Join(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            while (ActorFirst(nodes, i) || ActorLast(nodes, i) || VerbBetween(nodes, i))
            {
            }
        }
    }

    /// <summary>"A for X and B for Y", "A for X, B for Y".</summary>
    private static bool ActorFirst(List<Node> nodes, int i)
    {
        var last = i + 1;
        while (last < nodes.Count && For(nodes[last]))
        {
            last++;
        }

        var next = PastJoint(nodes, last);
        if (last == i + 1 || next == last || next + 1 >= nodes.Count || !Actor(nodes[i]) || !Actor(nodes[next]) || !For(nodes[next + 1])
            || (nodes[next].Phrase!.Preposition is { } preposition && preposition != nodes[i].Phrase!.Preposition))
        {
            return false;
        }

        nodes[i].Phrase!.Items.AddRange(nodes[next].Phrase!.Items);
        nodes.RemoveRange(last, next - last + 1);
        return true;
    }

    /// <summary>"for X A and B, for Y C".</summary>
    private static bool ActorLast(List<Node> nodes, int i)
    {
        if (i == 0 || !For(nodes[i - 1]) || !Actor(nodes[i]) || nodes[i].Phrase!.Preposition is not null)
        {
            return false;
        }

        var last = i + 1;
        while (last < nodes.Count && For(nodes[last]))
        {
            last++;
        }

        var next = PastJoint(nodes, last);
        if (next == last || next + 1 >= nodes.Count || !For(nodes[next]) || !Actor(nodes[next + 1]) || nodes[next + 1].Phrase!.Preposition is not null)
        {
            return false;
        }

        nodes[i].Phrase!.Items.AddRange(nodes[next + 1].Phrase!.Items);
        nodes.RemoveAt(next + 1);
        nodes.RemoveRange(last, next - last);
        return true;
    }

    /// <summary>"A spoke for X, B for Y and C for Z": the verb stands once.</summary>
    private static bool VerbBetween(List<Node> nodes, int i)
    {
        if (!Actor(nodes[i]) || nodes[i].Phrase!.Preposition is not null || i + 2 >= nodes.Count || nodes[i + 1].Kind != NodeKind.Verb || !For(nodes[i + 2]))
        {
            return false;
        }

        var last = i + 3;
        while (last < nodes.Count && For(nodes[last]))
        {
            last++;
        }

        var next = PastJoint(nodes, last);
        if (next == last || next + 1 >= nodes.Count || !Actor(nodes[next]) || nodes[next].Phrase!.Preposition is not null || !For(nodes[next + 1]))
        {
            return false;
        }

        nodes[i].Phrase!.Items.AddRange(nodes[next].Phrase!.Items);
        nodes.RemoveRange(last, next - last + 1);
        return true;
    }

    private static int PastJoint(List<Node> nodes, int at)
    {
        while (at < nodes.Count && nodes[at].Kind is NodeKind.Coordinator or NodeKind.Comma)
        {
            at++;
        }

        return at;
    }

    private static bool For(Node node) => node is { Kind: NodeKind.Phrase, Phrase.Preposition: "for" or "für" };

    private static bool Actor(Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null or "by" or "durch" or "von", Head.Kind: ItemKind.Name } phrase } && phrase.Items.TrueForAll(ItemKinds.IsActor);
}
