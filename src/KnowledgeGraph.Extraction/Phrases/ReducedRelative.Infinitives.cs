using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Verbs that hang on an infinitive, and so are not the finite verb for which a participle waits.</content>
internal static partial class ReducedRelative
{
    /// <summary>"When London asked for passage he refused": the pronoun before the next verb can only be its subject, so that the verb before belongs to the conjunction.</summary>
    private static bool PronounSubjectFollows(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        for (var k = i + 1; k < tokens.Length && tokens[k].Tag is not (Tag.Break or Tag.Comma or Tag.Subordinator or Tag.Relative or Tag.Coordinator); k++)
        {
            if (tokens[k].Tag == Tag.Verb && tokens[k].Analysis!.Is(WordForm.Finite))
            {
                return sentence.Lexicon.Words.Cue("subject-pronouns", tokens[k - 1].Lower) && tokens[k - 1].Tag == Tag.Pronoun;
            }
        }

        return false;
    }

    /// <summary>"Egypt refused, as everybody had foreseen": whether behind the comma stands only how it was expected.</summary>
    private static bool Compared(Token[] tokens, int at) => at < tokens.Length && tokens[at].Lower == "as";

    /// <summary>"Laplace appeared off Honolulu, threatened to bombard the town and exacted a bond": whoever wants to do something himself is not told that it was done to him.</summary>
    private static bool WillsTo(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        return i + 2 < tokens.Length && tokens[i + 1].Lower == "to" && tokens[i + 2].Lexeme.Find(WordClass.Verb, WordForm.Infinitive) is not null && sentence.Lexicon.Words.Cue("does-itself", tokens[i].Analysis!.Lemma);
    }

    /// <summary>"By a treaty concluded at Lima on 5 December Peru and Chile became allies": a treaty by which something is done, at the head of a clause, makes nothing itself.</summary>
    private static bool IsOfGround(Sentence sentence, int noun, int verb)
    {
        var tokens = sentence.Tokens;
        var words = sentence.Lexicon.Words;
        if ((tokens[noun].Lexeme.NounClass & NounClass.Treaty) == NounClass.None || !words.Cue("treaty-making", tokens[verb].Analysis!.Lemma))
        {
            return false;
        }

        var at = noun - 1;
        while (at > 0 && tokens[at].Tag is Tag.Determiner or Tag.Adjective or Tag.Noun)
        {
            at--;
        }

        return at >= 0 && words.Cue("before-grounds", tokens[at].Lower) && (at == 0 || tokens[at - 1].Tag is Tag.Comma or Tag.Break or Tag.Coordinator);
    }

    /// <summary>"Peru asked to be admitted", "Japan was said to have signed": the participle of an infinitive is no verb that is still to come.</summary>
    private static bool OfInfinitive(Sentence sentence, Token[] tokens, int from, int k) => LetDo(sentence, tokens, from, k) || (
        k > 1 && tokens[k - 1] is { Tag: Tag.Verb, Analysis: { Lemma: "be" or "have" } helper } && (!helper.Is(WordForm.Finite) || tokens[k - 2].Tag == Tag.InfinitiveMarker));

    /// <summary>"Sweden refused to let the troops cross her land": the bare infinitive of what somebody is let do.</summary>
    private static bool LetDo(Sentence sentence, Token[] tokens, int from, int k)
    {
        if (!tokens[k].Analysis!.Is(WordForm.Infinitive))
        {
            return false;
        }

        var let = Array.FindLastIndex(tokens, k - 1, k - 1 - from, token => token.Tag == Tag.Verb);
        return let > 0 && tokens[let - 1].Tag == Tag.InfinitiveMarker && sentence.Lexicon.Words.Cue("before-bare-infinitive", tokens[let].Analysis!.Lemma);
    }

    /// <summary>"Li signed with Itō on 17 April a treaty by which": what was done stands behind with whom and when, and so the verb is that of the subject.</summary>
    private static bool MakesTreaty(Token[] tokens, int i)
    {
        for (var k = i + 2; k + 1 < tokens.Length && k < i + 14 && tokens[k].Tag is not (Tag.Break or Tag.Comma or Tag.Verb or Tag.Relative or Tag.Subordinator); k++)
        {
            if (tokens[k].Is(WordKind.Article) && tokens[k - 1].Tag is Tag.Name or Tag.Date or Tag.Noun)
            {
                var noun = tokens[k + 1].Tag == Tag.Adjective && k + 2 < tokens.Length ? k + 2 : k + 1;
                return (tokens[noun].Lexeme.NounClass & NounClass.Treaty) != NounClass.None;
            }
        }

        return false;
    }
}
