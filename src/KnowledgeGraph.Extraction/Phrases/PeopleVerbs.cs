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
                || (tokens[i + 1].Is(WordKind.Article | WordKind.Possessive | WordKind.Demonstrative | WordKind.Quantifier) && !(verb.Is(WordForm.Infinitive) && Led(tokens, people.First, i)))
                || (verb.Is(WordForm.Infinitive) && Told(sentence, i)));
    }

    /// <summary>"opened to the Russian trade the ports": behind a preposition the adjective goes with what can be a noun.</summary>
    private static bool Led(Token[] tokens, int people, int i) =>
        people > 1 && tokens[people - 2].Is(WordKind.Preposition) && tokens[i].Lexeme.Find(WordClass.Noun) is not null;

    /// <summary>"A complete Russian victory": whether a bare form stands between an article and the adjective of a people before its noun, and is no verb.</summary>
    public static bool Leads(Token[] tokens, int i, Analysis verb) =>
        i > 0 && i + 2 < tokens.Length && verb.Is(WordForm.Infinitive) && !verb.Is(WordForm.Past | WordForm.Participle) && tokens[i - 1] is { Tag: Tag.Determiner, Lower: not "that" }
        && tokens[i + 1].Mention is { Kind: MentionKind.Adjective } people && people.First == i + 1 && people.Last + 1 < tokens.Length && tokens[people.Last + 1].Lexeme is { Capital: false } head && head.Find(WordClass.Noun) is not null;

    /// <summary>"The British take Hong Kong", "the Chinese grant extraterritoriality to", "the Chinese ask for a truce": a bare form with an object behind, or a preposition where it is no noun, and no other verb in the clause.</summary>
    private static bool Told(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (tokens[i + 1].Mention is not { Kind: MentionKind.Name or MentionKind.Adjective or MentionKind.Unknown } && tokens[i + 1] is not { Lexeme: { Capital: false, Kind: WordKind.None, Shape: TokenShape.Word } }
            && !(tokens[i + 1].Is(WordKind.Preposition) && tokens[i + 1].Lower != "of" && (tokens[i].Lexeme.Find(WordClass.Noun) is null || sentence.Lexicon.Words.Cue("answering-verbs", tokens[i].Lower))))
        {
            return false;
        }

        for (var k = i - 2; k >= 0 && tokens[k].Tag is not (Tag.Break or Tag.Subordinator or Tag.Relative or Tag.Coordinator); k--)
        {
            if (tokens[k].Tag == Tag.Verb)
            {
                return false;
            }
        }

        for (var k = i + 1; k < tokens.Length && tokens[k].Lexeme.Shape == TokenShape.Word && (tokens[k].Lexeme.Kind & (WordKind.Relative | WordKind.Subordinator | WordKind.Coordinator)) == WordKind.None; k++)
        {
            if (tokens[k].Lexeme.Find(WordClass.Verb, WordForm.Finite) is { } other && (other.Is(WordForm.Past) || !other.Is(WordForm.Infinitive)))
            {
                return false;
            }
        }

        return true;
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
            if (tokens[k].Tag == Tag.Verb && tokens[k].Analysis!.Is(WordForm.Finite) && tokens[k - 1].Tag != Tag.InfinitiveMarker && !OfNounBefore(tokens, k))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"to the British by a convention signed at The Hague": a form that can be the participle of a noun behind a preposition is no verb of the clause.</summary>
    private static bool OfNounBefore(Token[] tokens, int verb)
    {
        if (tokens[verb - 1].Tag != Tag.Noun || tokens[verb].Lexeme.Find(WordClass.Verb, WordForm.Participle) is null)
        {
            return false;
        }

        var at = verb - 1;
        while (at > 0 && tokens[at].Tag is Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Number)
        {
            at--;
        }

        return tokens[at].Tag == Tag.Preposition;
    }
}
