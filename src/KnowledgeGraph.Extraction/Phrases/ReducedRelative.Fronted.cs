using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>A participle behind the noun of a prepositional phrase that opens its clause.</content>
internal static partial class ReducedRelative
{
    /// <summary>"By a treaty concluded at Lima Peru and Chile became allies": no subject has been told yet, so that the verb is still to come, whatever "and" joins before it.</summary>
    private static bool BehindOpening(Token[] tokens, int i)
    {
        var k = i - 1;
        while (k >= 0 && tokens[k].Tag is Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Number)
        {
            k--;
        }

        return k >= 0 && k < i - 1 && tokens[k].Tag == Tag.Preposition && (k == 0 || tokens[k - 1].Tag == Tag.Break) && VerbToCome(tokens, i);
    }

    /// <summary>"Savoy (ceded to France in 1860)": what a bracket tells of the noun before it.</summary>
    public static bool Bracketed(Token[] tokens, int i) =>
        i > 1 && i + 1 < tokens.Length && tokens[i - 1].IsPunctuation('(') && tokens[i - 2].Tag is Tag.Noun or Tag.Name && tokens[i + 1].Tag is Tag.Preposition or Tag.Date or Tag.Adverb;

    private static bool VerbToCome(Token[] tokens, int i)
    {
        for (var k = i + 1; k < tokens.Length && tokens[k].Tag is not (Tag.Break or Tag.Relative or Tag.Subordinator); k++)
        {
            if (Finite(tokens, k) && tokens[k - 1].Tag is Tag.Name or Tag.Noun or Tag.Pronoun or Tag.Adverb)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comma ends a clause with a verb of its own that a conjunction at the head of the sentence opened.</summary>
    private static bool ClosesFronted(Token[] tokens, int comma)
    {
        var verb = false;
        for (var k = comma - 1; k >= 0; k--)
        {
            if (tokens[k].Tag == Tag.Subordinator)
            {
                return verb && (k == 0 || tokens[k - 1].Tag is Tag.Break);
            }

            if (tokens[k].Tag == Tag.Relative)
            {
                // "In the treaty that Godoy signed at Madrid, Spain acquired"
                return verb && tokens[FirstOf(tokens, k)].Is(WordKind.Preposition);
            }

            if (tokens[k].Tag is Tag.Break or Tag.Comma)
            {
                return false;
            }

            verb |= Finite(tokens, k);
        }

        return false;
    }

    /// <summary>The first word of the stretch between marks in which a word stands.</summary>
    private static int FirstOf(Token[] tokens, int at) => Array.FindLastIndex(tokens, at, token => token.Tag is Tag.Comma or Tag.Break) + 1;
}
