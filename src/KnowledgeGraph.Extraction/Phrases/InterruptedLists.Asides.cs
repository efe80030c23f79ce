using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Lists of names before whose last member stands when it came to it: "France, Britain and, somewhat later, Sardinia", "Larissa und wenig später den Hafen Volos".</content>
internal static partial class InterruptedLists
{
    private static readonly EntityLabel[] States = [EntityLabel.State];

    private static void JoinLater(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 3 < nodes.Count; i++)
        {
            if (!Named(sentence, nodes[i]) || Further(sentence, nodes, i) is not { } further || Opens(sentence, nodes, i, further))
            {
                continue;
            }

            var first = i;
            while (first > 1 && nodes[first - 1].Kind == NodeKind.Comma && Named(sentence, nodes[first - 2]) && nodes[first - 2].Phrase is { Items.Count: 1 } before && Alike(before.Head, nodes[first].Phrase!.Head) && nodes[first].Phrase!.Preposition is null)
            {
                first -= 2;
            }

            var host = nodes[first].Phrase!;
            for (var k = first + 2; k <= i; k += 2)
            {
                host.Items.AddRange(nodes[k].Phrase!.Items);
            }

            host.Items.AddRange(nodes[further].Phrase!.Items);
            nodes[first] = new Node { Kind = NodeKind.Phrase, First = nodes[first].First, Last = nodes[further].Last, Phrase = host };
            host.Last = nodes[further].Last;
            nodes.RemoveRange(first + 1, further - first);
        }
    }

    /// <summary>The name of the same kind that stands behind "and" and words that only say when; null where none does.</summary>
    private static int? Further(Sentence sentence, List<Node> nodes, int i)
    {
        var at = i + 1;
        if (nodes[at].Kind == NodeKind.Comma && !sentence.Lexicon.IsGerman && ItemKinds.MayAct(nodes[i].Phrase!.Head) && SetOff.End(sentence, at + 1) is { } closed && closed + 1 < nodes.Count && nodes[closed].Kind == NodeKind.Coordinator)
        {
            // "Bavaria, after some delay, and Hanover"
            return Actors(sentence, nodes, i, closed + 1, nodes[at + 1].Kind == NodeKind.Relative) ? closed + 1 : null;
        }

        at += nodes[at].Kind == NodeKind.Comma ? 1 : 0;
        if (at + 2 >= nodes.Count || nodes[at].Kind != NodeKind.Coordinator)
        {
            return null;
        }

        at++;
        var comma = nodes[at].Kind == NodeKind.Comma;
        at += comma ? 1 : 0;
        var from = at;
        if (comma && sentence.Lexicon.IsGerman && at + 2 < nodes.Count && nodes[at] is { Kind: NodeKind.Phrase, Phrase.Preposition: not null } && nodes[at + 1].Kind == NodeKind.Comma)
        {
            // "Metz, Toul und, nach langem Zögern, auch Breisach"
            (comma, at) = (false, at + 2);
        }

        while (at + 1 < nodes.Count && nodes[at].Kind is NodeKind.Other or NodeKind.Adjective && sentence.Lexicon.Words.Cue("list-asides", sentence.Tokens[nodes[at].First].Lower))
        {
            at++;
            if (comma && at + 1 < nodes.Count && nodes[at].Kind == NodeKind.Comma)
            {
                (comma, at) = (false, at + 1);
            }
        }

        return at > from && !comma && Named(sentence, nodes[at]) && nodes[at].Phrase is { } further && (further.Preposition is null || further.Preposition == nodes[i].Phrase!.Preposition) && Alike(further.Head, nodes[i].Phrase!.Head) ? at : null;
    }

    /// <summary>Whether the name is the first of another clause: a verb of its own follows, or another phrase with which it goes.</summary>
    private static bool Opens(Sentence sentence, List<Node> nodes, int host, int further)
    {
        if (further + 1 >= nodes.Count)
        {
            return false;
        }

        var from = nodes.FindLastIndex(host, node => node.Kind is NodeKind.Break or NodeKind.Subordinator or NodeKind.Relative) + 1;
        var told = nodes.FindIndex(from, host - from, node => node.Kind == NodeKind.Verb && node.Verb!.Is(WordForm.Finite)) >= 0;
        return nodes[further + 1].Kind switch
        {
            NodeKind.Verb => told && nodes[further + 1].Verb!.Is(WordForm.Finite) && !(sentence.Lexicon.IsGerman && nodes[further + 1].Verb!.Is(WordForm.Participle | WordForm.Infinitive)),
            NodeKind.Phrase => nodes[further + 1].Phrase!.Preposition is null || Continues(sentence, nodes, further),
            NodeKind.Date => told && nodes[host].Phrase!.Preposition is null,
            _ => false,
        };
    }

    /// <summary>Whether the name behind "and" goes on with the list before the remark, and nothing stands behind it that makes it a clause of its own.</summary>
    private static bool Actors(Sentence sentence, List<Node> nodes, int host, int at, bool relative)
    {
        if (!Named(sentence, nodes[at]) || nodes[at].Phrase is not { } further || !(further.Preposition is null || further.Preposition == nodes[host].Phrase!.Preposition) || !Alike(further.Head, nodes[host].Phrase!.Head))
        {
            return false;
        }

        if (at + 1 >= nodes.Count)
        {
            return true;
        }

        var from = nodes.FindLastIndex(host, node => node.Kind is NodeKind.Break or NodeKind.Subordinator or NodeKind.Relative) + 1;
        var preposition = nodes[at + 1].Phrase?.Preposition;
        return nodes[at + 1].Kind switch
        {
            NodeKind.Break or NodeKind.Verb => true,
            NodeKind.Other => at + 2 >= nodes.Count || nodes[at + 2].Kind == NodeKind.Verb,
            // "which Britain recognised in March, and France some months later": what the relative clause tells is told of one more.
            NodeKind.Date => !relative,
            NodeKind.Phrase => preposition is not null && !relative && nodes.FindIndex(from, at - from, node => node.Kind == NodeKind.Phrase && node.Phrase!.Preposition == preposition) < 0,
            _ => false,
        };
    }

    private static bool Alike(Item left, Item right) => ItemKinds.Same(left, right) || (left.Mention?.As(States) is not null && right.Mention?.As(States) is not null);

    private static bool Named(Sentence sentence, Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { IsApposition: false, Items.Count: > 0 } phrase } && (phrase.Head.Kind == ItemKind.Name || (sentence.Lexicon.IsGerman && phrase.Head is { Kind: ItemKind.Noun, Mention: not null }))
        && (ItemKinds.IsActor(phrase.Head) || ItemKinds.IsLand(phrase.Head) || phrase.Head.Mention is { Kind: Mentions.MentionKind.Unknown });
}
