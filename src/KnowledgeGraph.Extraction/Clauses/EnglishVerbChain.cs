using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Undoes the English verb complex: was forced, had been ceded, would pay.</summary>
internal static class EnglishVerbChain
{
    public static void Read(Sentence sentence, Clause clause)
    {
        var verbs = clause.Nodes.FindAll(node => node.Kind == NodeKind.Verb);
        StableOrder.Sort(verbs, node => node.First);
        var helpers = new List<Node>();
        for (var i = 0; i < verbs.Count; i++)
        {
            var verb = verbs[i].Verb!;
            var helps = HelperVerbs.IsHelper(verb.Lemma) || sentence.Lexicon.Vocabulary.Modal(verb.Lemma) is not null || (i + 1 < verbs.Count && HelperVerbs.Lasts(sentence, verb, verbs[i + 1].Verb!));
            if (helps && i + 1 < verbs.Count && !verbs[i + 1].Marked)
            {
                helpers.Add(verbs[i]);
                continue;
            }

            clause.Predicates.Add(Make(sentence, clause, verbs[i], helpers));
            helpers.Clear();
        }

        ShareModal(clause);
    }

    /// <summary>"France would cede Alsace and pay Britain": the modal verb holds for the second infinitive too.</summary>
    private static void ShareModal(Clause clause)
    {
        if (clause is { Before.Predicates: [.., { Modality: not null, Voice: Voice.Active } first], Predicates: [{ Modality: null, Voice: Voice.Active, Past: false } second, ..] } && clause.Kind == clause.Before.Kind
            && clause.Nodes.Find(node => node.Kind is NodeKind.Verb or NodeKind.Phrase && node.Phrase?.Preposition is null) is { Kind: NodeKind.Verb, Verb: { } form } && form.Lemma == second.Lemma && form.Is(WordForm.Infinitive))
        {
            second.Modality = first.Modality;
            second.Unreal = first.Unreal;
        }
    }

    private static Predicate Make(Sentence sentence, Clause clause, Node verb, List<Node> helpers)
    {
        var form = verb.Verb!;
        var modal = ModalAmong(sentence, helpers);
        var passive = form.Is(WordForm.Participle)
            && (helpers.Count == 0 ? (!form.Is(WordForm.Finite) && clause.Kind is not ClauseKind.Main) || OpensNote(sentence, clause, verb) : helpers[^1].Verb!.Lemma is "be" or "get" || HelperVerbs.Lasts(sentence, helpers[^1].Verb!, form));
        return new Predicate
        {
            Clause = clause,
            Lemma = form.Lemma,
            Token = verb.First,
            Voice = passive ? Voice.Passive : Voice.Active,
            MaybePassive = helpers.Count == 0 && form.Is(WordForm.Participle) && form.Is(WordForm.Finite) && !passive,
            Modality = modal is null ? null : sentence.Lexicon.Vocabulary.Modal(modal),
            Unreal = modal is "would" or "could" or "might" && helpers.Count > 0,
            Counterfactual = modal is "would" or "could" or "might" or "should" && helpers.Exists(helper => helper.Verb!.Lemma == "have"),
            Past = form.Is(WordForm.Past) || helpers.Exists(helper => helper.Verb!.Is(WordForm.Past)),
        };
    }

    /// <summary>"Signed by the governor and by Raghunath Rao, claimant to the office": a form that opens a sentence without a subject, and behind which stands by whom it was done: what stands without a preposition behind him says who he is.</summary>
    private static bool OpensNote(Sentence sentence, Clause clause, Node verb)
    {
        var next = verb.Last + 1;
        return verb.First == 0 && clause.Kind == ClauseKind.Main && !sentence.Lends && clause.Nodes.Exists(node => node.Phrase is { Preposition: "by" } && node.First == next) && clause.Nodes.Exists(node => node.Phrase is { Preposition: null }) && next + 1 < sentence.Tokens.Length && !sentence.Lexicon.Words.Cue("no-agents", sentence.Tokens[next + 1].Lower)
            && !sentence.Lexicon.Words.Cue("without-passive", verb.Verb!.Lemma);
    }

    private static string? ModalAmong(Sentence sentence, List<Node> helpers)
    {
        foreach (var helper in helpers)
        {
            if (sentence.Lexicon.Vocabulary.Modal(helper.Verb!.Lemma) is not null)
            {
                return helper.Verb.Lemma;
            }
        }

        return null;
    }
}
