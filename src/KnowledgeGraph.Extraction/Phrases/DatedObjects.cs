using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// Joins the objects of an English verb of which each has a day of its own: "occupied Poland in 1939, Norway in 1940 and Greece in 1941". They become
/// one phrase, so that what is said of the first is said of all; the days stay where they are.
/// </summary>
internal static class DatedObjects
{
    public static void Join(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 2; i + 3 < nodes.Count; i++)
        {
            if (nodes[i - 1] is { Kind: NodeKind.Verb, Marked: false } && (Object(nodes[i]) || IsDeed(nodes[i])) && HasSubject(nodes, i - 1))
            {
                if (nodes[i + 1].Kind == NodeKind.Date)
                {
                    JoinTo(nodes, i);
                }

                JoinBehindDate(nodes, i);
            }
        }
    }

    /// <summary>"took Kehl and, in July, the fortress of Philippsburg", "captured Basra in November and, in March, the city of Baghdad": the day of the second stands before it.</summary>
    private static void JoinBehindDate(List<Node> nodes, int host)
    {
        var joint = host + 1;
        joint += nodes[joint].Kind == NodeKind.Date ? 1 : 0;
        if (joint >= nodes.Count || nodes[joint].Kind != NodeKind.Coordinator)
        {
            return;
        }

        var date = joint + 1 < nodes.Count && nodes[joint + 1].Kind == NodeKind.Comma ? joint + 2 : joint + 1;
        var at = date + 1 < nodes.Count && nodes[date + 1].Kind == NodeKind.Comma ? date + 2 : date + 1;
        if (at < nodes.Count && nodes[date].Kind == NodeKind.Date && Object(nodes[at]) && nodes[at].Phrase is { Items: [{ Kind: ItemKind.Noun }] } further
            && ItemKinds.IsLand(nodes[host].Phrase!.Head) && !(at + 1 < nodes.Count && nodes[at + 1].Kind is NodeKind.Verb or NodeKind.Phrase))
        {
            nodes[host].Phrase!.Items.AddRange(further.Items);
            nodes.RemoveAt(at);
            nodes.RemoveAt(joint);
        }
    }

    private static void JoinTo(List<Node> nodes, int host)
    {
        var members = new List<int>();
        var at = host + 2;
        var closed = false;
        while (!closed && at + 1 < nodes.Count && nodes[at].Kind is NodeKind.Comma or NodeKind.Coordinator)
        {
            // Behind a comma and "and" somebody else may begin: "Britain recognised it in May, and France in June".
            closed = nodes[at].Kind == NodeKind.Coordinator;
            if (at + 2 >= nodes.Count || nodes[at + 2].Kind != NodeKind.Date || !Alike(nodes[host], nodes[at + 1]))
            {
                return;
            }

            members.Add(at + 1);
            at += 3;
        }

        if (!closed || (at < nodes.Count && nodes[at].Kind is NodeKind.Verb or NodeKind.Phrase))
        {
            return;
        }

        foreach (var member in members)
        {
            nodes[host].Phrase!.Items.AddRange(nodes[member].Phrase!.Items);
        }

        for (var i = members.Count - 1; i >= 0; i--)
        {
            nodes.RemoveRange(members[i] - 1, 2);
        }
    }

    /// <summary>Whether somebody stands before the verb who does it.</summary>
    private static bool HasSubject(List<Node> nodes, int verb)
    {
        for (var i = verb - 1; i >= 0 && nodes[i].Kind is not NodeKind.Break; i--)
        {
            if (nodes[i].Kind == NodeKind.Relative || nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } })
            {
                return true;
            }
        }

        return false;
    }

    private static bool Alike(Node host, Node member) =>
        Object(host) ? Object(member) && (ItemKinds.IsActor(host.Phrase!.Head) == ItemKinds.IsActor(member.Phrase!.Head) || ItemKinds.Same(host.Phrase.Head, member.Phrase.Head))
            : IsDeed(member) && host.Phrase!.Head.Lemma == member.Phrase!.Head.Lemma;

    /// <summary>"recognised the independence of Chile in 1844 and that of Bolivia in 1847": a noun, and of what it is told.</summary>
    private static bool IsDeed(Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false, Antecedent: null, Items: [{ Kind: ItemKind.Noun, Attributes: [{ Preposition: "of" }] }] } };

    private static bool Object(Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false, Antecedent: null, Items.Count: > 0 } phrase } && phrase.Items.TrueForAll(item => item.Kind == ItemKind.Name ? ItemKinds.IsLand(item) || (ItemKinds.IsActor(item) && !ItemKinds.IsPerson(item)) || item.Mention is { Candidates.Count: 0 } : IsLedLand(item));

    /// <summary>"the city of Baghdad": a land or a town that a noun leads.</summary>
    private static bool IsLedLand(Item item) =>
        item is { Kind: ItemKind.Noun, Attributes: [{ Preposition: "of", Items: [{ Kind: ItemKind.Name }] }] } && ItemKinds.IsLand(item);
}
