using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Who does something beside the subject: "zusammen mit Österreich besetzte Preußen", "neben Spanien trat auch Savoyen bei".</summary>
internal static class Companions
{
    /// <summary>So many tokens behind an object at most, a companion is one of it and not of the subject.</summary>
    private const int Beside = 3;

    /// <summary>Whom the clause tells to have done it too; null where it tells of nobody.</summary>
    public static Phrase? Of(Sentence sentence, Clause clause)
    {
        for (var i = 0; i < clause.Nodes.Count; i++)
        {
            if (clause.Nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: { } preposition, Items.Count: > 0 } companion } && Joined(sentence, clause, i, preposition)
                && companion.Items.TrueForAll(static item => item.Kind == ItemKind.Name && ItemKinds.MayAct(item)))
            {
                return companion;
            }
        }

        return null;
    }

    /// <summary>The subject with those who did it with him; the subject itself where they stand beside what it was done to: "trat Finnland zusammen mit Karelien ab".</summary>
    public static Phrase Join(Phrase companion, Phrase subject, Phrase? direct)
    {
        if (subject.Head.IsThing || companion == subject || ItemKinds.IsPerson(subject.Head) != ItemKinds.IsPerson(companion.Head) || (direct is not null && direct.Last < companion.First && companion.First - direct.Last <= Beside))
        {
            return subject;
        }

        var together = new Phrase { First = subject.First, Last = subject.Last, Preposition = subject.Preposition, Cases = subject.Cases };
        together.Items.AddRange(subject.Items);
        together.Items.AddRange(companion.Items);
        return together;
    }

    private static bool Joined(Sentence sentence, Clause clause, int at, string preposition)
    {
        var words = sentence.Lexicon.Words;
        if (words.Cue("beside-prepositions", preposition))
        {
            return clause.Nodes.Exists(node => node.Kind == NodeKind.Other && words.Cue("beside-words", node.Word));
        }

        var word = at > 0 && words.Cue("together-prepositions", preposition) ? clause.Nodes[at - 1] : null;
        return word is { Kind: NodeKind.Other } && words.Cue("together-words", word.Word);
    }
}
