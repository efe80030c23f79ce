using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>What German conjuncts leave out.</content>
internal static partial class Gapping
{
    /// <summary>
    /// "wird an Österreich abgetreten, ebenso die Herzegowina", "erkannte die Republik an, zwei Tage später auch Frankreich": one more of the same, for which
    /// all holds that was said of the other; null where the piece is none.
    /// </summary>
    private static Gap? Likewise(Sentence sentence, List<Node> first, List<Node> segment)
    {
        Node? more = null;
        var (likewise, later) = (false, false);
        foreach (var node in segment)
        {
            if (node.Kind is NodeKind.Other)
            {
                likewise |= sentence.Lexicon.Words.Cue("likewise-adverbs", node.Word);
            }
            else if (node.Kind is NodeKind.Date || (IsBare(node) && Subjects.TimeNoun(node.Phrase!)))
            {
                later = true;
            }
            else if (more is null && IsBare(node) && node.Phrase!.Head.Kind is ItemKind.Name or ItemKind.Noun)
            {
                more = node;
            }
            else
            {
                return null;
            }
        }

        if (more?.Phrase is not { } phrase || !(likewise || (later && !segment.Exists(node => node.Kind == NodeKind.Date))))
        {
            return null;
        }

        var alike = first.FindAll(node => IsBare(node) && !Subjects.TimeNoun(node.Phrase!) && node.Phrase!.Head.Kind != ItemKind.Pronoun && (node.Phrase.Cases & phrase.Cases) != Cases.None
            && (ItemKinds.Same(node.Phrase.Head, phrase.Head) || (ItemKinds.IsLand(node.Phrase.Head) && ItemKinds.IsLand(phrase.Head))));
        if ((likewise ? alike.FirstOrDefault() : alike.LastOrDefault()) is not { } counterpart)
        {
            return null;
        }

        var gap = new Gap([.. segment], [counterpart], []);
        if (first.Find(IsBare) == counterpart)
        {
            // Who stands first does it, so that whom it is done to stands behind the one who stands for him.
            var objects = first.FindAll(node => IsBare(node) && node != counterpart && node.Phrase!.Head.Kind != ItemKind.Pronoun);
            gap.Replaced.AddRange(objects);
            gap.Own.AddRange(objects.Select(node => new Node { Kind = NodeKind.Phrase, First = more.Last, Last = more.Last, Phrase = node.Phrase!.Again(more.Last) }));
        }

        if (later)
        {
            gap.Replaced.AddRange(first.Where(node => node.Kind == NodeKind.Date));
        }

        return gap;
    }

    /// <summary>"Bayern das Innviertel an Österreich abtrete und Sachsen die Lausitz": the clause whose verb stands last has it in its first conjunct; null where it does not.</summary>
    private static List<Node>? ClosedByVerb(List<List<Node>> segments) =>
        segments[0][^1] is { Kind: NodeKind.Verb, Marked: false, Verb: { } verb } && verb.Is(WordForm.Finite) && Constituents(segments[0]) > 1 && segments.Skip(1).All(segment => !segment.Exists(node => node.Kind is NodeKind.Verb or NodeKind.Particle)) ? segments[0] : null;
}
