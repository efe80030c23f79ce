using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Joins what a remark within a list parts: "die Karelische Landenge mit Wiborg sowie das Gebiet von Salla" are two lands.</summary>
internal static partial class InterruptedLists
{
    private static readonly string[] Remarks = ["mit", "samt", "mitsamt", "bis", "östlich", "westlich", "nördlich", "südlich", "in", "auf", "an", "einschließlich", "ohne", "außer", "nebst", "bei", "of", "with", "including"];

    /// <summary>Words that only say which side is which: "zwischen X auf der einen und Y auf der anderen Seite", "between X on the one hand and Y on the other".</summary>
    private static readonly string[] Sides = ["auf", "der", "einen", "anderen", "seite", "einerseits", "andererseits", "on", "of", "the", "one", "hand", "side", "part", "other"];

    public static void Join(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        JoinSides(sentence);
        JoinGerman(sentence);
        JoinLater(sentence);
        for (var i = 0; i + 1 < nodes.Count; i++)
        {
            if (Land(nodes[i]) && nodes[i + 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "mit" or "samt" or "nebst", Items: [_, { First: > 0 } further] } remark } && sentence.Tokens[further.First - 1].Lower == "sowie" && ItemKinds.IsLand(further))
            {
                // "die Karelische Landenge mit Wyborg sowie Salla": the second stands beside the first land.
                remark.Items.Remove(further);
                nodes[i].Phrase!.Items.Add(further);
            }
        }

        for (var i = 0; i + 3 < nodes.Count && !sentence.Lexicon.IsGerman; i++)
        {
            if (Land(nodes[i]) && nodes[i + 1].Kind == NodeKind.Coordinator && PastAside(sentence, nodes, i + 2) is { } further && !Continues(sentence, nodes, further))
            {
                // "Guadeloupe and, in India, Pondicherry": where it lies is told beside of the second land.
                nodes[i].Phrase!.Items.AddRange(nodes[further].Phrase!.Items);
                nodes.RemoveAt(further);
                nodes.RemoveAt(i + 1);
            }
        }

