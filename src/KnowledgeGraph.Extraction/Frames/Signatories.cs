using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Says who signed for whom where several did: "signed by A and B for X and by C for Y", "for X signed A, for Y B".</summary>
internal static partial class Signatories
{
    private static readonly EntityLabel[] Persons = [EntityLabel.Person];

    /// <summary>One frame for each state; null where there is only one.</summary>
    public static List<Frame>? Of(Frame frame)
    {
        if (frame.Rule.Type.Name != "REPRESENTED")
        {
            return null;
        }

        var persons = frame.Clause.Phrases.Where(phrase => phrase.Preposition is null or "by" or "von" or "durch")
            .SelectMany(phrase => phrase.Items.Where(item => Fit.Score(item, Persons) > 1).Select(item => (Phrase: phrase, Item: item))).OrderBy(person => person.Item.First).ToList();
        var states = frame.In(Role.Object).Where(fill => fill.Phrase.Preposition is "for" or "für").SelectMany(Parted).OrderBy(fill => fill.Phrase.First).ToList();
        if (states.Count < 2 || states.Any(fill => fill.OfOwner))
        {
            return states is [{ OfOwner: false } alone] ? Led(frame, alone) : null;
        }

        if (persons.FindAll(person => person.Item.Kind == ItemKind.Name) is { } names && names.Count == states.Count && frame.Predicate is not null)
        {
            // "Unterhändler waren für X A und für Y B": what they were is none of them.
            persons = names;
        }

        if (frame.Rule.IsNominal && frame.In(Role.Subject).ToList() is [{ Phrase.Items: [var named] }])
        {
            return Nearest(frame, named, states);
        }

        if (persons.Count < states.Count)
        {
            return null;
        }

        if (Beside(persons.ConvertAll(person => person.Item), states) is not { } groups)
        {
            return null;
        }

        return [.. groups.Select((own, i) =>
        {
            var part = frame.Part();
            part.Fills.Add(new RoleFill(Role.Subject, Only(persons.Find(person => person.Item == own[0]).Phrase, own), false));
            part.Fills.Add(states[i]);
            return part;
        })];

        // "für X A, für Y B": where a person stands between the states, each state is by itself.
        IEnumerable<RoleFill> Parted(RoleFill fill) =>
            fill.Phrase.Items.Count > 1 && persons.Exists(person => person.Item.First > fill.Phrase.Items[0].End && person.Item.First < fill.Phrase.Items[^1].First)
                ? fill.Phrase.Items.Select(item => fill with { Phrase = Only(fill.Phrase, [item]) })
                : [fill];
    }

    /// <summary>"by Pottinger and, for China, by Qiying": a state that is set off before one of two agents is his alone; null elsewhere.</summary>
    private static List<Frame>? Led(Frame frame, RoleFill state)
    {
        var agents = frame.Clause.Phrases.Where(phrase => phrase.Preposition == "by").ToList();
        if (agents.Count < 2 || agents.Find(agent => agent.First > state.Phrase.Last && agent.First <= state.Phrase.Last + 2) is not { } own || !frame.Clause.Nodes.Exists(node => node.Kind == NodeKind.Coordinator && node.Last < state.Phrase.First && node.First > agents[0].Last))
        {
            return null;
        }

        if (frame.Rule.IsNominal)
        {
            return frame.In(Role.Subject).All(fill => fill.Phrase.First >= own.First) ? null : [];
        }

        var part = frame.Part();
        part.Fills.Add(new RoleFill(Role.Subject, own, false));
        part.Fills.Add(state);
        return [part];
    }

    /// <summary>
    /// The items, in the order of the text, that go with each receiver: those before it and behind the one before, or, where none stand there
    /// or the receivers go first, those behind it; null where one is left alone, so that all share all.
    /// </summary>
    internal static List<List<Item>>? Beside(List<Item> items, List<RoleFill> receivers)
    {
        var before = items[0].First < receivers[0].Phrase.First;
        var groups = new List<List<Item>>();
        for (var i = 0; i < receivers.Count; i++)
        {
            var last = i == 0 ? -1 : receivers[i - 1].Phrase.Last;
            var next = i + 1 < receivers.Count ? receivers[i + 1].Phrase.First : int.MaxValue;
            var own = before ? items.FindAll(item => item.First > last && item.First < receivers[i].Phrase.First) : [];
            own = own.Count > 0 ? own : items.FindAll(item => item.First > receivers[i].Phrase.Last && item.First < next);
            if (own.Count == 0)
            {
                return null;
            }

            groups.Add(own);
        }

        return groups;
    }

