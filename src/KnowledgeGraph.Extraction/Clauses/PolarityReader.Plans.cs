using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>What plans, drafts and treaties that never came into force would have brought.</content>
internal static partial class PolarityReader
{
    /// <summary>What the clauses around make of a reading: "the draft gave Tacna to Peru, Arica to Chile" plans both; "rejected the treaty by which the islands were sold" tells of no sale.</summary>
    private static Polarity AsTold(Sentence sentence, Clause clause, Polarity polarity)
    {
        if (clause is { IsShare: true, Before.Predicates: [.., var shared] })
        {
            return Combine(shared.Polarity, polarity);
        }

        return polarity == Polarity.Asserted && (OfRefusedTreaty(sentence, clause) || UnderPlan(sentence, clause) || (clause is { Kind: ClauseKind.Infinitive, Parent: { } around } && UnderPlan(sentence, around))) ? Polarity.Hypothetical : polarity;
    }

    /// <summary>"Under the draft China leased Port Arthur", "durch den nie ratifizierten Vertrag trat es Samaná ab": by what has no force nothing was done.</summary>
    private static bool UnderPlan(Sentence sentence, Clause clause)
    {
        foreach (var node in clause.Nodes)
        {
            if (node.Phrase is { Preposition: "under" or "by" or "in" or "durch" or "nach" or "gemäß" or "laut", Head: { Kind: ItemKind.Noun } head }
                && ((head.Mention is null && sentence.Lexicon.Words.Cue("mere-plans", head.Lemma) && node.Phrase.Preposition is not "by" and not "in") || ((head.Class & NounClass.Treaty) != NounClass.None && Described(sentence, head))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Broke its promise to cede X", "refused to keep its word to return Y": a promise in the object of a verb that breaks it, or that is itself denied or still to come.</summary>
    private static bool Broken(Sentence sentence, Clause clause, int depth)
    {
        if (sentence.Lexicon.IsGerman || clause is not { Antecedent: { } promise, Governor: { Voice: Voice.Active } keeping } || promise.First < keeping.Token)
        {
            return false;
        }

        return sentence.Lexicon.Words.Cue("breaking-promises", keeping.Lemma)
            || (sentence.Lexicon.Words.Cue("keeping-promises", keeping.Lemma) && (keeping.Clause.Negated || Of(sentence, keeping, depth + 1) != Polarity.Asserted));
    }

    /// <summary>"The treaty opened Nagasaki; a minister might reside at Edo": whether a clause tells what a treaty did, so that what follows it says what else was agreed.</summary>
    private static bool IsOfTreaty(Sentence sentence, Clause clause) =>
        !sentence.Lexicon.IsGerman && clause is { Conditioned: false, Negated: false, Predicates: [{ Voice: Voice.Active } told, ..] } && (sentence.Lexicon.Words.Cue("laying-down", told.Lemma) || sentence.Lexicon.Words.Cue("opening-verbs", told.Lemma) || sentence.Lexicon.Vocabulary.GovernanceOf(told.Lemma) == Governance.Stipulating)
            && Subjects.Own(sentence, clause, told) is { Items: [{ } subject] } && (subject.Mention?.As(Treaties) is not null || ((subject.Class & NounClass.Treaty) != NounClass.None && !Described(sentence, subject)));

    /// <summary>"Sie schlossen Frieden. Spanien sollte fünf Millionen zahlen": after a treaty the past of sollen tells what it laid down, as "was to" does; what was promised for help, or not kept, it does not.</summary>
    private static bool Prescribes(Sentence sentence, Predicate predicate, Clause clause) => !sentence.Lexicon.IsGerman ? Shall(sentence, predicate, clause)
        : sentence.FollowsTerms && predicate is { Past: true, Unreal: false } && clause is { Kind: ClauseKind.Main, Conditioned: false }
            && !clause.Nodes.Exists(node => node.Phrase is { } phrase && phrase.Items.Exists(item => sentence.Lexicon.Words.Cue("promised-for", item.Lemma)))
            && !sentence.Clauses.Exists(next => next.Before == clause && next.Negated);

    /// <summary>"They made peace. British subjects shall have the right to travel", "France will restore Keelung": after a treaty "shall" and "will" tell what it laid down.</summary>
    private static bool Shall(Sentence sentence, Predicate predicate, Clause clause) =>
        sentence.FollowsTerms && clause is { Kind: ClauseKind.Main or ClauseKind.Relative, Conditioned: false } && clause.Nodes.Exists(node => node is { Kind: NodeKind.Verb, Word: "shall" or "will" } && node.First < predicate.Token);

    /// <summary>"The draft treaty gave Tacna to Peru", "der Entwurf sah die Abtretung vor": what only a plan gives is not given.</summary>
    private static bool Unbinding(Sentence sentence, Predicate predicate, Clause clause)
    {
        if (predicate.Voice != Voice.Active || clause.Kind is ClauseKind.Infinitive or ClauseKind.Participle
            || !(sentence.Lexicon.Vocabulary.GovernanceOf(predicate.Lemma) == Governance.Stipulating || sentence.Lexicon.Words.Cue("laying-down", predicate.Lemma))
            || Subjects.Own(sentence, clause, predicate) is not { Items: [{ Kind: ItemKind.Noun, Mention: null } subject] })
        {
            return false;
        }

        return sentence.Lexicon.Words.Cue("mere-plans", subject.Lemma) || ((subject.Class & NounClass.Treaty) != NounClass.None && Described(sentence, subject));
    }

    /// <summary>"The draft gave Upper Silesia to Poland", "his plan for ceding it", "the wish to recover it": no term, even where terms are told.</summary>
    private static bool OnlyIntended(Sentence sentence, Predicate predicate) => predicate.Clause switch
    {
        { Kind: ClauseKind.Infinitive } clause => NounBefore(sentence, clause) == Polarity.Hypothetical,
        { Kind: ClauseKind.Participle, Opener: "of" or "for" } clause => Idea(sentence, clause) is not null,
        var clause => Unbinding(sentence, predicate, clause),
    };

    /// <summary>"Annexed Hanover, even if the king protested", "France recognised Belgium, and if Britain hesitated, it was for Antwerp": what went before does not hang on it.</summary>
    private static bool IsOfNext(Sentence sentence, Clause condition)
    {
        if (sentence.Lexicon.IsGerman || condition.Start < 1)
        {
            return false;
        }

        var before = sentence.Tokens[condition.Start - 1];
        if (sentence.Lexicon.Words.Cue("before-concessions", before.Lower))
        {
            return true;
        }

        var next = before.Is(WordKind.Coordinator) ? sentence.Clauses.Find(other => other.Kind == ClauseKind.Main && other.First > condition.Last && other.First <= condition.Last + 2 && other.HasFinite) : null;
        if (next is not null)
        {
            next.Conditioned = true;
        }

        return next is not null;
    }

    /// <summary>"And, if these were not accepted, to make common cause with the French": the infinitive behind a condition hangs on it.</summary>
    private static void ConditionInfinitive(Sentence sentence, Clause condition)
    {
        if (!sentence.Lexicon.IsGerman && sentence.Clauses.Find(other => other.Kind == ClauseKind.Infinitive && other.First > condition.Last && other.First <= condition.Last + 3) is { } after)
        {
            after.Conditioned = true;
        }
    }

    private static bool Described(Sentence sentence, Item treaty)
    {
        for (var i = treaty.First; i < treaty.Head; i++)
        {
            // "den nicht ratifizierten Vertrag"
            var denied = i + 1 < treaty.Head && sentence.Lexicon.Words.Set("negators").Contains(sentence.Tokens[i].Lower) && sentence.Tokens[i + 1].Analysis is { } force && sentence.Lexicon.Words.Cue("putting-in-force", force.Lemma);
            if (denied || sentence.Lexicon.Words.Cue("not-in-force", sentence.Tokens[i].Lower) || sentence.Lexicon.Words.Cue("not-in-force", sentence.Tokens[i].Analysis?.Lemma ?? string.Empty))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The troops remain until the last instalment is paid", "were to stay until it had been paid": what a term waits for has not happened by it.</summary>
    private static bool Awaited(Sentence sentence, Clause clause) =>
        sentence.Lexicon.Words.Cue("awaiting", clause.Opener)
        && (sentence.IsTerm || clause.Parent is { LaysDownTerms: true } or { Kind: ClauseKind.Infinitive } || (clause.Parent is { } parent && parent.Predicates.Exists(predicate => predicate.Modality is "plan" or "future" or "obligation" or "permission")));
}
