using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>Conditions without a conjunction.</content>
internal static partial class PolarityReader
{
    /// <summary>"Had X won, ..."; "Hätte X gewonnen, ...": a condition without conjunction.</summary>
    private static void Inverted(Sentence sentence, Clause clause)
    {
        var at = Led(sentence, clause);
        if (clause.Kind != ClauseKind.Main || clause.IsGapped || clause.Nodes.Count < at + 3 || clause.Nodes[at] is not { Kind: NodeKind.Verb } verb || (clause.Before is not null && !UnrealFollows(sentence, clause)))
        {
            return;
        }

        var unreal = sentence.Lexicon.IsGerman ? verb.Verb!.Is(WordForm.Unreal) || verb.Verb.Lemma == "sollen" || AnswersVerbFirst(sentence, clause, verb) : verb.Verb!.Lemma is "have" or "should" || (verb.Verb.Lemma == "be" && verb.Word == "were");
        if (!unreal || clause.Nodes[at + 1].Kind != NodeKind.Phrase)
        {
            return;
        }

        clause.Kind = ClauseKind.Condition;
        foreach (var other in sentence.Clauses.Where(other => other != clause && other.Kind == ClauseKind.Main && (clause.Before is null || other.First > clause.First)))
        {
            other.Conditioned |= !IsWhatIsSaid(sentence, clause, other);
        }
    }

    /// <summary>"..., and had the powers supported them, Norway might have become": what follows the inverted clause is unreal.</summary>
    private static bool UnrealFollows(Sentence sentence, Clause clause) => !sentence.Lexicon.IsGerman
        && sentence.Clauses.Exists(other => other.Kind == ClauseKind.Main && other.First > clause.Last && other.Predicates.Exists(predicate => predicate.Modality is "wish" or "possibility"));

    /// <summary>"Gewinnt Russland den Krieg, so erhält es Asow": of two German clauses, each with its verb in front, the first is a condition; not where another clause fills its first place.</summary>
    private static bool AnswersVerbFirst(Sentence sentence, Clause clause, Node verb) =>
        verb.Verb!.Is(WordForm.Finite) && !sentence.Clauses.Exists(fronted => fronted.Parent == clause && fronted.First < verb.First) && sentence.Clauses.Find(other => other.First > clause.First && other.Kind == ClauseKind.Main) is { Nodes: [var first, ..] nodes }
        && (first.Kind == NodeKind.Verb || (first.Word is "so" or "dann" && nodes.Count > 1 && nodes[1].Kind == NodeKind.Verb));

    /// <summary>"Under the treaty of 1756, should X attack, Y shall pay": how many pieces stand before the inverted verb; 0 where it comes first or is none.</summary>
    private static int Led(Sentence sentence, Clause clause)
    {
        var at = 0;
        while (!sentence.Lexicon.IsGerman && at < clause.Nodes.Count && (clause.Nodes[at].Date is not null || clause.Nodes[at] is { Phrase.Preposition: not null }))
        {
            at++;
        }

        return at > 0 && at + 1 < clause.Nodes.Count && clause.Nodes[at] is { Kind: NodeKind.Verb, Verb.Lemma: "should" } && clause.Nodes[at + 1] is { Phrase.Preposition: null } ? at : 0;
    }
}
