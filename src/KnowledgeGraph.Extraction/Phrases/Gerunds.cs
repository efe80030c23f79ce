using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English: forms in -ing behind a preposition that name a deed and govern nothing.</summary>
internal static class Gerunds
{
    /// <summary>So many words the subject behind a gerund has at most.</summary>
    private const int LongestSubject = 5;

    /// <summary>"After six weeks of haggling the pair signed": where a clause opens with a preposition and has no subject yet, the one phrase between the gerund and the verb is the subject of the verb, and no object of the gerund.</summary>
    public static bool LeadsSubject(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i == 0 || tokens[i - 1].Lower != "of" || i + 2 >= tokens.Length || !tokens[i + 1].Is(WordKind.Article | WordKind.Both) || !OpensWithPreposition(tokens, i - 1))
        {
            return false;
        }

        for (var k = i + 2; k < tokens.Length && k <= i + LongestSubject + 1; k++)
        {
            var lexeme = tokens[k].Lexeme;
            if (k > i + 2 && lexeme.Find(WordClass.Verb, WordForm.Past) is not null && !lexeme.Capital)
            {
                return true;
            }

            if (lexeme.Shape != TokenShape.Word || tokens[k].Is(WordKind.Preposition | WordKind.Coordinator | WordKind.Determiner | WordKind.Relative))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether nothing stands between the beginning of the clause and a word but what prepositions lead.</summary>
    private static bool OpensWithPreposition(Token[] tokens, int at)
    {
        var from = Array.FindLastIndex(tokens, at, token => token.Tag is Tag.Comma or Tag.Break) + 1;
        return from < at && tokens[from].Is(WordKind.Preposition) && Array.FindIndex(tokens, from, at - from, token => token.Tag is Tag.Verb or Tag.Pronoun) < 0;
    }
}
