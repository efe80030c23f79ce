using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// English words of several parts that tell where a land without a name lies or how far it goes: "the lands east of the Dnieper", "the coast as
/// far as Kotor", "the country up to the Olt".
/// </summary>
internal static class Bearings
{
    private static readonly EntityLabel[] Receivers = [EntityLabel.State, EntityLabel.Group, EntityLabel.Person];

    /// <summary>The token at which the name of the place begins; null where no such words stand.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The token behind the land.</param>
    /// <param name="to">One past the last token that may belong.</param>
    public static int? Behind(Sentence sentence, int at, int to)
    {
        var tokens = sentence.Tokens;
        var words = sentence.Lexicon.Words;
        if (at + 2 >= to)
        {
            return null;
        }

        if (words.Cue("bearings", tokens[at].Lower))
        {
            // "south-east of"
            var of = tokens[at + 1].IsPunctuation('-') && words.Cue("bearings", tokens[at + 2].Lower) ? at + 3 : at + 1;
            return of + 1 < to && tokens[of].Lower == "of" ? of + 1 : null;
        }

        if (at + 3 < to && tokens[at].Lower == "as" && tokens[at + 1].Lower == "far" && tokens[at + 2].Lower == "as")
        {
            return at + 3;
        }

        return words.Cue("extents", tokens[at].Lower) && tokens[at + 1].Lower == "to" && IsLimit(sentence, at + 2, to) ? at + 2 : null;
    }

    /// <summary>"Gave the fort up to France": who stands there receives it, and is no limit.</summary>
    private static bool IsLimit(Sentence sentence, int at, int to)
    {
        var first = sentence.Tokens[at].Tag == Tag.Determiner && at + 1 < to ? at + 1 : at;
        return sentence.Tokens[first] is { Mention: { } place } ? place.As(Receivers) is null
            : (sentence.Tokens[first].Lexeme.NounClass & (NounClass.Territory | NounClass.Place | NounClass.Waterway | NounClass.Ground)) != NounClass.None;
    }
}
