using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// English: "promised to come to its aid should a foreign power attack it", "would have kept Norway had it ceded Holstein": behind a verb the helper with its subject
/// behind it opens a condition.
/// </summary>
internal static class InvertedConditions
{
    /// <summary>So many words the subject has at most.</summary>
    private const int LongestSubject = 7;

    public static void Settle(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var (told, unreal) = (false, false);
        for (var i = 1; i + 2 < tokens.Length; i++)
        {
            told = tokens[i - 1].Tag switch
            {
                Tag.Verb => true,
                Tag.Break or Tag.Subordinator or Tag.Relative => false,
                _ => told,
            };
            unreal = told && (unreal || sentence.Lexicon.Vocabulary.Modal(tokens[i - 1].Lower) is "wish" or "possibility");
            if (unreal && tokens[i].Tag == Tag.Verb && sentence.Lexicon.Words.Cue("inverting-helpers", tokens[i].Lower) && tokens[i - 1].Tag is not Tag.Coordinator && SubjectThen(tokens, i + 1, WordForm.Participle))
            {
                tokens[i].Tag = Tag.Subordinator;
            }

            if (told && tokens[i].Tag == Tag.Verb && sentence.Lexicon.Words.Cue("inverting-conditions", tokens[i].Lower) && tokens[i - 1].Tag is Tag.Noun or Tag.Name or Tag.Pronoun or Tag.Comma or Tag.Date or Tag.Number or Tag.Verb && SubjectThen(tokens, i + 1, WordForm.Infinitive))
            {
                tokens[i].Tag = Tag.Subordinator;
            }
        }
    }

    private static bool SubjectThen(Token[] tokens, int from, WordForm form)
    {
        if (tokens[from].Tag is not (Tag.Determiner or Tag.Name or Tag.Noun or Tag.Pronoun or Tag.Adjective))
        {
            return false;
        }

        for (var i = from + 1; i < tokens.Length && i - from < LongestSubject; i++)
        {
            if (tokens[i].Tag == Tag.Verb)
            {
                return tokens[i].Analysis!.Is(form);
            }

            if (tokens[i].Tag is Tag.Comma or Tag.Break or Tag.Relative or Tag.Subordinator or Tag.Mark)
            {
                return false;
            }
        }

        return false;
    }
}
