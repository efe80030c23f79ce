using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Who serves whom where English tells it beside every name.</content>
internal static partial class Signatories
{
    /// <summary>"The foreign ministers A of X and B of Y", "led by A of X and B of Y": of each stands behind his name whose he is; null elsewhere.</summary>
    private static List<Frame>? OfEach(Frame frame)
    {
        if (frame.Rule.Type.Name != "REPRESENTED" || frame.Clause.Phrases.FirstOrDefault(phrase => phrase.First <= frame.Trigger && phrase.Last >= frame.Trigger || frame.Fills.Exists(fill => fill.Role == Role.Subject && fill.Phrase == phrase)) is not { Items.Count: > 1 } list
            || !list.Items.TrueForAll(item => Land(item) is not null && item.Mention is not null && (item.Kind == ItemKind.Name || (item.Class & NounClass.Office) != NounClass.None)))
        {
            return null;
        }

        return list.Items.ConvertAll(item =>
        {
            var part = frame.Part();
            part.Fills.Add(new RoleFill(Role.Subject, Only(list, [item]), false));
            part.Fills.Add(new RoleFill(Role.Object, Land(item)!, false));
            foreach (var (name, phrases) in frame.QualifierPhrases)
            {
                part.QualifierPhrases[name] = phrases;
            }

            return part;
        });
    }

    private static Phrase? Land(Item item) => item.Attributes is [{ Preposition: "of", Items: [{ Kind: ItemKind.Name, Mention: { } land }] } whose] && land.As([EntityLabel.State]) is not null ? whose : null;

    /// <summary>"Signed by A, the ambassador of X, and by B for Y": of whom his office is told, he acts for whom it says, and not for the state behind the next name.</summary>
    private static void LeaveOfficers(Frame frame)
    {
        if (frame.Rule is not { IsNominal: false, Type.Name: "REPRESENTED" } || frame.Fills.FindIndex(fill => fill is { Role: Role.Subject, OfOwner: false, Phrase.Items.Count: > 1 }) is not (>= 0 and var at)
            || frame.Fills.Find(fill => fill.Role == Role.Object) is not { Phrase: { Preposition: "for" or "on" } whom } || whom.First <= frame.Fills[at].Phrase.Items[^1].Head)
        {
            return;
        }

        var men = frame.Fills[at].Phrase;
        var others = men.Items.FindAll(item => !ItemKinds.HoldsOffice(item));
        if (others.Count > 0 && others.Count < men.Items.Count && others[^1] == men.Items[^1])
        {
            frame.Fills[at] = frame.Fills[at] with { Phrase = Only(men, others) };
        }
    }

    /// <summary>"Fonseca sent João Alves to London": an unknown name that sends somebody is a minister's as well as a land's, and no state.</summary>
    private static void ForgetStrangers(Frame frame)
    {
        if (frame.Rule is { IsNominal: false, Type.Name: "REPRESENTED" } && frame.Predicate is { Voice: Voice.Active } && frame.Rule.Infer.ContainsKey(Role.Object))
        {
            frame.Fills.RemoveAll(fill => fill is { Role: Role.Object, OfOwner: false, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Name, Determiner: null, Mention: { Candidates.Count: 0, Kind: Mentions.MentionKind.Unknown } }] } } && fill.Phrase.First < frame.Trigger);
        }
    }

    /// <summary>"The German commander of the Bolivian army", "the American envoy of the Emperor of China": the adjective tells where he came from, and not whom he serves.</summary>
    private static void ServeAbroad(Frame frame)
    {
        if (frame.Rule is not { IsNominal: true, Type.Name: "REPRESENTED" } || frame.Fills.FindIndex(fill => fill is { Role: Role.Object, OfOwner: true }) is not (>= 0 and var at) || frame.Fills[at].Phrase.Items is not [{ Owners.Count: > 0, Attributes: [{ Preposition: "of" } served, ..] }]
            || Fit.Score(served, [EntityLabel.State]) == 0 || !(served.Head.Owners.Count > 0 || served.Head.Attributes.Count > 0))
        {
            return;
        }

        frame.Fills[at] = frame.Fills[at] with { Phrase = served, OfOwner = false };
    }
}
