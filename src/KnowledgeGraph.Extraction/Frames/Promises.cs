using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What somebody is bound or free to do and is not told to have done: who promises to cede is bound to it by the treaty itself, who promises to fight has not yet fought.</summary>
internal static class Promises
{
    /// <summary>"The shah undertook to declare war", "obtained the right to occupy Bosnia", "the alliance obliged it to declare war", "promised not to accept any offer": only promised, allowed or laid down.</summary>
    public static bool Only(Sentence sentence, Predicate? predicate, Rule rule)
    {
        if (predicate?.Clause is not { Kind: ClauseKind.Infinitive or ClauseKind.Participle } clause)
        {
            return false;
        }

        return rule.Type.Name switch
        {
            "DECLARED_WAR_ON" or "SEIZED" or "WON" or "LOST" => IsPledged(sentence, clause) || (!sentence.Lexicon.IsGerman && (IsRight(sentence, clause) || IsBound(sentence, clause) || (rule.Type.Name == "SEIZED" && IsAttribute(sentence, predicate)))),
            "REJECTED" => !sentence.Lexicon.IsGerman && IsPledged(sentence, clause),
            _ => false,
        };
    }

    /// <summary>"Restored to Sweden the part of Finland occupied by its troops": an undated participle that says which land is meant tells of no new taking.</summary>
    private static bool IsAttribute(Sentence sentence, Predicate predicate) =>
        predicate is { Voice: Voice.Passive, Clause: { Kind: ClauseKind.Participle, Parent.Predicates: [.., var giving] } clause } && giving.Token < clause.First && sentence.Lexicon.Words.Cue("giving-back", giving.Lemma)
        && !clause.Nodes.Exists(node => node.Date is not null);

    private static bool IsPledged(Sentence sentence, Clause clause) =>
        clause.Kind == ClauseKind.Infinitive
        && ((clause.Governor is { } governor && sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma) == Governance.Committing)
            || (clause.Antecedent is { } noun && sentence.Lexicon.Vocabulary.NounGovernanceOf(noun.Items[^1].Lemma) == Governance.Committing));

    /// <summary>"The right to occupy Moldavia", "a free hand to annex Tunis": the noun before says what may be done.</summary>
    private static bool IsRight(Sentence sentence, Clause clause)
    {
        var right = clause.Antecedent?.Items[^1] ?? (clause.Governor is { Clause.Bare: [.., var last] } governor && last.First > governor.Token && last.Last < clause.First ? last.Items[^1] : null);
        return right is not null && ((right.Class & NounClass.Right) != NounClass.None || sentence.Lexicon.Words.Cue("entitling-nouns", right.Lemma));
    }

    /// <summary>"Was bound to declare war", "the treaty allowed Russia to occupy it", "was obliged by the alliance to": the verb above, with a treaty where it could also tell of plain force.</summary>
    private static bool IsBound(Sentence sentence, Clause clause)
    {
        if (clause.Governor is not { } governor || (clause.Kind == ClauseKind.Participle && clause.Opener != "to"))
        {
            return false;
        }

        var words = sentence.Lexicon.Words;
        return words.Cue("bound-verbs", governor.Lemma)
            || ((words.Cue("allowing", governor.Lemma) || words.Cue("obliging-verbs", governor.Lemma)) && (governor.Clause.LaysDownTerms || governor.Clause.Nodes.Exists(node => node.Phrase is { } phrase && phrase.Items.Exists(item => Binds(sentence, item)))));
    }

    private static bool Binds(Sentence sentence, Item item) => ItemKinds.IsTreaty(item) || sentence.Lexicon.Words.Cue("leagues", item.Lemma);
}
