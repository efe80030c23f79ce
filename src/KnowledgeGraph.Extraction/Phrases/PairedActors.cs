using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// Joins actors that stand in pairs with a preposition: "Bismarck für das Reich und Favre für Frankreich", "signed by A for X and by B for Y",
/// "for X A, for Y B" are one phrase of several. Which goes with which is told later by their places.
/// </summary>
internal static partial class PairedActors
{
    public static void Join(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        var stand = sentence.Lexicon.Words.Set("standing-for");
        for (var i = 0; i < nodes.Count && !sentence.Lexicon.IsGerman; i++)
        {
            StandFor(nodes, i, stand);
            SideFor(sentence, i);
            ActingFor(sentence, i);
            OfficeAside(nodes, i);
            Uncomma(nodes, i);
        }

        for (var i = nodes.Count - 1; i >= 0 && sentence.Lexicon.IsGerman; i--)
        {
            NamelyFor(sentence, i);
            OfficeFor(nodes, i);
        }

        // Whatever is joined here stands for somebody.
        for (var i = 0; i < nodes.Count && (i > 0 || nodes.Exists(For)); i++)
        {
            Introduced(sentence, i);
            while (ActorFirst(nodes, i) || ((nodes[i].Phrase?.Preposition is "von" or "durch" || !Gapped(sentence, i)) && ActorLast(nodes, i)) || VerbBetween(nodes, i))
            {
            }

            Officers(nodes, i);
            if (i > 1 && Officers(nodes, i - 2))
            {
                i -= 2;
            }
        }
    }

    /// <summary>"A, acting for X, and B, acting for Y": as much as for them.</summary>
    private static void ActingFor(Sentence sentence, int i)
    {
        var nodes = sentence.Nodes;
        var verb = i + 1 < nodes.Count && nodes[i + 1].Kind == NodeKind.Comma ? i + 2 : i + 1;
        if (verb + 1 >= nodes.Count || !Actor(nodes[i]) || nodes[verb] is not { Kind: NodeKind.Verb, Verb: { } acting } || !acting.Is(Lemmas.WordForm.PresentParticiple) || !(sentence.Lexicon.Words.Cue("acting-for", acting.Lemma) ? For(nodes[verb + 1]) : Represents(sentence, acting.Lemma, verb + 1)))
        {
            return;
        }

        var end = verb + 2 < nodes.Count && nodes[verb + 2].Kind == NodeKind.Comma ? verb + 3 : verb + 2;
        var leads = end + 1 < nodes.Count && nodes[end].Kind == NodeKind.Coordinator && Actor(nodes[end + 1]);
        if (leads && verb == i + 1 && end + 2 < nodes.Count && For(nodes[end + 2]) && (end + 3 >= nodes.Count || nodes[end + 3].Kind != NodeKind.Verb))
        {
            // "..., A signing for X and B for Y": the participle has them for its subject.
            return;
        }

        if (leads || (i > 0 && nodes[i - 1].Kind == NodeKind.Coordinator))
        {
            nodes[verb + 1].Phrase!.Preposition = "for";
            nodes.RemoveRange(verb + 2, end - verb - 2);
            nodes.RemoveRange(i + 1, verb - i);
        }
    }

    /// <summary>"A signed for X, and B, the ambassador at Z, for Y": the office between a name and whom he acts for parts nothing.</summary>
    private static void OfficeAside(List<Node> nodes, int i)
    {
        if (i + 4 >= nodes.Count || !Actor(nodes[i]) || nodes[i + 1].Kind != NodeKind.Comma || nodes[i + 2].Phrase is not { Preposition: null, IsApposition: true, Items: [{ Kind: ItemKind.Noun } office] })
        {
            return;
        }

        var end = nodes[i + 3].Phrase is { Preposition: not null } && !For(nodes[i + 3]) ? i + 4 : i + 3;
        if (end + 1 < nodes.Count && nodes[end].Kind == NodeKind.Comma && For(nodes[end + 1]) && nodes[end + 1].Phrase!.Items.TrueForAll(ItemKinds.IsActor))
        {
            nodes[i].Phrase!.Items[^1].Apposition ??= office;
            nodes.RemoveRange(i + 1, end - i);
        }
    }

