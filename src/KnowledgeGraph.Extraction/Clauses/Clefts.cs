using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>English clauses with "that" that tell what happened although no verb governs them: "it was in 1921 that X recognised Y", "so weak that X refused".</summary>
internal static class Clefts
{
    /// <summary>The polarity of what stands in such a clause, given that of the clause around it; null where the clause is another.</summary>
    public static Polarity? Of(Sentence sentence, Clause clause, Func<Predicate, Polarity> around)
    {
        if (sentence.Lexicon.IsGerman || clause.Opener != "that" || clause.Parent is not { Predicates: [.., var last] } parent)
        {
            return null;
        }

        if (Emphasized(sentence, parent) is { } emphasized)
        {
            return emphasized;
        }

        var degree = sentence.Lexicon.Words.Set("degree-adverbs");
        return parent.Nodes.Exists(node => (node.Kind == NodeKind.Other ? node.First > 0 && degree.Contains(sentence.Tokens[node.First].Lower) : node.Phrase is not null && HoldsDegree(sentence, node, degree)) && node.Last + 1 < clause.Start + (node.Phrase is null ? 0 : 1) && !sentence.Tokens[node.Last + 1].IsPunctuation(','))
            ? around(last) == Polarity.Asserted ? Polarity.Asserted : Polarity.Hypothetical
            : null;
    }

    /// <summary>"with such skill that", "after so crushing a defeat that": the degree stands within the phrase.</summary>
    private static bool HoldsDegree(Sentence sentence, Node node, IReadOnlySet<string> degree)
    {
        for (var i = node.First; i < node.Last; i++)
        {
            if (degree.Contains(sentence.Tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It was not until 1921 that", "it was on 3 May that": what is set off by "it was" is told; what is denied so is not.</summary>
    private static Polarity? Emphasized(Sentence sentence, Clause parent)
    {
        if (parent.Predicates is not [{ Lemma: "be", Modality: null }] || parent.Conditioned || parent.Kind is not (ClauseKind.Main or ClauseKind.Adverbial)
            || parent.Nodes.Find(node => node.Phrase is not null) is not { Phrase.Items: [{ Kind: ItemKind.Pronoun, Lemma: "it" }] } first
            || !parent.Nodes.Exists(node => node.Kind == NodeKind.Date || (node != first && node.Phrase is { Preposition: not null })) || parent.Nodes.Exists(node => node.Kind == NodeKind.Adjective || (node != first && node.Phrase is { Preposition: null })))
        {
            return null;
        }

        var negator = parent.Nodes.Find(node => node.Kind == NodeKind.Negator);
        return negator is null || (negator.Last + 1 < sentence.Tokens.Length && sentence.Lexicon.Words.Set("limits-of-time").Contains(sentence.Tokens[negator.Last + 1].Lower)) ? Polarity.Asserted : null;
    }
}
