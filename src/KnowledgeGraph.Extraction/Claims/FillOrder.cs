using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>In which order the roles of a frame are named, so that who is sure keeps others from being meant.</summary>
internal static class FillOrder
{
    /// <summary>"It ceded the islands to the kingdom": the pronoun that is the subject; null where it is none.</summary>
    private static Phrase? Taking(Frame frame)
    {
        foreach (var fill in frame.Fills)
        {
            if (fill is { Role: Role.Subject, OfOwner: false, Phrase.Items: [{ Kind: ItemKind.Pronoun, Attributes.Count: 0 }] })
            {
                return fill.Phrase;
            }
        }

        return null;
    }

    /// <summary>"The kingdom", "the republic": a noun that says no more than of what kind a state is.</summary>
    private static bool IsBareRealm(Phrase phrase) =>
        phrase.Items is [{ Kind: ItemKind.Noun, Determiner: "the", IsPlural: false, Mention: null, Owners.Count: 0, Attributes.Count: 0, Modifiers.Count: 0 } noun] && (noun.Class & NounClass.State) != NounClass.None;

    /// <summary>The fills of a frame, those that name what is asked for before those that only may mean it.</summary>
    public static List<RoleFill> SurestFirst(Frame frame)
    {
        if (frame.Fills.Count < 2)
        {
            return frame.Fills;
        }

        var fills = new List<RoleFill>(frame.Fills);
        var taking = Taking(frame);
        StableOrder.Sort(fills, fill => (taking is not null && fill.Phrase != taking && IsBareRealm(fill.Phrase) ? -Fit.Score(taking, frame.Rule.Labels(Role.Subject)) : -Fit.Score(fill.Phrase, frame.Rule.Labels(fill.Role)), fill.Phrase.First));
        return fills;
    }
}
