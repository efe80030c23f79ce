using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English: "hardly had the peace been signed when X attacked", "no sooner had the truce expired than": the words say when, and deny nothing.</summary>
internal static class NoSooner
{
    /// <summary>So far from the helper of its verb the word stands at most.</summary>
    private const int HelperReach = 2;

    public static void Settle(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var words = sentence.Lexicon.Words;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Tag is not (Tag.Negator or Tag.Determiner or Tag.Adverb))
            {
                continue;
            }

            var pair = i + 1 < tokens.Length && tokens[i].Is(Lemmas.WordKind.Negator | Lemmas.WordKind.Determiner) && words.Cue("sooner-behind-no", tokens[i + 1].Lower);
            var last = pair ? i + 1 : i;
            if ((pair || words.Cue("barely-before", tokens[i].Lower)) && Helped(words, tokens, i, last) && Answer(words, tokens, last, pair) is { } answer)
            {
                tokens[i].Tag = tokens[last].Tag = Tag.Adverb;
                tokens[answer].Tag = Tag.Subordinator;
            }
        }
    }

    /// <summary>Whether the helper of a pluperfect, or of "was hardly dry", stands beside the words.</summary>
    private static bool Helped(WordLists words, Tokens.Token[] tokens, int first, int last)
    {
        for (var k = Math.Max(0, first - HelperReach); k < tokens.Length && k <= last + HelperReach; k++)
        {
            if ((k < first || k > last) && words.Cue("barely-helpers", tokens[k].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The conjunction that opens what happened then; null where none does.</summary>
    private static int? Answer(WordLists words, Tokens.Token[] tokens, int last, bool pair)
    {
        for (var k = last + 2; k + 1 < tokens.Length && tokens[k].Tag is not Tag.Break; k++)
        {
            if (words.Cue("barely-answers", tokens[k].Lower) && (pair || tokens[k].Tag != Tag.Preposition || FollowingClause.Begins(tokens, k)))
            {
                return k;
            }
        }

        return null;
    }
}
