using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Adds what goes the other way where lands are exchanged: "gave Malacca to Britain in exchange for Bencoolen", "exchanged Heligoland for
/// Zanzibar", "obtained the Kuriles in return for Sakhalin".
/// </summary>
internal static class Exchanges
{
    private static readonly EntityLabel[] Lands = [EntityLabel.Territory, EntityLabel.Place];

    /// <summary>The cession of the land for which another is given, with the sides changed; null where no land is exchanged.</summary>
    public static Frame? Of(Sentence sentence, Frame frame)
    {
        if (frame is not { Rule: { IsNominal: false, Type.Name: "CEDED_TERRITORY_TO" }, Predicate: { } predicate } || Price(sentence, frame, predicate.Lemma) is not { } land)
        {
            return null;
        }

        var mirrored = frame.Part();
        foreach (var fill in frame.Fills)
        {
            if (fill.Role is Role.Subject or Role.Object)
            {
                mirrored.Fills.Add(fill with { Role = fill.Role == Role.Subject ? Role.Object : Role.Subject });
            }
            else if (fill.Role == Role.Treaty)
            {
                mirrored.Fills.Add(fill);
            }
        }

        mirrored.Fills.Add(new RoleFill(Role.Territory, land, OfOwner: false));
        return mirrored;
    }

    /// <summary>The land behind "in exchange for", or behind "for" where the verb says that it was exchanged.</summary>
    private static Phrase? Price(Sentence sentence, Frame frame, string verb)
    {
        var words = sentence.Lexicon.Words;
        foreach (var node in frame.Clause.Nodes)
        {
            if (node is { Kind: NodeKind.Phrase, Phrase: { Preposition: { } preposition } phrase } && words.Cue("price-prepositions", preposition) && Fit.Score(phrase, Lands) == 3
                && (words.Cue("exchange-verbs", verb) || (phrase.First > 0 && words.Cue("in-exchange", sentence.Tokens[phrase.First - 1].Lower)))
                && !frame.Fills.Exists(fill => fill.Phrase == phrase))
            {
                return phrase;
            }
        }

        return null;
    }
}
