using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// "Travancore stood under British protection, and Lord Cornwallis, who had surrendered at Yorktown, declared war": who stands between "and" and
/// a relative clause, behind which a verb follows, is the subject of that verb and no part of the clause before.
/// </summary>
internal static class InterruptedSubjects
{
    public static void Restore(Sentence sentence)
    {
        foreach (var relative in sentence.Clauses)
        {
            if (relative is { Kind: ClauseKind.Relative, Antecedent: { } list } && relative.Nodes.Count > 0 && LastOfTwo(sentence, list) is { } last && Behind(sentence, relative) is { Before: { } first } verb && first.Nodes.Exists(each => each.Phrase == list))
            {
                var apart = new Phrase { First = last.First, Last = list.Last, Cases = Cases.All };
                apart.Items.Add(last);
                list.Items.RemoveAt(1);
                list.Last = list.Items[0].End;
                verb.Nodes.Insert(0, new Node { Kind = NodeKind.Phrase, First = apart.First, Last = apart.Last, Phrase = apart });
                (relative.Parent, relative.Antecedent) = (verb, apart);
                continue;
            }

            if (relative is { Kind: ClauseKind.Relative, Antecedent: { Preposition: null } subject } && relative.Nodes.Count > 0
                && Behind(sentence, relative) is { Before: { HasFinite: true } before } clause && Joint(before, subject) is { } joint)
            {
                var node = before.Nodes.Find(each => each.Phrase == subject)!;
                before.Nodes.Remove(node);
                before.Nodes.Remove(joint);
                clause.Nodes.Insert(0, node);
                relative.Parent = clause;
            }
        }
    }

    /// <summary>"Graf Bernstorff verhandelte mit Russell, und Palmerston, den es verdross, lehnte ab": who stands behind a comma and "and" is no second of two; null where no comma parts them.</summary>
    private static Item? LastOfTwo(Sentence sentence, Phrase list) =>
        list is { Items: [{ } first, { } second] } && second.First - first.End == 3 && sentence.Tokens[first.End + 1].IsPunctuation(',') && sentence.Tokens[first.End + 2].Is(Lemmas.WordKind.Coordinator) ? second : null;

    /// <summary>The clause that goes on right behind a relative clause with its verb; null where none does.</summary>
    private static Clause? Behind(Sentence sentence, Clause relative)
    {
        var last = relative.Last;
        foreach (var clause in sentence.Clauses)
        {
            if (clause is { Kind: ClauseKind.Main, Nodes.Count: > 0, Before: not null, First: var first } && first > last && first <= last + 2 && clause.HasFinite && clause.Nodes.Find(node => node.First == first) is { Kind: NodeKind.Verb })
            {
                return clause;
            }
        }

        return null;
    }

    /// <summary>The "and" that parts the phrase from what goes before in its clause, where the phrase is the last of it; null elsewhere.</summary>
    private static Node? Joint(Clause before, Phrase subject)
    {
        Node? joint = null;
        foreach (var node in before.Nodes)
        {
            if (node.First > subject.Last || (node.Kind == NodeKind.Verb && node.First > subject.First))
            {
                return null;
            }

            joint = node.Kind == NodeKind.Coordinator && node.Last == subject.First - 1 ? node : joint;
        }

        return joint is not null && before.Nodes.Exists(node => node.Phrase == subject) ? joint : null;
    }
}
