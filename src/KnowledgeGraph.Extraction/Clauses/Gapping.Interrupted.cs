using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>A clause that a relative clause interrupts is no pair of conjuncts.</content>
internal static partial class Gapping
{
    /// <summary>"Nun kam Russland, das den Aufruhr fürchtete, Österreich zu Hilfe": what follows the relative clause goes on with the clause before it, unless it is built as that is (X an Y, das ..., Z an W).</summary>
    private static void JoinInterrupted(Sentence sentence, List<List<Node>> segments)
    {
        for (var k = segments.Count - 1; k > 0 && sentence.Lexicon.IsGerman; k--)
        {
            var last = segments[k - 1][^1].Last;
            var first = segments[k][0].First;
            if (RelativeBetween(sentence, last, first) && !Parallel(segments[0], segments[k]))
            {
                segments[k - 1].AddRange(segments[k]);
                segments.RemoveAt(k);
            }
        }
    }

    private static bool RelativeBetween(Sentence sentence, int last, int first)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Kind == ClauseKind.Relative && clause.First > last && clause.Last < first)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two stretches have as many arguments, behind the same prepositions.</summary>
    private static bool Parallel(List<Node> left, List<Node> right)
    {
        var at = 0;
        foreach (var node in left)
        {
            if (!IsArgument(node))
            {
                continue;
            }

            while (at < right.Count && !IsArgument(right[at]))
            {
                at++;
            }

            if (at == right.Count || right[at].Phrase!.Preposition != node.Phrase!.Preposition)
            {
                return false;
            }

            at++;
        }

        while (at < right.Count && !IsArgument(right[at]))
        {
            at++;
        }

        return at == right.Count;
    }

    /// <summary>"bei Roßbach über die Franzosen und bei Leuthen über die Österreicher": the same prepositions again, each with another of its kind.</summary>
    private static bool Repeats(List<Node> first, List<Node> arguments)
    {
        foreach (var node in arguments)
        {
            if (node.Phrase?.Preposition is not { } preposition || !Repeats(first, node, preposition))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Repeats(List<Node> first, Node node, string preposition)
    {
        foreach (var other in first)
        {
            if (IsArgument(other) && other.Phrase!.Preposition == preposition && ItemKinds.Same(other.Phrase.Head, node.Phrase!.Head))
            {
                return true;
            }
        }

        return false;
    }
}