    /// <summary>"The foreign ministers, A for X and B for Y, signed": the names say who they are.</summary>
    private static bool Officers(List<Node> nodes, int i)
    {
        if (i + 2 < nodes.Count && nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Items: [{ Kind: ItemKind.Noun, IsPlural: true, Mention: null } officers] } phrase } && (officers.Class & (NounClass.Office | NounClass.Person)) != NounClass.None
            && nodes[i + 1].Kind == NodeKind.Comma && Actor(nodes[i + 2]) && nodes[i + 2].Phrase is { Preposition: null, Items.Count: > 1 } names && i + 3 < nodes.Count && For(nodes[i + 3]))
        {
            phrase.Items.Clear();
            phrase.Items.AddRange(names.Items);
            nodes.RemoveRange(i + 1, 2);
            return true;
        }

        return false;
    }

    /// <summary>"On behalf of Russia", "in the name of the Sultan": as much as for them.</summary>
    private static void StandFor(List<Node> nodes, int i, IReadOnlySet<string> stand)
    {
        if (nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "on" or "in", Items: [{ Kind: ItemKind.Noun, Attributes: [{ Preposition: "of", Items.Count: > 0 } whom] } noun] } phrase } && stand.Contains(noun.Lemma)
            && whom.Items.TrueForAll(item => ItemKinds.IsActor(item) || item is { Kind: ItemKind.Name, Mention.Kind: Mentions.MentionKind.Unknown }))
        {
            Mean(phrase, "for", whom);
        }
        else if (nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "on" or "in", Items: [{ Kind: ItemKind.Noun, Attributes.Count: 0, Owners: { Count: > 0 } owners } owned] } named } && owned.Lemma != "part" && stand.Contains(owned.Lemma))
        {
            // "on Russia's behalf", "in the Sultan's name"
            var whose = new Phrase { First = named.First, Last = named.Last };
            whose.Items.AddRange(owners.Select(Item.Named));
            Mean(named, "for", whose);
        }
    }

    /// <summary>"Namens des Zaren", "im Auftrag Russlands" behind or before a person: as much as for them.</summary>
    private static void NamelyFor(Sentence sentence, int i)
    {
        if (!sentence.Lexicon.IsGerman || sentence.Nodes[i] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: { } preposition, Items.Count: > 0 } phrase })
        {
            return;
        }

        if (sentence.Lexicon.Words.Cue("standing-for-prepositions", preposition))
        {
            phrase.Preposition = "für";
        }
        else if (preposition == "in" && phrase.Items is [{ Kind: ItemKind.Noun, Owners.Count: 0, Attributes: [{ Preposition: null or "von", Items.Count: > 0 } whom] } noun] && sentence.Lexicon.Words.Set("standing-for").Contains(noun.Lemma))
        {
            Mean(phrase, "für", whom);
        }
    }

    /// <summary>"A als Bevollmächtigter des Zaren und B für König Johann": in a pair the office says no more than for whom.</summary>
    private static void OfficeFor(List<Node> nodes, int i)
    {
        if (i == 0 || nodes[i] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: "als", Items: [{ Kind: ItemKind.Noun, Mention: null, Attributes: [{ Preposition: null or "von", Items.Count: > 0 } whom] } office] } phrase }
            || (office.Class & NounClass.Office) == NounClass.None || !Actor(nodes[i - 1]) || !(PairAt(nodes, i + 1, i + 2, i + 3) || PairAt(nodes, i - 2, i - 4, i - 3)))
        {
            return;
        }

        Mean(phrase, "für", whom);
    }

    /// <summary>Lets a phrase say no more than for whom somebody acts.</summary>
    private static void Mean(Phrase phrase, string preposition, Phrase whom)
    {
        phrase.Preposition = preposition;
        phrase.Items.Clear();
        phrase.Items.AddRange(whom.Items);
    }

    /// <summary>Whether "and", somebody and for whom he acts stand at three places.</summary>
    private static bool PairAt(List<Node> nodes, int joint, int actor, int whom) =>
        Math.Min(actor, joint) >= 0 && Math.Max(whom, joint) < nodes.Count && nodes[joint].Kind is NodeKind.Coordinator or NodeKind.Comma && Actor(nodes[actor])
        && (For(nodes[whom]) || nodes[whom] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "als", Items: [{ Kind: ItemKind.Noun, Mention: null } office] } } && (office.Class & NounClass.Office) != NounClass.None);

    /// <summary>"A, for X, and B, for Y, signed": the commas around whom somebody acts for part nothing.</summary>
    private static void Uncomma(List<Node> nodes, int i)
    {
        if (i + 3 < nodes.Count && Actor(nodes[i]) && nodes[i + 1].Kind == NodeKind.Comma && For(nodes[i + 2]) && nodes[i + 2].Phrase!.Items.TrueForAll(ItemKinds.IsActor) && nodes[i + 3].Kind == NodeKind.Comma)
        {
            nodes[i].Phrase!.Paired = true;
            nodes.RemoveAt(i + 3);
            nodes.RemoveAt(i + 1);
        }
    }

    /// <summary>"The foreign ministers, A for X and B for Y, signed": the office of several says nothing that their names do not.</summary>
    private static void Introduced(Sentence sentence, int i)
    {
        var nodes = sentence.Nodes;
        if (!sentence.Lexicon.IsGerman && i + 3 < nodes.Count && nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Noun, IsPlural: true, Mention: null, Owners.Count: 0 } office] } }
            && (office.Class & Lexicon.NounClass.Office) != Lexicon.NounClass.None && nodes[i + 1].Kind == NodeKind.Comma && Actor(nodes[i + 2]) && nodes[i + 2].Phrase!.Preposition is null && For(nodes[i + 3]))
        {
            nodes.RemoveRange(i, 2);
        }
    }

    /// <summary>"A for X and B for Y", "A for X, B for Y".</summary>
    private static bool ActorFirst(List<Node> nodes, int i)
    {
        // "Perry, for the United States, and Hayashi, for Japan": commas may set off whom they act for.
        var first = i + 1 < nodes.Count && nodes[i + 1].Kind == NodeKind.Comma && i + 2 < nodes.Count && For(nodes[i + 2]) ? i + 2 : i + 1;
        var last = first;
        while (last < nodes.Count && For(nodes[last]))
        {
            last++;
        }

        var next = PastJoint(nodes, last);
        var own = next + 1 < nodes.Count && nodes[next + 1].Kind == NodeKind.Comma ? next + 2 : next + 1;
        if (last == first || next == last || own >= nodes.Count || !Actor(nodes[i]) || !Actor(nodes[next]) || !For(nodes[own])
            || (nodes[next].Phrase!.Preposition is { } preposition && preposition != nodes[i].Phrase!.Preposition))
        {
            return false;
        }

        nodes[i].Phrase!.Items.AddRange(nodes[next].Phrase!.Items);
        nodes[i].Phrase!.Paired = true;
        nodes.RemoveRange(last, own - last);
        if (first == i + 2)
        {
            nodes.RemoveAt(i + 1);
        }

        return true;
    }

    /// <summary>"Für X nahm A teil, für Y B, für Z C": without the verb each pair is a conjunct of its own, which is read from the first.</summary>
    private static bool Gapped(Sentence sentence, int i) =>
        sentence.Lexicon.IsGerman && i > 1 && sentence.Nodes[i - 2].Kind == NodeKind.Comma && sentence.Nodes.FindIndex(0, i, node => node.Kind == NodeKind.Verb) >= 0;

    /// <summary>"for X A and B, for Y C".</summary>
    private static bool ActorLast(List<Node> nodes, int i)
    {
        if (i == 0 || !For(nodes[i - 1]) || !Actor(nodes[i]))
        {
            return false;
        }

        // "für Russland von A, für den Sultan von B"
        var agent = nodes[i].Phrase!.Preposition;

        var last = i + 1;
        while (last < nodes.Count && For(nodes[last]))
        {
            last++;
        }

        var next = PastJoint(nodes, last);
        if (next == last || next + 1 >= nodes.Count || !For(nodes[next]) || !Actor(nodes[next + 1]) || nodes[next + 1].Phrase!.Preposition != agent)
        {
            return false;
        }

        nodes[i].Phrase!.Items.AddRange(nodes[next + 1].Phrase!.Items);
        nodes[i].Phrase!.Paired = true;
        nodes.RemoveAt(next + 1);
        nodes.RemoveRange(last, next - last);
        return true;
    }

    /// <summary>"A spoke for X, B for Y and C for Z": the verb stands once.</summary>
    private static bool VerbBetween(List<Node> nodes, int i)
    {
        if (!Actor(nodes[i]) || nodes[i].Phrase!.Preposition is not null || i + 2 >= nodes.Count || nodes[i + 1].Kind != NodeKind.Verb || !For(nodes[i + 2]))
        {
            return false;
        }

        var last = i + 3;
        while (last < nodes.Count && For(nodes[last]))
        {
            last++;
        }

        var next = PastJoint(nodes, last);
        var own = next + 1 < nodes.Count && nodes[next + 1].Kind == NodeKind.Comma ? next + 2 : next + 1;
        if (next == last || own >= nodes.Count || !Actor(nodes[next]) || nodes[next].Phrase!.Preposition is not null || !For(nodes[own]))
        {
            return false;
        }

        nodes[i].Phrase!.Items.AddRange(nodes[next].Phrase!.Items);
        nodes.RemoveRange(last, own - last);
        return true;
    }

    private static int PastJoint(List<Node> nodes, int at)
    {
        while (at < nodes.Count && nodes[at].Kind is NodeKind.Coordinator or NodeKind.Comma)
        {
            at++;
        }

        return at;
    }

    private static bool For(Node node) => node is { Kind: NodeKind.Phrase, Phrase.Preposition: "for" or "für" };

    private static bool Actor(Node node) =>
        node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null or "by" or "between" or "durch" or "von" } phrase } && Names(phrase.Head) && phrase.Items.TrueForAll(item => ItemKinds.IsActor(item) || item is { Kind: ItemKind.Name, Mention.Kind: Mentions.MentionKind.Unknown });

    /// <summary>Whether an item is a name, or a title and the name that it leads: "the crown prince Abbas Mirza".</summary>
    private static bool Names(Item item) => item.Kind == ItemKind.Name || (item is { Kind: ItemKind.Noun, IsPlural: false, Mention: not null } && ItemKinds.IsPerson(item));
}
