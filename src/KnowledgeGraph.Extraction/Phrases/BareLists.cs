using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Joins what notes set side by side without a word: "Alliance Prussia–Italy", "Hanover, Hesse, Nassau annexed".</summary>
internal static class BareLists
{
    /// <summary>So many names in a row are a list though no "and" stands before the last.</summary>
    private const int Enough = 3;

    public static void Join(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 1 < nodes.Count; i++)
        {
            if (nodes[i + 1].Kind == NodeKind.Comma)
            {
                Rows(nodes, i);
            }
            else if (nodes[i].Phrase is { Items: [.., { Kind: ItemKind.Noun }] } && nodes[i + 1].Phrase is not null)
            {
                Sides(sentence, nodes, i + 1);
            }
        }
    }

    /// <summary>A row of plain names of one kind between commas, which a verb, a preposition or the end of the note follows.</summary>
    private static void Rows(List<Node> nodes, int i)
    {
        if (!Plain(nodes[i], true) || (i > 0 && nodes[i - 1].Kind is NodeKind.Comma or NodeKind.Coordinator))
        {
            return;
        }

        var end = i;
        while (end + 2 < nodes.Count && nodes[end + 1].Kind == NodeKind.Comma && Plain(nodes[end + 2], false) && ItemKinds.Same(nodes[i].Phrase!.Head, nodes[end + 2].Phrase!.Head) && nodes[end + 2].Phrase!.Head.Mention!.Entity != nodes[i].Phrase!.Head.Mention!.Entity)
        {
            end += 2;
        }

        var led = nodes[i].Phrase!.Preposition is not null;
        var next = end + 1 < nodes.Count ? nodes[end + 1] : null;
        var count = ((end - i) / 2) + nodes[i].Phrase!.Items.Count;
        var closes = next is null or { Kind: NodeKind.Break or NodeKind.Other } || (!led && (next.Kind == NodeKind.Verb || next.Phrase?.Preposition is not null));
        if (end > i && closes && (count >= Enough || (i == 0 && next is { Kind: NodeKind.Verb } && !led)))
        {
            for (var k = i + 2; k <= end; k += 2)
            {
                nodes[i].Phrase!.Items.AddRange(nodes[k].Phrase!.Items);
            }

            nodes[i] = Stretched(nodes[i], nodes[end].Last);
            nodes.RemoveRange(i + 1, end - i);
        }
    }

    private static Node Stretched(Node node, int last)
    {
        node.Phrase!.Last = last;
        return new Node { Kind = node.Kind, First = node.First, Last = last, Word = node.Word, Phrase = node.Phrase };
    }

    private static bool Plain(Node node, bool first) =>
        node.Phrase is { IsApposition: false, Items.Count: > 0 } phrase && (first || phrase is { Preposition: null, Items.Count: 1 })
        && phrase.Items.TrueForAll(item => item is { Kind: ItemKind.Name, Mention.Candidates.Count: > 0, Apposition: null, Owners.Count: 0, Attributes.Count: 0, Possessive: null } && (ItemKinds.IsLand(item) || (ItemKinds.IsActor(item) && !ItemKinds.IsPerson(item))));

    /// <summary>"Bündnis Serbien–Bulgarien", "Talks Bismarck-Benedetti": a dash stands for "between" and "and".</summary>
    private static void Sides(Sentence sentence, List<Node> nodes, int i)
    {
        if (nodes[i].Phrase is not { Preposition: null, Items: [{ Kind: ItemKind.Name, Mention: not null } first] } || nodes[i - 1].Last + 1 != nodes[i].First)
        {
            return;
        }

        var sides = new List<Item>();
        if (first.Owners is [{ Kind: MentionKind.Name } owner] && Dash(sentence, owner.Last + 1) && owner.Last + 2 == first.Head)
        {
            // In German the first was taken for the owner of the second.
            sides.Add(Item.Named(owner));
            first.Owners.Clear();
        }

        sides.Add(first);
        var end = i;
        while (end + 2 < nodes.Count && nodes[end + 1].Kind is not NodeKind.Phrase && Dash(sentence, nodes[end].Last + 1) && nodes[end + 2] is { Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Name, Owners.Count: 0, Mention: not null } next] } } && nodes[end + 2].First == nodes[end].Last + 2)
        {
            sides.Add(next);
            end += 2;
        }

        if (sides.Count < 2 || !sides.TrueForAll(ItemKinds.IsActor))
        {
            return;
        }

        var between = new Phrase { First = nodes[i].First, Last = nodes[end].Last, Preposition = sentence.Lexicon.IsGerman ? "zwischen" : "between" };
        between.Items.AddRange(sides);
        nodes[i] = new Node { Kind = NodeKind.Phrase, First = between.First, Last = between.Last, Phrase = between };
        nodes.RemoveRange(i + 1, end - i);
    }

    private static bool Dash(Sentence sentence, int at) =>
        at > 0 && at + 1 < sentence.Tokens.Length && sentence.Tokens[at].Lexeme.Shape == TokenShape.Punctuation && sentence.Tokens[at].Text is "–" or "-" or "—" or "/"
        && sentence.Tokens[at].Start == sentence.Tokens[at - 1].End && sentence.Tokens[at].End == sentence.Tokens[at + 1].Start;
}
