using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Decides for every predicate whether the sentence says that it happened. When in doubt it is not taken as a fact: a condition, an
/// unknown governing verb or a purpose makes a claim hypothetical.
/// </summary>
internal static partial class PolarityReader
{
    private static readonly EntityLabel[] Treaties = [EntityLabel.Treaty];

    public static void Read(Sentence sentence)
    {
        var question = sentence.Tokens.Length > 0 && sentence.Tokens[^1].IsPunctuation('?');
        var contrast = Negation.Contrasts(sentence);
        foreach (var clause in sentence.Clauses)
        {
            Negation.Read(sentence, clause, contrast);
            clause.LaysDownTerms = sentence.IsTerm || LaysDownTerms(sentence, clause);
            Inverted(sentence, clause);
        }

        foreach (var clause in sentence.Clauses)
        {
            clause.Governor = GovernorOf(sentence, clause);
            if (clause.Kind == ClauseKind.Condition && clause.Parent is { } parent)
            {
                var conditioned = DescribedOnCondition(sentence, clause, parent) ?? parent;
                conditioned.Conditioned |= !IsWhatIsSaid(sentence, clause, conditioned) && !IsOfNext(sentence, clause);
                ConditionInfinitive(sentence, clause);
            }
        }

        foreach (var clause in sentence.Clauses)
        {
            clause.Conditioned |= clause is { Before.Conditioned: true, Kind: ClauseKind.Main } && sentence.Tokens[Math.Max(clause.First - 1, 0)].Text is not ";" and not ":";
        }

        foreach (var clause in sentence.Clauses)
        {
            // "They agreed that Chile should hand Tacna back": what is agreed to be done is a term as well.
            clause.LaysDownTerms |= clause.Governor is { } governor && sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma) is var said && (said == Governance.Stipulating || (said == Governance.Committing && clause.Kind == ClauseKind.Content));
            clause.LaysDownTerms |= clause.Before is { } before && (before.LaysDownTerms || (before.Kind == ClauseKind.Main && IsOfTreaty(sentence, before)));
        }

        foreach (var clause in sentence.Clauses.Where(clause => clause is { Kind: ClauseKind.Infinitive, LaysDownTerms: true, Governor.Lemma: "be" }))
        {
            // "The ports were to be opened under the treaty": what is said with the infinitive holds for its helper.
            clause.Governor!.Clause.LaysDownTerms = true;
        }

