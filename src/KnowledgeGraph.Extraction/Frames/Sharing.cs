using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Shares out what a verb distributes: "ceded X to Y and Z to W", "vier Millionen an A und zwei Millionen an B". Each receiver goes with
/// what stands before it.
/// </summary>
internal static class Sharing
{
    public static IEnumerable<Frame> Split(Frame frame)
    {
        if (BarePairs(frame) is { } pairs)
        {
            return pairs;
        }

        if (ParallelLands.Of(frame) is { } parallel)
        {
            return parallel;
        }

        if (Signatories.Respectively(frame) is { } pairwise)
        {
            return pairwise;
        }

        if (Signatories.Of(frame) is { } signatories)
        {
            return signatories;
        }

        if (MoreLands(frame) is { } lands)
        {
            return lands;
        }

        if (Givers(frame) is { } givers)
        {
            return givers;
        }

        if (!frame.Fills.Exists(static fill => fill.Role == Role.Object && fill.Phrase.Preposition is not null))
        {
            return [frame];
        }

        var receivers = frame.In(Role.Object).Where(fill => fill.Phrase.Preposition is not null).OrderBy(fill => fill.Phrase.First).ToList();
        if (receivers.Exists(fill => ItemKinds.IsActor(fill.Phrase.Head)) && receivers.RemoveAll(OfPlace) > 0)
        {
            frame.Fills.RemoveAll(fill => fill.Role == Role.Object && fill.Phrase.Preposition is not null && OfPlace(fill));
        }

        if (receivers.Count < 2)
        {
            return [frame];
        }

        if (frame.Rule is { IsNominal: true, Type.Name: "REPRESENTED" } && frame.In(Role.Subject).ToList() is [{ Phrase: { Items.Count: 1 } signer }])
        {
            // "Buchanan for US, Pakenham for Britain": whom each acts for stands beside his name.
            var own = receivers.Find(fill => fill.Phrase.Last == signer.First - 1) ?? receivers.Find(fill => fill.Phrase.First > signer.Last && fill.Phrase.First - signer.Last <= 3) ?? receivers.FindLast(fill => fill.Phrase.Last < signer.First) ?? receivers[0];
            frame.Fills.RemoveAll(fill => fill.Role == Role.Object && fill != own);
            return [frame];
        }

        return Fronted(frame, receivers, Role.Object) ?? Each(frame, receivers);
    }

    /// <summary>"die Gebiete an der Hudsonbai an Großbritannien", "to Japan the islands from Shumshu to Uruppu": beside a receiver, a place that no list knows or a land tells where.</summary>
    private static bool OfPlace(RoleFill fill) =>
        fill.Phrase.Items is [{ Kind: ItemKind.Name, Mention: { } place } item] && (ItemKinds.IsLand(item) || place.Candidates.Count == 0) && place.As([Diplomacy.Entities.EntityLabel.State, Diplomacy.Entities.EntityLabel.Group, Diplomacy.Entities.EntityLabel.Person]) is null;

    /// <summary>"restored to France A and B, and to Spain C", "received from X A and from Y B": each side stands before what it is given or gives.</summary>
    private static List<Frame>? Fronted(Frame frame, List<RoleFill> sides, Role role)
    {
        if (frame.Fills.Find(fill => fill.Role == Role.Territory) is not { OfOwner: false } land || frame.Rule.IsNominal)
        {
            return null;
        }

        var labels = frame.Rule.Type.FindRole(Role.Territory)!.Labels;
        var bare = Subjects.Bare(frame.Clause);
        var own = new List<Phrase>();
        for (var i = 0; i < sides.Count; i++)
        {
            var from = Math.Max(frame.Trigger, sides[i].Phrase.Last);
            var to = i + 1 < sides.Count ? sides[i + 1].Phrase.First : int.MaxValue;
            if (bare.Find(phrase => phrase.First > from && phrase.Last < to && Fit.Score(phrase, labels) > 1) is not { } behind || (i == 0 && bare.Exists(phrase => phrase.First > frame.Trigger && phrase.Last < sides[0].Phrase.First && Fit.Score(phrase, labels) > 1)))
            {
                return null;
            }

            own.Add(behind);
        }

        var frames = new List<Frame>();
        for (var i = 0; i < sides.Count; i++)
        {
            var copy = frame.Part();
            copy.Window = (i == 0 ? 0 : sides[i].Phrase.First, own[i].Last);
            copy.Fills.AddRange(frame.Fills.Where(fill => fill.Role != role && fill.Role != Role.Territory));
            copy.Fills.Add(land with { Phrase = own[i] });
            copy.Fills.Add(sides[i]);
            frames.Add(copy);
        }

        return frames;
    }

