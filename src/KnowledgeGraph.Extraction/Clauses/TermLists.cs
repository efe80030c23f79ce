using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Structure;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Ties list items to the sentence that introduces them, and tells whether they are terms of a treaty.</summary>
internal static class TermLists
{
    /// <summary>How many sentences before the list may name the treaty.</summary>
    private const int Reach = 3;

    public static void Mark(Document document)
    {
        Sentence? intro = null;
        var isTerm = false;
        var first = -1;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            if (sentence.Block.Kind != BlockKind.Item)
            {
                first = -1;
                continue;
            }

            if (first < 0)
            {
                first = i;
                intro = i > 0 ? document.Sentences[i - 1] : null;
                isTerm = Enumerable.Range(Math.Max(0, i - Reach), Math.Min(i, Reach)).Any(k => NamesTreaty(document.Sentences[k]));
            }

            sentence.Intro = intro;
            sentence.IsTerm = isTerm;
        }
    }

    private static bool NamesTreaty(Sentence sentence) =>
        sentence.Mentions.Exists(mention => mention.Entity?.Label == EntityLabel.Treaty)
        || sentence.Tokens.Any(token => (token.Lexeme.NounClass & NounClass.Treaty) != NounClass.None
            || (token.Lexeme.Find(WordClass.Verb) is { } verb && sentence.Lexicon.Vocabulary.GovernanceOf(verb.Lemma) == Governance.Stipulating));
}
