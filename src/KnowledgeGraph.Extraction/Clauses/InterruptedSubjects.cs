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
            else if (!sentence.Lexicon.IsGerman)
            {
                Ground(sentence, relative);
            }
        }
    }

    /// <summary>"A truce held from May on, and by the treaty of 21 July, signed in Buenos Aires, Paraguay obtained the Chaco": what stands between "and" and the clause that describes it opens the clause whose subject follows.</summary>
    private static void Ground(Sentence sentence, Clause inserted)
    {
        if (inserted is not { Kind: ClauseKind.Relative or ClauseKind.Participle, Antecedent: { Preposition: not null } ground, Nodes.Count: > 0 })
        {
            return;
        }

        var last = inserted.Last;
        var next = sentence.Clauses.Find(clause => clause is { Kind: ClauseKind.Main, Before: not null, HasFinite: true } && clause.First is var first && first == last + 2 && clause.Nodes.Find(node => node.First == first)!.Phrase is { Preposition: null });
        if (next?.Before is not { HasFinite: true } before || before.Nodes.FindLastIndex(node => node.Kind == NodeKind.Coordinator) is var joint && (joint < 0 || before.Nodes[^1].Last >= inserted.First))
        {
            return;
        }

        var opening = before.Nodes.GetRange(joint + 1, before.Nodes.Count - joint - 1);
        if (opening.Exists(node => node.Phrase == ground) && opening.TrueForAll(node => node.Kind == NodeKind.Date || node.Phrase is { Preposition: not null }))
        {
            before.Nodes.RemoveRange(joint, before.Nodes.Count - joint);
            next.Nodes.InsertRange(0, opening);
            inserted.Parent = next;
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

            joint = node.Kind is NodeKind.Coordinator or NodeKind.Contrast && node.Last == subject.First - 1 ? node : joint;
        }

        return joint is not null && before.Nodes.Exists(node => node.Phrase == subject) ? joint : null;
    }
}
