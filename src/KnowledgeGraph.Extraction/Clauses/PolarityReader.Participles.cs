using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <content>Participles and gerunds, which say by themselves neither who nor whether.</content>
internal static partial class PolarityReader
{
    /// <summary>"Proposed that X should keep Y after recognising Z", "hoped to end it by ceding Z": as little happened as what it goes with; null where that happened, or where it stands apart.</summary>
    private static Polarity? WithParent(Sentence sentence, Clause clause, int depth) =>
        !sentence.Lexicon.IsGerman && clause is { Parent: { } parent, Governor: { } governor } && governor.Clause == parent
        && (clause.Opener is "by" || (clause.Opener is "after" or "before" && parent.Kind is ClauseKind.Content or ClauseKind.Infinitive or ClauseKind.Condition or ClauseKind.Participle))
        && Of(sentence, governor, depth + 1) is var said && said != Polarity.Asserted
            ? said == Polarity.Negated ? Polarity.Hypothetical : said
            : null;

    /// <summary>"Has an ultimatum drawn up requiring Russia to yield": what a paper says that is only being written has not been said to anybody.</summary>
    private static bool OnlyDrafted(Sentence sentence, Clause clause)
    {
        if (sentence.Lexicon.IsGerman || clause.Parent is not { } parent)
        {
            return false;
        }

        var drafted = parent.Predicates.Exists(predicate => predicate.Token < clause.First && sentence.Lexicon.Words.Cue("drafting", predicate.Lemma));
        return drafted && parent.Bare.Exists(phrase => phrase.Last < clause.First && sentence.Lexicon.Words.Cue("messages", phrase.Head.Lemma));
    }

    /// <summary>"The idea of recognising X", "the danger of losing Y": the noun before the gerund decides, where it says that nothing has happened.</summary>
    private static Polarity? Idea(Sentence sentence, Clause clause) =>
        clause.First > 1 && sentence.Tokens[clause.First - 2].Lexeme.Find(Lemmas.WordClass.Noun) is { } noun && OfNoun(sentence, noun.Lemma) is { } said && said != Polarity.Asserted ? said : null;

    /// <summary>Whether a participle stands directly behind the noun that it describes.</summary>
    private static bool Beside(Sentence sentence, Clause clause) => !sentence.Lexicon.IsGerman && clause.First > 0 && sentence.Tokens[clause.First - 1].Tag == Tag.Noun;

    /// <summary>"Schlossen ein Abkommen, das ihnen Anteile zusprach, falls Lissabon zahlungsunfähig würde": the relative clause right before a condition that is told of it, and not of the deed; null where there is none.</summary>
    private static Clause? DescribedOnCondition(Sentence sentence, Clause condition, Clause parent) =>
        parent is { Kind: ClauseKind.Main, Predicates: [.., { Unreal: false, Modality: null } deed] } && deed.Token < condition.First
            ? sentence.Clauses.Find(clause => clause is { Kind: ClauseKind.Relative, Predicates.Count: > 0 } && clause.First > deed.Token && clause.Last < condition.Start && condition.Start - clause.Last <= 2)
            : null;
}
