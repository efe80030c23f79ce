using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Days by which the news tell when, without preposition and without date.</summary>
internal static class DayWords
{
    /// <summary>"said Tuesday", "today signed", "left on Monday evening": a day tells when, and is no object.</summary>
    public static bool TellWhen(Sentence sentence, int i)
    {
        var (tokens, words) = (sentence.Tokens, sentence.Lexicon.Words);
        if (!words.Set("day-words").Contains(tokens[i].Text))
        {
            return i > 0 && tokens[i - 1].Tag == Tag.Adverb && words.Set("day-parts").Contains(tokens[i].Lower) && words.Set("day-words").Contains(tokens[i - 1].Text);
        }

        if (i + 1 < tokens.Length && tokens[i + 1].Lower is "'s" or "’s")
        {
            return false;
        }

        if (i > 0 && tokens[i - 1].Tag == Tag.Preposition && tokens[i - 1].Lexeme.Shape == TokenShape.Word && !(i + 1 < tokens.Length && tokens[i + 1].Lexeme.Find(WordClass.Noun) is not null))
        {
            // "On Friday Greece rejected": the preposition belongs to the day, and not to the name behind it.
            tokens[i - 1].Tag = Tag.Adverb;
            return true;
        }

        return i == 0 || tokens[i - 1].Tag is not (Tag.Preposition or Tag.Determiner);
    }
}
