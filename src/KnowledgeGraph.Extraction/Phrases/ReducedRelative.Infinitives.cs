using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Verbs that hang on an infinitive, and so are not the finite verb for which a participle waits.</content>
internal static partial class ReducedRelative
{
    /// <summary>"Egypt refused, as everybody had foreseen": whether behind the comma stands only how it was expected.</summary>
    private static bool Compared(Token[] tokens, int at) => at < tokens.Length && tokens[at].Lower == "as";

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
}