        foreach (var clause in sentence.Clauses)
        {
            foreach (var predicate in clause.Predicates)
            {
                var polarity = question || OnlySought(sentence, predicate) ? Polarity.Hypothetical : Of(sentence, predicate, 0);
                var laidDown = sentence.IsTerm && polarity == Polarity.Hypothetical && !question && LaidDown(clause) && !Awaited(sentence, clause) && !OnlyIntended(sentence, predicate);
                predicate.Polarity = AsTold(sentence, clause, Framed(sentence, predicate.Token, laidDown ? Polarity.Asserted : polarity));
            }
        }
    }

    /// <summary>"England drohte mit Krieg, falls Russland die Stadt besetze": the condition is part of what was threatened or demanded, and the threat was made.</summary>
    private static bool IsWhatIsSaid(Sentence sentence, Clause condition, Clause saying) =>
        saying.Predicates is [{ Unreal: false, Modality: null } said] && saying.Kind == ClauseKind.Main
        && (sentence.Lexicon.Words.Cue("threatening-verbs", said.Lemma) || (said.Past && condition.First > said.Token && sentence.Lexicon.Vocabulary.GovernanceOf(said.Lemma) == Governance.Hypothetical));

    /// <summary>What a label, the sentence before a list or a remark at the end makes of a reading.</summary>
    public static Polarity Framed(Sentence sentence, int token, Polarity polarity) =>
        sentence.Framing is { } framing && token >= framing.From ? Combine(framing.Polarity, polarity) : polarity;

    /// <summary>Whether a clause of a list of terms is itself a term: what it says shall be, and not what somebody proposes or what would follow.</summary>
    private static bool LaidDown(Clause clause) => clause switch
    {
        { Conditioned: true } => false,
        { Kind: ClauseKind.Main or ClauseKind.Relative or ClauseKind.Adverbial or ClauseKind.Participle or ClauseKind.Purpose } => true,
        { Kind: ClauseKind.Infinitive } => clause.Governor is null || clause.Governor.Lemma is "be" or "have" or "sein" or "haben",
        _ => false,
    };

    private static bool LaysDownTerms(Sentence sentence, Clause clause)
    {
        foreach (var node in clause.Nodes)
        {
            if (node.Phrase is not { } phrase)
            {
                continue;
            }

            var treaty = phrase.Items.Exists(ItemKinds.IsTreaty);
            treaty |= phrase is { Preposition: "under" or "by", Head: { Kind: ItemKind.Pronoun, Lemma: "it" or "this" or "these" or "them" } }
                || (phrase.Preposition is "under" or "by" or "on" && phrase.Items.Exists(item => item.Lemma is "term" or "clause" or "article" or "condition" or "provision" or "stipulation"));
            if (treaty && phrase.Preposition is "under" or "by" or "in" or "on" or "durch" or "nach" or "gemäß" or "laut" or "mit" or "according" or "with" or "through")
            {
                return true;
            }
        }

        return false;
    }

    private static Predicate? GovernorOf(Sentence sentence, Clause clause)
    {
        if (clause.Parent is not { } parent || clause.Kind is ClauseKind.Relative or ClauseKind.Adverbial)
        {
            return null;
        }

        Predicate? best = null;
        foreach (var predicate in parent.Predicates)
        {
            if (sentence.Lexicon.IsGerman || predicate.Token < clause.First || best is null)
            {
                best = predicate;
            }
        }

        return best;
    }

    private static Polarity Of(Sentence sentence, Predicate predicate, int depth)
    {
        var clause = predicate.Clause;
        var around = depth > 8 ? Polarity.Hypothetical : Around(sentence, clause, depth);
        if (predicate.Governor is { } governor && depth <= 8)
        {
            around = Governed(sentence, governor, around, depth);
            if (around == Polarity.Negated && governor.Clause == clause && clause.Negated)
            {
                // "brauchte es nicht zu zahlen": one negator for both verbs denies once.
                return around;
            }
        }

        var own = Combine(Doubt.Of(sentence, predicate), Own(sentence, predicate, clause));
        return Combine(around, own);
    }

    /// <summary>What the clause's place in the sentence says.</summary>
    private static Polarity Around(Sentence sentence, Clause clause, int depth)
    {
        switch (clause.Kind)
        {
            case ClauseKind.Purpose when sentence.IsTerm && sentence.Block.Kind == Structure.BlockKind.Item:
                // An item of a list of terms has no other end than what was agreed.
                return Polarity.Asserted;
            case ClauseKind.Condition or ClauseKind.Purpose or ClauseKind.Comparison:
            case ClauseKind.Adverbial when Awaited(sentence, clause):
                return Polarity.Hypothetical;
            case ClauseKind.Content when sentence.Tokens[Math.Max(clause.Start - 1, 0)].Lower is "ohne" or "statt" or "anstatt":
                return Polarity.Negated;
            case ClauseKind.Content when Clefts.Of(sentence, clause, predicate => Of(sentence, predicate, depth + 1)) is { } told:
                return told;
            case ClauseKind.Content:
                return AsCondition(sentence, clause) ?? NounBefore(sentence, clause) ?? (clause.Governor is { } saying ? Governed(sentence, saying, Polarity.Asserted, depth, saying: true) : Polarity.Asserted);
            case ClauseKind.Infinitive when InsteadOf(sentence, clause):
                return Polarity.Negated;
            case ClauseKind.Infinitive when Contingent(sentence, clause):
                return Polarity.Hypothetical;
            case ClauseKind.Infinitive:
                return clause.Opener is "ohne" or "statt" or "anstatt" ? Polarity.Negated : Infinitive(sentence, clause, depth);
            case ClauseKind.Participle when clause.Antecedent is null && clause.Opener is "without":
                return Polarity.Negated;
            case ClauseKind.Participle when OnlyDrafted(sentence, clause):
                return Polarity.Hypothetical;
            case ClauseKind.Participle when Approach(sentence, clause) is { } near:
                return near;
            case ClauseKind.Participle when clause.Opener is "of" or "for" && Idea(sentence, clause) is { } idea:
                return idea;
            case ClauseKind.Participle when clause.Antecedent is null && clause.Parent is { Predicates.Count: > 0 } before && Beside(sentence, clause) && clause.First < before.Predicates[0].Token:
                // "X, a lawyer acting for Y, negotiated"
                return clause.Conditioned ? Polarity.Hypothetical : Polarity.Asserted;
            case ClauseKind.Participle when clause.Antecedent is null && WithParent(sentence, clause, depth) is { } shared:
                return shared;
            case ClauseKind.Participle when clause.Antecedent is null && clause.Parent is { } parent:
                // "A lawyer acting for X negotiated": the verb that follows does not govern what is said of its subject.
                return parent.Predicates.Count > 0 && clause.Opener is not ("after" or "before" or "by" or ",") && (sentence.Lexicon.IsGerman || clause.First > parent.Predicates[^1].Token)
                    ? Governed(sentence, parent.Predicates[^1], Polarity.Asserted, depth, unknownIsFact: true)
                    : Polarity.Asserted;
            default:
                return clause.Conditioned ? Polarity.Hypothetical : Polarity.Asserted;
        }
    }

    private static Polarity Infinitive(Sentence sentence, Clause clause, int depth)
    {
        if (NounBefore(sentence, clause) is { } noun)
        {
            return noun == Polarity.Asserted && Broken(sentence, clause, depth) ? Polarity.Hypothetical : noun;
        }

        if (sentence.Lexicon.IsGerman && clause is { Parent.Negated: true, Nodes: [{ Word: "als" }, ..] } && clause.Parent.Nodes.Exists(node => node is { Kind: NodeKind.Negator, Word: "nichts" }))
        {
            // "ihm blieb nichts übrig, als um Frieden zu bitten": nothing but that was done.
            return Polarity.Asserted;
        }

        if ((Turn(sentence, clause) ?? Adjective(sentence, clause)) is { } attitude)
        {
            return attitude;
        }

        if (Ranked(sentence, clause))
        {
            // "was the first to ratify": so it did.
            return clause.Governor is { } ranking ? Of(sentence, ranking, depth + 1) : Polarity.Asserted;
        }

        // "Egypt to be restored to the Sultan": among terms an infinitive alone says what was agreed.
        return clause.Governor is { } governor ? Governed(sentence, governor, Polarity.Asserted, depth)
            : sentence.IsTerm && !clause.Conditioned ? Polarity.Asserted : Polarity.Hypothetical;
    }

    /// <summary>"The plan to annex X", "der Versuch, X zu erobern": the noun before decides.</summary>
    private static Polarity? NounBefore(Sentence sentence, Clause clause)
    {
        if (clause.Antecedent is not { } phrase)
        {
            return null;
        }

        var said = OfNoun(sentence, phrase.Items[^1].Lemma);
        // "was under no obligation to cede": what is not there obliges nobody.
        return said == Polarity.Asserted && phrase.Items[^1].Determiner == "no" ? Polarity.Negated : said;
    }

    /// <summary>What a noun says of the happening that it governs; null where it says nothing that is known.</summary>
    private static Polarity? OfNoun(Sentence sentence, string noun) => sentence.Lexicon.Vocabulary.NounGovernanceOf(noun) switch
    {
        Governance.Hypothetical => Polarity.Hypothetical,
        Governance.Negating => Polarity.Negated,
        Governance.Reporting => Polarity.Reported,
        Governance.Asserting or Governance.Committing or Governance.Stipulating => Polarity.Asserted,
        _ => null,
    };

    private static Polarity Governed(Sentence sentence, Predicate governor, Polarity polarity, int depth, bool unknownIsFact = false, bool saying = false)
    {
        var outer = Of(sentence, governor, depth + 1);
        var governance = (saying ? OfSubject(sentence, governor) : null) ?? Classify(sentence, governor);
        var said = governance switch
        {
            Governance.Asserting or Governance.Committing or Governance.Stipulating or Governance.Obtaining => Polarity.Asserted,
            Governance.Negating => Polarity.Negated,
            Governance.Reporting => Polarity.Reported,
            Governance.Hypothetical => Polarity.Hypothetical,
            _ => unknownIsFact ? Polarity.Asserted : Polarity.Hypothetical,
        };
        if (outer == Polarity.Negated)
        {
            return said == Polarity.Asserted ? Polarity.Negated : Polarity.Hypothetical;
        }

        return Combine(outer, Combine(said, polarity));
    }

    /// <summary>"The result was that X ceded Y", "the rumour is that": the subject tells what is said of the clause.</summary>
    private static Governance? OfSubject(Sentence sentence, Predicate governor) =>
        !sentence.Lexicon.IsGerman && governor is { Lemma: "be", Modality: null } && governor.Clause.Bare is [var subject] && subject.First < governor.Token
        && sentence.Lexicon.Vocabulary.NounGovernanceOf(subject.Head.Lemma) is var said && said != Governance.Unknown ? said : null;

    private static Governance Classify(Sentence sentence, Predicate governor)
    {
        // "were agreed that", "was unable to", "waren sich einig, dass": the word with the verb decides.
        if (governor.Lemma is "be" or "sein" or "become" or "werden" or "bleiben" or "remain" or "prove")
        {
            foreach (var node in governor.Clause.Nodes.Where(node => node.Kind is NodeKind.Other or NodeKind.Adjective))
            {
                if (sentence.Lexicon.Vocabulary.GovernanceOf(node.Word) is var said && said != Governance.Unknown)
                {
                    return said;
                }
            }
        }

        foreach (var node in sentence.Lexicon.IsGerman ? governor.Clause.Nodes : [])
        {
            // "fand sich bereit": the word behind the verb makes another verb of it.
            if (node.Kind == NodeKind.Other && node.First == node.Last && sentence.Lexicon.Vocabulary.GovernanceOf(node.Word + governor.Lemma) is var joined && joined != Governance.Unknown)
            {
                return joined;
            }
        }

        // "was to cede", "hatte zu zahlen": the helper left alone before an infinitive.
        return governor.Lemma switch
        {
            "be" => governor.Clause.LaysDownTerms || (sentence.FollowsTerms && (governor.Past || !sentence.Lexicon.IsGerman)) ? Governance.Stipulating : Governance.Hypothetical,
            "have" => HadIt(governor) ? Governance.Reporting : Governance.Asserting,
            _ => AskedByNote(sentence, governor) ? Governance.Hypothetical : sentence.Lexicon.Vocabulary.GovernanceOf(governor.Lemma),
        };
    }

    private static Polarity Own(Sentence sentence, Predicate predicate, Clause clause)
    {
        var modal = predicate.Modality switch
        {
            "plan" or "future" when Prescribes(sentence, predicate, clause) => Polarity.Asserted,
            "plan" or "future" or "permission" => clause.LaysDownTerms ? Polarity.Asserted : Polarity.Hypothetical,
            "wish" => clause.LaysDownTerms && predicate.Unreal ? Polarity.Asserted : Polarity.Hypothetical,
            "possibility" => predicate.Past && !predicate.Unreal && !clause.Negated ? Polarity.Asserted : clause.LaysDownTerms ? Polarity.Asserted : Polarity.Hypothetical,
            _ => Polarity.Asserted,
        };
        if (predicate.Counterfactual || (predicate.Unreal && !clause.LaysDownTerms))
        {
            modal = Polarity.Hypothetical;
        }

        if (predicate.ReportForm && modal == Polarity.Asserted && !clause.LaysDownTerms && !(clause is { Kind: ClauseKind.Content, Governor: { } agreed } && sentence.Lexicon.Words.Cue("brought-about", agreed.Lemma)))
        {
            modal = Polarity.Reported;
        }

        modal = modal == Polarity.Asserted && Unbinding(sentence, predicate, clause) ? Polarity.Hypothetical : modal;
        if (modal == Polarity.Asserted && Hearsay(sentence, clause))
        {
            return Polarity.Reported;
        }

        if (!clause.Negated)
        {
            return modal;
        }

        return modal is Polarity.Asserted || predicate.Modality == "possibility" ? Polarity.Negated : modal;
    }

    /// <summary>"According to rumours", "reportedly", "in the opinion of his critics": somebody else says it. What a treaty says is no hearsay.</summary>
    private static bool Hearsay(Sentence sentence, Clause clause)
    {
        var adverbs = sentence.Lexicon.Words.Set("reporting-adverbs");
        return clause.Nodes.Exists(node => node.Phrase is null && adverbs.Contains(sentence.Tokens[node.First].Lower)) || (!sentence.Lexicon.IsGerman && According(sentence, clause));
    }

    private static bool According(Sentence sentence, Clause clause)
    {
        var (according, said, opinion) = (false, (Phrase?)null, (Phrase?)null);
        foreach (var node in clause.Nodes)
        {
            according |= sentence.Tokens[node.First].Lower == "according";
            said ??= according ? node.Phrase : null;
            opinion ??= node.Phrase is { Preposition: "in", Head.Lemma: "opinion" or "view" or "eye" } ? node.Phrase : null;
        }

        said = according ? said : opinion;
        return said is not null && !said.Items.Exists(item => ItemKinds.IsTreaty(item) || item.Lemma is "term" or "article" or "clause" or "provision" or "condition" or "text");
    }

    private static Polarity Combine(Polarity outer, Polarity inner)
    {
        if (outer == Polarity.Asserted)
        {
            return inner;
        }

        if (inner == Polarity.Asserted || outer == inner)
        {
            return outer == Polarity.Negated && inner == Polarity.Negated ? Polarity.Hypothetical : outer;
        }

        return outer == Polarity.Reported || inner == Polarity.Reported ? Polarity.Reported : Polarity.Hypothetical;
    }
}
