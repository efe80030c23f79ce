using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English: an adjective with an article stands for its people or land, and the verb form behind it is their verb and no noun.</summary>
internal static class PeopleVerbs
{
    /// <summary>"The French reject the charge", "the Saar is handed back": whether a form behind such an adjective is a verb.</summary>
    public static bool At(Sentence sentence, int i, Analysis verb)
    {
        var tokens = sentence.Tokens;
        return i > 1 && i + 1 < tokens.Length && verb.Is(WordForm.Finite)
            && tokens[i - 1] is { Tag: Tag.Adjective, Mention: { Kind: MentionKind.Adjective, First: > 0 } people, Lexeme.Capital: true } && tokens[people.First - 1].Is(WordKind.Article)
            && (HelperVerbs.IsHelper(verb.Lemma) || sentence.Lexicon.Vocabulary.Modal(verb.Lemma) is not null
                || tokens[i + 1].Is(WordKind.Article | WordKind.Possessive | WordKind.Demonstrative | WordKind.Quantifier));
    }

    /// <summary>"The Dutch captured Ceylon", not "the Dutch occupied towns were returned": whether a past tense behind such an adjective is the verb.</summary>
    public static bool Past(Token[] tokens, int i)
    {
        if (tokens[i - 1] is not { Tag: Tag.Adjective, Lexeme.Capital: true, Mention: { Kind: MentionKind.Adjective, First: > 0 } people } || !tokens[people.First - 1].Is(WordKind.Article))
        {
            return false;
        }

        for (var k = i + 1; k < tokens.Length && tokens[k].Tag is not (Tag.Comma or Tag.Break or Tag.Coordinator or Tag.Subordinator or Tag.Relative); k++)
        {
            if (tokens[k].Tag == Tag.Verb && tokens[k].Analysis!.Is(WordForm.Finite) && tokens[k - 1].Tag != Tag.InfinitiveMarker)
            {
                return false;
            }
        }

        return true;
    }
}
