using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Finds what "including", "namely", a colon or a bracket adds: five ports, including X and Y; fünf Häfen: X und Y.</summary>
internal static class Elaborations
{
    public static IReadOnlyList<Phrase> Of(Sentence sentence, Clause clause)
    {
        var found = new List<Phrase>();
        var words = sentence.Lexicon.Words.Set("elaborators");
        foreach (var node in sentence.Nodes)
        {
            if (node.Phrase is not { Items.Count: > 0 } phrase || node.First == 0 || phrase.Antecedent is not null || phrase.Head.Kind != ItemKind.Name)
            {
                continue;
            }

            var before = sentence.Tokens[node.First - 1];
            var led = (phrase.Preposition is { } preposition && words.Contains(preposition)) || words.Contains(before.Lower) || (before.Is(WordKind.Pronoun) && node.First > 1 && sentence.Lexicon.Words.Cue("among-these", sentence.Tokens[node.First - 2].Lower))
                || (before.Text is ":" or "(" or "–" or "—" && phrase.Preposition is null && !Verbal(sentence, node));
            // "(China-Russia)", "(Prussia/Denmark)"
            led |= before.Text is "-" or "/" && found.Count > 0 && found[^1].Last == node.First - 2;
            if ((led && node.First > clause.First) || (phrase.Preposition is null && Labelled(sentence, node, clause)))
            {
                found.Add(phrase);
            }
        }

        return found;
    }

    /// <summary>"Parties: on the one side X and Y, on the other Z", "Signatories: for X, A; for Y, B": all that stands, without a verb, after the label.</summary>
    private static bool Labelled(Sentence sentence, Node node, Clause label) =>
        label.Predicates.Count == 0 && sentence.Clauses.Exists(clause => clause.First > label.First && clause.Predicates.Count == 0 && clause.Nodes.Contains(node) && clause.StandsBehind(label)
            && sentence.Tokens[..clause.First].Any(token => token.IsPunctuation(':')));

    /// <summary>After a colon a whole sentence may follow: then its first phrase is no addition.</summary>
    private static bool Verbal(Sentence sentence, Node node) =>
        sentence.Clauses.Exists(clause => clause.Nodes.Contains(node) && clause.Predicates.Count > 0 && clause.First >= node.First);
}
