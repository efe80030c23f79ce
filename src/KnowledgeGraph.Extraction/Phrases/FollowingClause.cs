using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English: whether what follows a word that can be a conjunction is a clause.</summary>
internal static class FollowingClause
{
    /// <summary>"lost that war, and": where no finite verb follows before the next comma, "that" begins no clause.</summary>
    public static bool Verb(Token[] tokens, int from)
    {
        for (var k = from; k < tokens.Length && tokens[k].Tag is not (Tag.Comma or Tag.Break or Tag.Mark); k++)
        {
            if (tokens[k].Tag == Tag.Verb && tokens[k].Analysis!.Is(WordForm.Finite))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>before, after, since, as, until: a clause follows where a finite verb comes before the next comma.</summary>
    public static bool Begins(Token[] tokens, int i)
    {
        var nouns = 0;
        for (var k = i + 1; k < tokens.Length && tokens[k].Tag is not (Tag.Comma or Tag.Break); k++)
        {
            if (tokens[k].Tag == Tag.Verb)
            {
                return nouns > 0 && tokens[k].Analysis!.Is(WordForm.Finite) && (k == 0 || tokens[k - 1].Tag != Tag.InfinitiveMarker);
            }

            if (tokens[k].Tag is Tag.Preposition or Tag.Relative or Tag.Subordinator || (tokens[k].Tag == Tag.Coordinator && k + 1 < tokens.Length && tokens[k + 1].Tag == Tag.Verb))
            {
                // "appeared before the town and threatened": the verb goes on with the one before.
                return false;
            }

            nouns += tokens[k].Tag is Tag.Noun or Tag.Name or Tag.Pronoun ? 1 : 0;
        }

        return false;
    }
}
