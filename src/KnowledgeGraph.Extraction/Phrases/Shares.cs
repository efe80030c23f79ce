using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English fractions of a whole: "two-thirds of Moldavia", "a fifth of Saxony", "half the island".</summary>
internal static class Shares
{
    /// <summary>The last token of a fraction behind which "of" and the whole stand, also "the northern two fifths"; -1 where there is none.</summary>
    public static int End(Sentence sentence, int at, int to)
    {
        var tokens = sentence.Tokens;
        if (at + 4 < to && tokens[at].Tag == Tag.Determiner)
        {
            at += tokens[at + 1].Tag == Tag.Adjective && !tokens[at + 1].Is(WordKind.Number) ? 2 : tokens[at + 1].Is(WordKind.Number) ? 1 : 0;
        }

        if (at + 2 >= to || !(tokens[at].Lexeme.MaybeNumber || tokens[at].Is(WordKind.Number) || sentence.Lexicon.Words.Cue("of-one", tokens[at].Lower)))
        {
            return -1;
        }

        var part = tokens[at + 1].IsPunctuation('-') ? at + 2 : at + 1;
        return part + 1 < to && sentence.Lexicon.Words.Cue("fractional-parts", tokens[part].Lower) && tokens[part + 1].Lower == "of" ? part : -1;
    }

    /// <summary>"About 3,000 English soldiers": a number too large for what is talked about or passed over, and no sum or year.</summary>
    public static bool Counts(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && sentence.Tokens[at].Tag == Tag.Number && sentence.Quantities.Find(quantity => quantity.First == at) is { Value: >= LeastCount };

    private const int LeastCount = 20;
}