    /// <summary>"seized the Sinai from Egypt, the West Bank from Jordan": further lands in the place of the first.</summary>
    private static List<Frame>? MoreLands(Frame frame)
    {
        var role = frame.Rule.Type.Name switch { "SEIZED" => Role.Object, "CEDED_TERRITORY_TO" or "RETURNED_TERRITORY_TO" => Role.Territory, _ => (Role?)null };
        var fill = frame.Fills.Find(candidate => candidate.Role == role && candidate is { OfOwner: false, Phrase: { Preposition: null, Antecedent: null } });
        if (fill is null)
        {
            return null;
        }

        var land = new[] { Diplomacy.Entities.EntityLabel.Territory, Diplomacy.Entities.EntityLabel.Place };
        var more = Subjects.Bare(frame.Clause).Where(phrase => (role == Role.Object || phrase.First == fill.Phrase.Last + 2) && phrase.First > fill.Phrase.Last && phrase.First > frame.Trigger && !phrase.Negated && Fit.Score(phrase, land) == 3 && !frame.Fills.Exists(other => other.Phrase == phrase)).ToList();
        if (more.Count == 0)
        {
            return null;
        }

        var frames = new List<Frame> { frame };
        foreach (var phrase in more)
        {
            var copy = frame.Part();
            copy.Fills.AddRange(frame.Fills.Select(other => other == fill ? fill with { Phrase = phrase } : other));
            frames.Add(copy);
        }

        return frames;
    }

    /// <summary>"receives X from A, as well as Y and Z from B": each giver goes with the lands before him.</summary>
    private static List<Frame>? Givers(Frame frame)
    {
        // Most frames have none, and are told apart without a list.
        if (!frame.Fills.Exists(static fill => fill.Role == Role.Subject && fill.Phrase.Preposition == "from"))
        {
            return null;
        }

        var givers = frame.In(Role.Subject).Where(fill => fill.Phrase.Preposition == "from" && !fill.OfOwner).OrderBy(fill => fill.Phrase.First).ToList();
        if (givers.Count < 2 || frame.Fills.Find(fill => fill.Role == Role.Territory) is not { } land)
        {
            return null;
        }

        if (Fronted(frame, givers, Role.Subject) is { } fronted)
        {
            return fronted;
        }

        var frames = new List<Frame>();
        for (var i = 0; i < givers.Count; i++)
        {
            var from = i == 0 ? frame.Trigger : givers[i - 1].Phrase.Last;
            if (Subjects.Bare(frame.Clause).FindLast(phrase => phrase.First > from && phrase.Last < givers[i].Phrase.First && Fit.Score(phrase, frame.Rule.Type.FindRole(Role.Territory)!.Labels) > 1) is not { } own)
            {
                return null;
            }

            var copy = frame.Part();
            copy.Fills.AddRange(frame.Fills.Where(fill => fill.Role is not (Role.Subject or Role.Territory)));
            copy.Fills.Add(givers[i]);
            copy.Fills.Add(land with { Phrase = own });
            frames.Add(copy);
        }

        return frames;
    }

    /// <summary>"A for X and B for Y": each subject goes with its own receiver.</summary>
    private static void Align(Frame copy, List<RoleFill> receivers, RoleFill receiver)
    {
        var at = copy.Fills.FindIndex(fill => fill.Role == Role.Subject);
        if (at < 0 || receivers.Count < 2)
        {
            return;
        }

        if (Signatories.Beside(copy.Fills[at].Phrase.Items, receivers) is not { } groups)
        {
            return;
        }

        copy.Fills[at] = copy.Fills[at] with { Phrase = Signatories.Only(copy.Fills[at].Phrase, groups[receivers.IndexOf(receiver)]) };
    }

    /// <summary>"promised Britain four million and France two million".</summary>
    private static List<Frame>? BarePairs(Frame frame)
    {
        if (!frame.Fills.Exists(static fill => fill is { Role: Role.Object, OfOwner: false, Phrase.Preposition: null }) || frame.In(Role.Object).ToList() is not [{ Phrase.Preposition: null } first] || first.OfOwner)
        {
            return null;
        }

        var bare = Subjects.Bare(frame.Clause);
        var at = bare.IndexOf(first.Phrase);
        if (at < 0 || at + 3 >= bare.Count || Fit.Score(bare[at + 2], frame.Rule.Type.FindRole(Role.Object)!.Labels) < 2 || bare[at + 2].First < first.Phrase.Last)
        {
            return null;
        }

        return Each(frame, [first with { Phrase = first.Phrase }, first with { Phrase = bare[at + 2] }], after: true);
    }

    private static List<Frame> Each(Frame frame, List<RoleFill> receivers, bool after = false)
    {
        var bare = Subjects.Bare(frame.Clause);
        var result = new List<Frame>();
        var from = 0;
        foreach (var receiver in receivers)
        {
            var copy = frame.Part();
            var following = after ? bare.Find(phrase => phrase.First > receiver.Phrase.Last) : null;
            var window = (from, following?.Last ?? receiver.Phrase.Last);
            copy.Window = window;
            foreach (var fill in frame.Fills)
            {
                if (fill.Role == Role.Object)
                {
                    continue;
                }

                var movable = fill.Role is Role.Territory or Role.Place;
                var nearer = movable && after ? following : movable && (result.Count > 0 || fill.Phrase.Preposition is null) ? bare.FindLast(phrase => phrase.First > (result.Count > 0 ? from : fill.Phrase.Last) && phrase.Last < receiver.Phrase.First && Fit.Score(phrase, frame.Rule.Type.FindRole(fill.Role)!.Labels) > 1) : null;
                copy.Fills.Add(nearer is null ? fill : fill with { Phrase = nearer });
            }

            Align(copy, receivers, receiver);
            copy.Fills.Add(receiver);
            foreach (var (name, phrases) in frame.QualifierPhrases)
            {
                copy.QualifierPhrases[name] = phrases;
            }

            result.Add(copy);
            from = window.Item2 + 1;
        }

        return result;
    }
}