        for (var i = 0; i + 3 < nodes.Count; i++)
        {
            if (!Land(nodes[i]))
            {
                continue;
            }

            var at = i + 1;
            while (at < nodes.Count && nodes[at].Kind is NodeKind.Phrase && nodes[at].Phrase!.Preposition is { } preposition && Remarks.Contains(preposition) && nodes[at].First == nodes[at - 1].Last + 1 && at < i + 3)
            {
                at++;
            }

            if (at > i + 1 && at + 2 < nodes.Count && nodes[at].Kind == NodeKind.Comma && nodes[at + 1].Kind == NodeKind.Other && sentence.Lexicon.Words.Set("list-adverbs").Contains(sentence.Tokens[nodes[at + 1].First].Lower) && Land(nodes[at + 2]) && !Continues(sentence, nodes, at + 2))
            {
                // "Vorpommern mit der Insel Rügen, ferner die Stadt Wismar"
                nodes[i].Phrase!.Items.AddRange(nodes[at + 2].Phrase!.Items);
                nodes.RemoveRange(at, 3);
                continue;
            }

            if (at == i + 1 || at + 1 >= nodes.Count || nodes[at].Kind is not NodeKind.Coordinator || !Land(nodes[at + 1]) || Continues(sentence, nodes, at + 1))
            {
                continue;
            }

            nodes[i].Phrase!.Items.AddRange(nodes[at + 1].Phrase!.Items);
            nodes.RemoveRange(at, 2);
        }
    }

    /// <summary>The land behind a remark of place between two commas; null where there is none.</summary>
    private static int? PastAside(Sentence sentence, List<Node> nodes, int from)
    {
        if (from + 3 >= nodes.Count || nodes[from].Kind != NodeKind.Comma || nodes[from + 1] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: { } preposition } } || !sentence.Lexicon.Words.Cue("where-asides", preposition))
        {
            return null;
        }

        var at = from + 2;
        while (at + 1 < nodes.Count && nodes[at] is { Kind: NodeKind.Phrase, Phrase.Preposition: "of" })
        {
            at++;
        }

        return at + 1 < nodes.Count && nodes[at].Kind == NodeKind.Comma && Land(nodes[at + 1]) ? at + 1 : null;
    }

    private static void JoinSides(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 3 < nodes.Count; i++)
        {
            if (nodes[i] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null or "zwischen" or "between" or "von" or "durch" or "by", Items.Count: > 0 } first } || !first.Items.TrueForAll(ItemKinds.IsActor))
            {
                continue;
            }

            TakeFromSide(sentence, nodes, i);
            var at = i + 1;
            while (at < nodes.Count && (nodes[at].Kind == NodeKind.Comma || (nodes[at].Kind is NodeKind.Other or NodeKind.Phrase && Enumerable.Range(nodes[at].First, nodes[at].Last - nodes[at].First + 1).All(token => Sides.Contains(sentence.Tokens[token].Lower)))))
            {
                at++;
            }

            if (at > i + 3 && at < nodes.Count && nodes[at - 1].Kind == NodeKind.Comma && sentence.Lexicon.IsGerman && Actors(nodes[at]) is { } others)
            {
                // "Vertragspartner waren A auf der einen, B und C auf der anderen Seite"
                first.Items.AddRange(others.Items);
                nodes.RemoveRange(i + 1, at - i);
            }
            else if (at > i + 1 && first.Preposition is not null && (first.Preposition is "between" or "zwischen" || sentence.Lexicon.IsGerman || Enumerable.Range(i + 1, at - i - 1).Any(k => nodes[k].Kind != NodeKind.Comma)) && at + 1 < nodes.Count && nodes[at].Kind == NodeKind.Coordinator && Actors(nodes[at + 1]) is { } second
                && !(at + 2 < nodes.Count && nodes[at + 2].Phrase is { } next && next.Preposition == first.Preposition))
            {
                first.Items.AddRange(second.Items);
                nodes.RemoveRange(i + 1, at - i + 1);
                if (i + 2 < nodes.Count && nodes[i + 1].Kind == NodeKind.Comma && Actors(nodes[i + 2]) is { } more && (i + 3 >= nodes.Count || nodes[i + 3].Kind is NodeKind.Other or NodeKind.Comma))
                {
                    // "between A on the one side and B, C and D on the other"
                    first.Items.AddRange(more.Items);
                    nodes.RemoveRange(i + 1, 2);
                }
            }
            else if (first is { Preposition: "between", Items.Count: > 1 } && !sentence.Lexicon.IsGerman && i + 3 < nodes.Count && nodes[i + 1].Kind == NodeKind.Comma && Actors(nodes[i + 2]) is { } rest && OnOther(sentence, nodes[i + 3]))
            {
                first.Items.AddRange(rest.Items);
                nodes.RemoveRange(i + 1, 2);
            }
        }
    }

    /// <summary>The phrase of a piece that names actors alone and no preposition leads; null where it is none.</summary>
    private static Phrase? Actors(Node node) => node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } phrase } && phrase.Items.TrueForAll(ItemKinds.IsActor) ? phrase : null;

    /// <summary>Whether "on the other" follows.</summary>
    private static bool OnOther(Sentence sentence, Node node) =>
        node.Kind is NodeKind.Other or NodeKind.Phrase && node.First + 2 < sentence.Tokens.Length && sentence.Tokens[node.First].Lower == "on" && sentence.Tokens[node.First + 1].Lower == "the" && sentence.Tokens[node.First + 2].Lower == "other";

    /// <summary>"between X on one side and Y and Z on the other": who is joined to the word for the side stands beside X.</summary>
    private static void TakeFromSide(Sentence sentence, List<Node> nodes, int i)
    {
        if (sentence.Lexicon.IsGerman || i + 2 >= nodes.Count || nodes[i].Phrase!.Preposition is null || nodes[i + 1] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: "on" or "of", Items: [{ Kind: ItemKind.Noun } side, _, ..] } around }
            || !sentence.Lexicon.Words.Cue("treaty-sides", side.Lemma) || !around.Items.TrueForAll(item => item == side || ItemKinds.IsActor(item)))
        {
            return;
        }

        nodes[i].Phrase!.Items.AddRange(around.Items.Skip(1));
        nodes.RemoveAt(i + 1);
        while (i + 2 < nodes.Count && nodes[i + 1].Kind is NodeKind.Coordinator or NodeKind.Comma && Actors(nodes[i + 2]) is { } others)
        {
            nodes[i].Phrase!.Items.AddRange(others.Items);
            nodes.RemoveRange(i + 1, 2);
        }
    }

    private static bool Land(Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items.Count: > 0 } phrase } && ItemKinds.IsLand(phrase.Head);

    /// <summary>A verb or a preposition after the second land makes it the start of something else: "und Posen an Polen", "und Estland fiel".</summary>
    private static bool Continues(Sentence sentence, List<Node> nodes, int at)
    {
        if (at + 1 >= nodes.Count)
        {
            return false;
        }

        var next = nodes[at + 1];
        return next.Kind switch
        {
            NodeKind.Verb => next.Verb!.Is(WordForm.Finite) && !(sentence.Lexicon.IsGerman && next.Verb.Is(WordForm.Participle | WordForm.Infinitive)),
            NodeKind.Phrase => next.Phrase!.Preposition is null || nodes.Take(at).Any(node => node.Phrase?.Preposition == next.Phrase.Preposition && next.Phrase.Preposition is "an" or "to"),
            _ => false,
        };
    }
}
