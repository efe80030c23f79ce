using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The part of a clause that belongs to one conjunct of a trigger noun: "the cession of X to Y | and of Z to W".</summary>
/// <param name="Genitive">The of-phrase that begins the conjunct; null for the first, which has the noun itself.</param>
/// <param name="From">The first token.</param>
/// <param name="To">The last token.</param>
internal sealed record NounWindow(Phrase? Genitive, int From, int To)
{
    private static readonly NounWindow Whole = new(null, 0, int.MaxValue);

    /// <summary>The conjuncts of a noun, in order; one for the whole clause where nothing is joined.</summary>
    public static IReadOnlyList<NounWindow> Of(Clause clause, Item item)
    {
        var nodes = clause.Ordered;
        var starts = new List<Phrase>();
        for (var i = 1; i < nodes.Count; i++)
        {
            if (nodes[i].Phrase is { Preposition: "of" or "von" } phrase && nodes[i].First > item.End && nodes[i - 1].Kind is NodeKind.Coordinator or NodeKind.Comma or NodeKind.Break)
            {
                starts.Add(phrase);
            }
        }

        return starts.Count == 0 ? [Alone(nodes, item)] : Windows(starts);
    }

    /// <summary>"The evacuation of X by Y and the payment of Z by W": between the nouns that "and" joins each has its own.</summary>
    private static NounWindow Alone(List<Node> nodes, Item item)
    {
        var (from, to) = (0, int.MaxValue);
        for (var i = 0; i + 1 < nodes.Count; i++)
        {
            if (nodes[i].Kind == NodeKind.Coordinator && nodes[i + 1].Phrase is { Preposition: null, Head: { Kind: ItemKind.Noun } noun } && !ItemKinds.IsLand(noun) && !ItemKinds.IsActor(noun))
            {
                from = nodes[i].First < item.First ? nodes[i].First : from;
                to = nodes[i].First > item.End && to == int.MaxValue ? nodes[i].First : to;
            }
        }

        to = Math.Min(to, BeforeSubject(nodes, item));
        return from == 0 && to == int.MaxValue ? Whole : new NounWindow(null, from, to);
    }

    /// <summary>"After the fall of Plevna the Porte appealed to the powers": what stands behind the subject and its verb belongs to no noun that a preposition leads before them.</summary>
    private static int BeforeSubject(List<Node> nodes, Item item)
    {
        Node? subject = null;
        var led = false;
        foreach (var node in nodes)
        {
            if (node.Kind == NodeKind.Verb)
            {
                return led && subject is not null ? subject.First - 1 : int.MaxValue;
            }

            led |= node.Phrase is { Preposition: not null } phrase && phrase.First <= item.First && phrase.Last >= item.Last;
            subject ??= led && node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } } && node.First > item.End ? node : null;
        }

        return int.MaxValue;
    }

    /// <summary>Whether a node belongs to the conjunct: one after the noun by its place, one before it to all.</summary>
    public bool Holds(Node node, Item item) => (node.Last < item.First && node.First >= From) || (node.First >= From && node.First <= To);

    private static List<NounWindow> Windows(List<Phrase> starts)
    {
        var windows = new List<NounWindow> { new(null, 0, starts[0].First - 1) };
        for (var i = 0; i < starts.Count; i++)
        {
            windows.Add(new NounWindow(starts[i], starts[i].First, i + 1 < starts.Count ? starts[i + 1].First - 1 : int.MaxValue));
        }

        return windows;
    }
}
