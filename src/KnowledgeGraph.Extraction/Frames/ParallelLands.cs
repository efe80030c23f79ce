using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Parts a noun that counts for several lands, each with its own parties: "the restitution by Britain of the Cape Colony to the Dutch and
/// of Martinique to France", "the cession of Trinidad by Spain, and of Ceylon by the Dutch".
/// </summary>
internal static class ParallelLands
{
    /// <summary>One frame a land; null where there is only one.</summary>
    public static List<Frame>? Of(Frame frame)
    {
        if (!frame.Rule.IsNominal || frame.Fills.Find(fill => fill is { Role: Role.Territory or Role.Place, OfOwner: false, Phrase.Preposition: "of" or "von" }) is not { } land)
        {
            return null;
        }

        var labels = frame.Rule.Type.FindRole(land.Role)!.Labels;
        var lands = frame.Clause.Phrases
            .Where(phrase => phrase.Preposition == land.Phrase.Preposition && phrase.First > land.Phrase.Last && phrase.First > frame.Trigger && Fit.Score(phrase, labels) > 1 && Joined(frame, phrase))
            .OrderBy(phrase => phrase.First).Prepend(land.Phrase).ToList();
        if (lands.Count < 2)
        {
            return null;
        }

        return [.. lands.Select((phrase, i) => Part(frame, land, phrase, i + 1 < lands.Count ? lands[i + 1].First : int.MaxValue))];
    }

    /// <summary>Whether "and" or a comma stands before the phrase.</summary>
    private static bool Joined(Frame frame, Phrase phrase)
    {
        var before = frame.Clause.Nodes.Where(node => node.Last < phrase.First).OrderBy(node => node.First).LastOrDefault();
        return before is { Kind: NodeKind.Coordinator } || before is null || before.Last < phrase.First - 1;
    }

    private static Frame Part(Frame frame, RoleFill land, Phrase own, int until)
    {
        var part = frame.Part();
        part.Fills.Add(land with { Phrase = own });
        foreach (var group in frame.Fills.Where(fill => fill != land && fill.Role != land.Role).GroupBy(fill => fill.Role))
        {
            var first = group.First();
            var preposition = first.Phrase.Preposition;
            var near = preposition is null || first.OfOwner ? null
                : frame.Clause.Phrases.FirstOrDefault(phrase => phrase.Preposition == preposition && phrase.First > own.Last && phrase.First < until);
            part.Fills.Add(near is null ? first : first with { Phrase = near });
        }

        foreach (var (name, phrases) in frame.QualifierPhrases)
        {
            part.QualifierPhrases[name] = phrases;
        }

        return part;
    }
}