    /// <summary>A phrase of some of the items of one or several.</summary>
    internal static Phrase Only(Phrase phrase, List<Item> items)
    {
        var only = new Phrase { First = items[0].First, Last = items[^1].End, Preposition = phrase.Preposition, Cases = items[0].Cases };
        only.Items.AddRange(items);
        return only;
    }

    /// <summary>"England und Holland, vertreten durch A und B", "A und B vertraten England und Holland": as many persons as states go with them in order; null elsewhere.</summary>
    public static List<Frame>? Respectively(Frame frame)
    {
        if ((OfEach(frame) ?? OfTheirs(frame)) is { } theirs)
        {
            return theirs;
        }

        LeaveOfficers(frame);
        ServeAbroad(frame);
        ForgetStrangers(frame);

        if (frame.Rule.Type.Name != "REPRESENTED" || (frame.Predicate is null && !frame.Rule.IsNominal) || frame.In(Role.Subject).ToList() is not [{ OfOwner: false } persons] || frame.In(Role.Object).ToList() is not [{ OfOwner: false, Phrase.Preposition: null } states]
            || persons.Phrase.Items.Count < 2 || persons.Phrase.Items.Count != states.Phrase.Items.Count || !persons.Phrase.Items.Concat(states.Phrase.Items).All(item => item.Kind == ItemKind.Name))
        {
            return null;
        }

        var result = new List<Frame>();
        for (var i = 0; i < persons.Phrase.Items.Count; i++)
        {
            var part = frame.Part();
            part.Fills.Add(persons with { Phrase = Only(persons.Phrase, [persons.Phrase.Items[i]]) });
            part.Fills.Add(states with { Phrase = Only(states.Phrase, [states.Phrase.Items[i]]) });
            result.Add(part);
        }

        return result;
    }

    /// <summary>"Die Außenminister Frankreichs und Großbritanniens, A und B": as many men as states go with them in order; null elsewhere.</summary>
    private static List<Frame>? OfTheirs(Frame frame)
    {
        if (frame.Rule is not { IsNominal: true, Type.Name: "REPRESENTED" } || frame.In(Role.Subject).ToList() is not [{ OfOwner: false, Phrase.Items.Count: > 1 } men] || frame.In(Role.Object).ToList() is not [{ OfOwner: true } offices]
            || offices.Phrase.Items is not [{ Owners.Count: 0, Attributes: [{ Items: { } states } whose] }, ..])
        {
            return null;
        }

        var named = men.Phrase.Items.FindAll(item => item.Kind == ItemKind.Name);
        if (named.Count != states.Count || !states.TrueForAll(item => item.Kind == ItemKind.Name))
        {
            return null;
        }

        return [.. named.Select((man, i) =>
        {
            var part = frame.Part();
            part.Fills.Add(men with { Phrase = Only(men.Phrase, [man]) });
            part.Fills.Add(new RoleFill(Role.Object, Only(whose, [states[i]]), false));
            foreach (var (name, phrases) in frame.QualifierPhrases)
            {
                part.QualifierPhrases[name] = phrases;
            }

            return part;
        })];
    }

    /// <summary>"Signed, A for X, B for Y": the one state that stands behind the name, or before it where the states go first.</summary>
    private static List<Frame>? Nearest(Frame frame, Item named, List<RoleFill> states)
    {
        var first = frame.Clause.Phrases.Where(phrase => phrase.Preposition is null or "by").SelectMany(phrase => phrase.Items).Where(item => item.Kind == ItemKind.Name && Fit.Score(item, Persons) > 1).Min(item => (int?)item.First);
        var state = first < states[0].Phrase.First ? states.Find(fill => fill.Phrase.First > named.First) : states.FindLast(fill => fill.Phrase.First < named.First);
        if (state is null)
        {
            return null;
        }

        var part = frame.Part();
        part.Fills.AddRange(frame.In(Role.Subject));
        part.Fills.Add(state);
        return [part];
    }
}
