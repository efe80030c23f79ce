using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Whether a helper stands before a form, with nothing between but adverbs and other participles.</content>
internal sealed partial class EnglishTagger
{
    private static bool AfterAuxiliary(Token[] tokens, int i)
    {
        for (var k = i - 1; k >= 0 && i - k < 6; k--)
        {
            var verb = tokens[k].Tag == Tag.Verb ? tokens[k].Analysis : null;
            if (verb is { Lemma: "be" or "have" or "get" })
            {
                return true;
            }

            if (verb?.Is(WordForm.Participle) != true && tokens[k].Tag is not (Tag.Adverb or Tag.Negator or Tag.Coordinator or Tag.Other))
            {
                return false;
            }
        }

        return false;
    }
}
