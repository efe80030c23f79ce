using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Finds phrases that, set off by a comma, say again what the phrase before said: the Arrow, a British ship; the earlier agreement, the Treaty of X.</summary>
internal static partial class Appositions
{
    public static void Mark(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 2 < nodes.Count; i++)
        {
            if (nodes[i].Phrase is { Items: [_, .., { Kind: ItemKind.Noun, Mention: null } held] } && !sentence.Lexicon.IsGerman && (held.Class & NounClass.Office) != NounClass.None && nodes[i].Kind == NodeKind.Phrase && nodes[i + 1].Kind == NodeKind.Comma
                && nodes[i + 2] is { Kind: NodeKind.Phrase, Phrase: { Items.Count: 1, Preposition: null } name } && Label(name.Head) == EntityLabel.Person && (i + 3 >= nodes.Count || nodes[i + 3].Kind is NodeKind.Comma or NodeKind.Break or NodeKind.Other))
            {
                // "President Sadat and the Israeli prime minister, Menachem Begin, signed"
                name.IsApposition = true;
                held.Apposed = name.Head.Mention;
                continue;
            }

            if (!sentence.Lexicon.IsGerman && i + 3 < nodes.Count && nodes[i + 1].Kind == NodeKind.Comma && nodes[i + 3].Kind is NodeKind.Comma or NodeKind.Break or NodeKind.Other && OfficesOf(nodes[i], nodes[i + 2]))
            {
                nodes[i + 2].Phrase!.IsApposition = true;
                continue;
            }

            if (nodes[i].Phrase is not { Items.Count: 1 } first || nodes[i + 1].Kind != NodeKind.Comma || nodes[i + 2].Phrase is not { Items.Count: 1, Preposition: null } second
                || nodes[i + 2].Kind != NodeKind.Phrase || nodes[i].Kind != NodeKind.Phrase)
            {
                continue;
            }

            var after = i + 3 < nodes.Count && nodes[i + 3].Phrase is { Preposition: "von" or "of" or "in" or "bei" } && i + 4 < nodes.Count ? i + 4 : i + 3;
            var closed = after >= nodes.Count || nodes[after].Kind is NodeKind.Comma or NodeKind.Break or NodeKind.Other;
            if (!sentence.Lexicon.IsGerman && (closed || nodes[after].Kind == NodeKind.Relative) && IsPlaceOf(first, second.Head))
            {
                second.IsApposition = true;
                continue;
            }

            if (closed && !sentence.Lexicon.IsGerman && first.Head.Kind == ItemKind.Name && IsOwned(second.Head) && (ItemKinds.IsLand(second.Head) || ItemKinds.IsLand(first.Head)))
            {
                // "Santo Domingo, its half of Hispaniola, to France"
                second.IsApposition = true;
                continue;
            }

            if (closed && (first.Head.Kind != second.Head.Kind || IsLedName(first.Head, second.Head)) && Label(first.Head) is { } label && (label == Label(second.Head) || (label == EntityLabel.Person && Unheard(sentence, first.Head, second.Head))))
            {
                second.IsApposition = true;
                if (first.Head.Kind == ItemKind.Noun && first.Head.Mention is null)
                {
                    first.Head.Apposed = second.Head.Mention;
                }
            }
        }
    }

    /// <summary>"With Paget and Colyer, the ambassadors of X and Y, as mediators": behind a preposition the office of several, which does nothing in the clause.</summary>
    private static bool OfficesOf(Node persons, Node office) =>
        persons is { Kind: NodeKind.Phrase, Phrase: { Preposition: not null, Items.Count: > 1 } several } && several.Items.TrueForAll(item => Label(item) == EntityLabel.Person)
        && office is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Noun, IsPlural: true, Mention: null } held] } } && (held.Class & NounClass.Office) != NounClass.None;

    /// <summary>"met at Portsmouth, New Hampshire,": behind a town a name that no list knows says where it lies.</summary>
    private static bool IsPlaceOf(Phrase town, Item name) =>
        town is { Preposition: "in" or "at" or "near" or "from", Head: { Kind: ItemKind.Name, Mention.Entity.Label: EntityLabel.Place } } && name is { Kind: ItemKind.Name, Determiner: null, Owners.Count: 0, Mention: { Kind: Mentions.MentionKind.Unknown, Candidates.Count: 0 } };

    /// <summary>"The Russian minister, the poet Griboyedov, ...": the noun before a name says what else the holder of the office is.</summary>
    private static bool IsLedName(Item office, Item bearer) =>
        office is { Kind: ItemKind.Noun, Mention: null } && (office.Class & NounClass.Office) != NounClass.None
        && bearer is { Kind: ItemKind.Noun, Mention: { } name } && (name.Candidates.Count == 0 || name.As([EntityLabel.Person]) is not null) && (bearer.Class & NounClass.Person) != NounClass.None;

    /// <summary>"Der Hospodar der Moldau, Dimitrie Cantemir, ...": a name of several words that no list knows, behind an office.</summary>
    private static bool Unheard(Sentence sentence, Item office, Item name) =>
        office is { Kind: ItemKind.Noun, Mention: null, IsPlural: false } && (office.Determiner is not null || (!sentence.Lexicon.IsGerman && office.Owners.Count > 0)) && (office.Class & NounClass.Office) != NounClass.None
        && name is { Kind: ItemKind.Name, Determiner: null, Mention: { Kind: Mentions.MentionKind.Unknown } mention } && mention.Last > mention.First;

    /// <summary>"Gasteiner Konvention, auch Vertrag von Gastein, ...": a second name of what was just named.</summary>
    public static void MarkSecondNames(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 2 < nodes.Count; i++)
        {
            if (nodes[i] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Mention.Entity: { } named }] } } || nodes[i + 1].Kind != NodeKind.Comma)
            {
                continue;
            }

            var next = nodes[i + 2].Kind is NodeKind.Other or NodeKind.Coordinator && i + 3 < nodes.Count ? i + 3 : i + 2;
            if (nodes[next] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Mention.Entity: { } again }] } second } && again.Id == named.Id)
            {
                second.IsApposition = true;
            }
        }
    }

    /// <summary>"The ambassador in X, Lord Paget, and his colleague mediated": the first of the list is the holder of the office, the others stand beside him.</summary>
    private static void Part(Sentence sentence, Phrase office, Node list)
    {
        if (list.Phrase is { Preposition: null, Items: [{ Kind: ItemKind.Name } first, _, ..] } names && Label(first) is EntityLabel.Person && first.End + 2 < sentence.Tokens.Length
            && sentence.Tokens[first.End + 1].IsPunctuation(',') && sentence.Tokens[first.End + 2].Is(Lemmas.WordKind.Coordinator))
        {
            office.Items.AddRange(names.Items.Skip(1));
            names.Items.RemoveRange(1, names.Items.Count - 1);
            names.Last = first.End;
        }
    }

    /// <summary>"Whose ambassador in Washington, Jules Cambon, signed": the name of the man whose office stands before a place.</summary>
    public static void MarkHolders(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 3 < nodes.Count; i++)
        {
            if (!sentence.Lexicon.IsGerman)
            {
                Within(nodes, i);
            }

            if (nodes[i].Phrase is { Items: [{ Kind: ItemKind.Noun, Mention: null } held] } owner && (held.Class & NounClass.Office) != NounClass.None && Seated(nodes[i + 1]) && nodes[i + 2].Kind == NodeKind.Comma)
            {
                Part(sentence, owner, nodes[i + 3]);
            }

            if (nodes[i] is { Kind: NodeKind.Phrase, Phrase.Items: [{ Kind: ItemKind.Noun, Mention: null } office, ..] } && (office.Class & NounClass.Office) != NounClass.None
                && Seated(nodes[i + 1]) && nodes[i + 2].Kind == NodeKind.Comma
                && nodes[i + 3] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items.Count: 1 } holder } && (holder.Head.Kind == ItemKind.Name ? Label(holder.Head) is EntityLabel.Person || Unheard(sentence, office, holder.Head) : IsLedName(office, holder.Head))
                && (i + 4 >= nodes.Count || nodes[i + 4].Kind is NodeKind.Comma or NodeKind.Break or NodeKind.Other || nodes[i].Phrase!.Items.Count > 1))
            {
                holder.IsApposition = true;
                office.Apposed = holder.Head.Mention;
            }
        }
    }

    /// <summary>"Through the good offices of the French ambassador at X, the Marquis de Y,": the holder of an office that stands within another phrase.</summary>
    private static void Within(List<Node> nodes, int i)
    {
        if (nodes[i] is not { Kind: NodeKind.Phrase, Phrase.Items: [.., { Kind: ItemKind.Noun, Attributes: [.., { Items: [.., { Kind: ItemKind.Noun, Mention: null, IsPlural: false, Apposed: null } office] } whose] }] } || whose.Last != nodes[i].Last || (office.Class & NounClass.Office) == NounClass.None)
        {
            return;
        }

        var comma = i + 1 < nodes.Count && Seated(nodes[i + 1]) ? i + 2 : i + 1;
        if (comma + 1 < nodes.Count && nodes[comma].Kind == NodeKind.Comma && nodes[comma + 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Name } man] } holder } && Label(man) == EntityLabel.Person
            && (comma + 2 >= nodes.Count || nodes[comma + 2].Kind is NodeKind.Comma or NodeKind.Break or NodeKind.Other))
        {
            holder.IsApposition = true;
            office.Apposed = man.Mention;
        }
    }

    private static bool Seated(Node place) => place.Phrase is { Preposition: "in" or "at" or "to" or "for" or "under" or "near" or "bei" or "an" or "zu" };

    /// <summary>"The new government in Rome asked", "die Regierung in Rom": the capital tells whose government it is, unless there are two.</summary>
    public static void MarkSeats(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        var seated = sentence.Lexicon.Words.Set("seated-organs");
        for (var i = 0; i + 1 < nodes.Count; i++)
        {
            if (nodes[i] is { Kind: NodeKind.Phrase, Phrase.Items: [.., { Kind: ItemKind.Noun, Possessive: null, Attributes.Count: 0, Both: false, Quantity: null } organ] } && organ.Owners.TrueForAll(owner => !sentence.Lexicon.IsGerman && owner.Candidates.Count == 0) && (organ.Class & NounClass.Organ) != NounClass.None
                && nodes[i + 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "in" or "at", Items: { Count: > 0 } seats } } && seated.Contains(organ.Lemma)
                && (seats.Count == 1 || sentence.Lexicon.IsGerman) && seats.TrueForAll(seat => seat is { Kind: ItemKind.Name, Mention: { } town } && town.Candidates.Any(entity => entity.Label is EntityLabel.State)))
            {
                // "the new Tory government in London": of what party it is says nothing of its state. "Die Regierungen in London und Paris" are two.
                organ.Owners.Clear();
                organ.Owners.AddRange(seats.Select(seat => seat.Mention!));
            }
        }
    }

    /// <summary>"The ambassador, Lord Paget, and his colleague mediated": what "and" joins to somebody after his name.</summary>
    public static void JoinBehind(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 5 < nodes.Count; i++)
        {
            var coordinator = nodes[i + 2].Kind == NodeKind.Comma ? i + 3 : i + 2;
            if (nodes[i + 1].Phrase is { IsApposition: true } && nodes[coordinator].Kind == NodeKind.Coordinator && nodes[coordinator + 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } more }
                && coordinator + 2 < nodes.Count && nodes[coordinator + 2].Kind == NodeKind.Verb && ItemKinds.IsActor(more.Head)
                && nodes.Take(i + 1).LastOrDefault(node => node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null, IsApposition: false } })?.Phrase is { } host && ItemKinds.IsActor(host.Head))
            {
                host.Items.AddRange(more.Items);
                nodes.RemoveRange(coordinator, 2);
            }
        }
    }

    /// <summary>"Signed by Lord Cowley, British ambassador in Paris, and Farrukh Khan, envoy of the Shah": who follows "and" is the next of the list.</summary>
    public static void JoinDescribed(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 2 < nodes.Count; i++)
        {
            if (nodes[i] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null or "by" or "von" or "durch" or "zwischen" } host } || host.Items[^1].Apposition is null)
            {
                continue;
            }

            var at = i + 1;
            while (at < nodes.Count && nodes[at] is { Kind: NodeKind.Phrase, Phrase.Preposition: "in" or "at" or "to" or "near" or "of" or "bei" or "an" } or { Kind: NodeKind.Other })
            {
                at++;
            }

            var mark = at;
            at += at < nodes.Count && nodes[at].Kind == NodeKind.Comma ? 1 : 0;
            if (at + 1 >= nodes.Count || nodes[at].Kind != NodeKind.Coordinator || nodes[at + 1] is not { Kind: NodeKind.Phrase, Phrase: { } next } || (next.Preposition is not null && next.Preposition != host.Preposition)
                || next.Head.Kind != ItemKind.Name || !(ItemKinds.IsPerson(next.Head) || next.Head.Mention is { Candidates.Count: 0 }) || !Lists(nodes, i, at + 2, host, next))
            {
                continue;
            }

            host.Items.AddRange(next.Items);
            nodes.RemoveRange(mark, at + 2 - mark);
        }
    }

    /// <summary>Whether no verb makes a clause of its own of the next of a list.</summary>
    private static bool Lists(List<Node> nodes, int host, int after, Phrase first, Phrase next)
    {
        var behind = next.Items[^1].Apposition is not null && after < nodes.Count && nodes[after].Kind == NodeKind.Comma ? after + 1 : after;
        var verb = behind < nodes.Count && nodes[behind].Kind == NodeKind.Verb;
        var led = nodes.FindLastIndex(host, node => node.Kind is NodeKind.Verb or NodeKind.Break or NodeKind.Subordinator) is >= 0 and var at && nodes[at].Kind == NodeKind.Verb;
        return led ? !verb : verb && first.Preposition is null;
    }

    /// <summary>"France, whose ambassador signed": the owner is the name before the comma, and what it owns opens the clause that tells of it.</summary>
    public static void MarkOwners(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 1; i < nodes.Count; i++)
        {
            if (nodes[i].Phrase is not { Items: [{ Possessive: "whose" } owned, ..] } opening)
            {
                continue;
            }

            if (owned.Owners.Count == 0 && nodes.Take(i).LastOrDefault(node => node.Phrase is not null && node.Kind == NodeKind.Phrase)?.Phrase is { } owner
                && owner.Items[^1] is { Kind: ItemKind.Name, Mention: { } mention })
            {
                owned.Owners.Add(mention);
            }

            nodes[i] = new Node { Kind = NodeKind.Relative, First = nodes[i].First, Last = nodes[i].Last, Word = "whose", Phrase = opening };
        }
    }

    /// <summary>"Österreich, dessen Botschafter Starhemberg verhandelte": the owner is the state named before the comma.</summary>
    public static void MarkGermanOwners(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 1; i < nodes.Count; i++)
        {
            var at = nodes[i].Kind == NodeKind.Relative ? nodes[i].Last : -1;
            if (at < 0 || sentence.Tokens[at].Lower is not ("dessen" or "deren") || i + 1 >= nodes.Count || nodes[i + 1] is not { Kind: NodeKind.Phrase, Phrase: { Items: [{ Owners.Count: 0 } owned, ..] } described }
                || described.First != at + 1 || (owned.Class & (NounClass.Office | NounClass.Organ)) == NounClass.None && owned.Mention?.Entity?.Label != EntityLabel.Person)
            {
                continue;
            }

            AddOwner(sentence, owned, nodes.Take(i), sentence.Tokens[at].Lower);
        }
    }

    private static void AddOwner(Sentence sentence, Item owned, IEnumerable<Node> before, string pronoun)
    {
        var state = before.LastOrDefault(node => node.Phrase is { Items: [.., { Kind: ItemKind.Name, Mention: { } mention } name] } && mention.As([EntityLabel.State]) is not null && Owns(sentence, name, pronoun));
        if (state is not null)
        {
            owned.Owners.Add(state.Phrase!.Items[^1].Mention!);
        }
    }

    private static bool Owns(Sentence sentence, Item state, string pronoun) =>
        GermanCases.GenderOf(sentence, state) is var gender && (pronoun == "dessen" ? gender is 'm' or 'n' or '?' : gender is 'f' or 'p' or '?');

    /// <summary>Whether a noun after a comma says what the person before it is.</summary>
    public static bool Describes(Item person, Item noun) =>
        person is { Kind: ItemKind.Name, Apposition: null } && (person.Mention?.Entity?.Label == EntityLabel.Person || person.Mention is { Kind: Mentions.MentionKind.Unknown })
        && noun is { Kind: ItemKind.Noun, IsPlural: false } && noun.Mention is null && ((noun.Class & NounClass.Office) != NounClass.None || (noun.Determiner is "der" or "die" or "dem" or "den" && (noun.Class & NounClass.Person) != NounClass.None));

    /// <summary>"Canada, her oldest colony, and Louisiana": whether a land behind a possessive says what the name before it is.</summary>
    public static bool DescribesLand(Sentence sentence, Item name, Item noun) =>
        name is { Kind: ItemKind.Name, Apposition: null } && (IsOwned(noun) || IsOneOf(noun)) && ItemKinds.IsLand(noun) && ItemKinds.IsLand(name) && !sentence.Lexicon.Words.Cue("parts-of-lands", noun.Lemma);

    /// <summary>"Spain, her old ally, and the Netherlands", "Sardinia, an ally of France, and Turkey": whether a noun says how the state before it stands to another.</summary>
    public static bool DescribesState(Sentence sentence, Item name, Item noun) =>
        name is { Kind: ItemKind.Name, Apposition: null, Mention: { } state } && state.As([EntityLabel.State]) is not null
        && noun is { Kind: ItemKind.Noun, IsPlural: false, Mention: null } && (noun.Possessive is not null || noun.Owners.Count > 0 || noun.Determiner is "a" or "an") && sentence.Lexicon.Words.Cue("ties-of-states", noun.Lemma);

    /// <summary>"A frontier town", "a fief of the Empire": one of its kind, with no name of its own.</summary>
    private static bool IsOneOf(Item noun) => noun is { Kind: ItemKind.Noun, IsPlural: false, Mention: null or { Candidates.Count: 0 }, Determiner: "a" or "an", Quantity: null };

    /// <summary>"Her oldest colony", "its half": a noun that a possessive leads, and no name with it.</summary>
    private static bool IsOwned(Item noun) => noun is { Kind: ItemKind.Noun, IsPlural: false, Mention: null, Possessive: "its" or "her" or "their" };

    private static EntityLabel? Label(Item item)
    {
        if (item.Kind == ItemKind.Name)
        {
            return item.Mention?.Entity?.Label;
        }

        return item.Kind == ItemKind.Noun ? NounClasses.Label(item.Class) : null;
    }
}
