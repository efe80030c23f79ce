using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Lays out the phrases around a trigger noun: genitives, owners, the prepositional phrases after it, the verb that governs it.</summary>
internal static partial class NounArguments
{
    private static readonly EntityLabel[] Lands = [EntityLabel.Territory, EntityLabel.Place, EntityLabel.Waterway];
    private static readonly EntityLabel[] Actors = [EntityLabel.State, EntityLabel.Group, EntityLabel.Person];

    /// <summary>Lays out the phrases around a trigger noun.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">The clause of the noun.</param>
    /// <param name="phrase">Its phrase.</param>
    /// <param name="item">The noun.</param>
    /// <param name="governor">The verb that governs it; null where none does.</param>
    /// <param name="window">The tokens that belong to this one of several conjuncts (the cession of X to Y and of Z to W).</param>
    public static Arguments Of(Sentence sentence, Clause clause, Phrase phrase, Item item, Predicate? governor, NounWindow window)
    {
        var self = new Phrase { First = item.First, Last = item.End, Preposition = phrase.Preposition, Cases = phrase.Cases };
        self.Items.Add(item);
        var arguments = new Arguments { Self = self, IsOfStrangers = IsOfStrangers(sentence, item) };
        arguments.Genitives.AddRange(window.Genitive is { } own ? [own] : IsRealm(sentence, item) ? [self] : item.Attributes);
        var nodes = clause.Ordered;
        Following(sentence, nodes.FindAll(node => window.Holds(node, item) && !IsAgentOf(sentence, governor, item, node)), item, arguments);
        Displaced(sentence, item, arguments);
        arguments.Prepositional.AddRange(Entitlement.Within(sentence, clause, [item]));
        arguments.Prepositional.AddRange(Behind(sentence, clause));
        arguments.Bracket = InBracket(sentence, item);
        Beside(sentence, nodes, phrase, self, arguments);
        if (item.Mention?.As([EntityLabel.Person]) is not null || item is { Kind: ItemKind.Noun, Mention.Kind: MentionKind.Unknown })
        {
            // "durch Vermittlung des Gesandten Meadowe": wherever a title stands, the name behind it is his.
            arguments.Appositions.Insert(0, self);
        }

        if (item.Apposed is { } apposed && nodes.Find(node => node.Phrase is { IsApposition: true } named && named.Head.Mention == apposed)?.Phrase is { } holder)
        {
            arguments.Appositions.Insert(0, holder);
        }

        if ((Called(sentence, phrase, item) ?? Listed(sentence, phrase, item)) is { } names)
        {
            arguments.Appositions.Insert(0, names);
        }

        if (!item.IsPlural && (item.Class & NounClass.Office) != NounClass.None && item.Apposed is null && !sentence.Lexicon.IsGerman && phrase.Items.Count > 2 && phrase.Items[0] == item && phrase.Items[1] is { Kind: ItemKind.Name } named
            && Fit.Score(named, [EntityLabel.Person]) > 1 && sentence.Tokens[item.End + 1].IsPunctuation(','))
        {
            // "the ambassador, Lord Paget, and his colleague": the name behind the comma is his.
            arguments.Appositions.Insert(0, Phrase.Of(named));
        }

        if (phrase.Described is { } described)
        {
            var host = new Phrase { First = described.First, Last = described.Last };
            host.Items.Add(described);
            arguments.Appositions.Insert(0, host);
        }

        arguments.Subject = arguments.Prepositional.Find(other => other.Preposition is "by" or "durch" or "seitens" && Fit.Score(other, Actors) > 0);
        if (governor is not null)
        {
            Govern(sentence, clause, phrase, governor, arguments);
        }
        else
        {
            Label(clause, arguments);
        }

        return arguments;
    }

    /// <summary>"its ally Bavaria", "the allies Denmark, Saxony and Russia": the names that the word for an ally leads; null where it leads none.</summary>
    private static Phrase? Called(Sentence sentence, Phrase phrase, Item item)
    {
        var from = !sentence.Lexicon.IsGerman && item.Mention is not null && sentence.Lexicon.Words.Cue("allies-by-name", item.Lemma) ? phrase.Items.IndexOf(item) : -1;
        if (from < 0)
        {
            return null;
        }

        var called = new Phrase { First = item.First, Last = phrase.Last };
        called.Items.AddRange(phrase.Items.GetRange(from, item.IsPlural ? phrase.Items.Count - from : 1));
        return called;
    }

    /// <summary>"The plenipotentiaries, A and B", "France and her allies, Spain and Bavaria": the names that say who the several are; null where none do.</summary>
    private static Phrase? Listed(Sentence sentence, Phrase phrase, Item item)
    {
        var at = phrase.Items.IndexOf(item);
        var holders = (item.IsPlural || item.Quantity is { Value: > 1 } || (sentence.Lexicon.IsGerman && item.Determiner is null or "die" or "den" && phrase.Items.Count > (item.Mention is null ? 2 : 1))) && (item.Class & NounClass.Office | LedBy(sentence, item)) != NounClass.None
            && at == 0 && phrase.Items.Count > 1 && !(item.Mention is null && sentence.Tokens[phrase.Items[1].First - 1].Tag == Tag.Coordinator) && phrase.Items.Skip(1).All(other => other.Kind == ItemKind.Name && Fit.Score(other, [EntityLabel.Person]) > 1 && !(sentence.Lexicon.IsGerman && other.Owners.Count > 0));
        var members = !holders && item is { IsPlural: true, Mention: null } && (item.Class & NounClass.Group) != NounClass.None && at >= 0 && at + 1 < phrase.Items.Count && sentence.Tokens[item.End + 1].Tag == Tag.Comma
            && phrase.Items.Skip(at + 1).All(other => other.Kind == ItemKind.Name && Fit.Score(other, Actors) > 2);
        if (!holders && !members)
        {
            return null;
        }

        var names = new Phrase { First = phrase.Items[at + 1].First, Last = phrase.Last };
        names.Items.AddRange(item.Mention is null ? phrase.Items.Skip(at + 1) : phrase.Items);
        return names;
    }

    /// <summary>"Die Außenminister Ribbentrop und Molotow", "Elío (Bolivien) und Riart (Paraguay)": the names of those who bear one office, if each bears it for another state; null where nobody tells that.</summary>
    public static List<Phrase>? EachHisOwn(Sentence sentence, Phrase phrase, Item item)
    {
        if (item is not { Owners.Count: 0, Attributes.Count: 0 } || phrase.Items.Count < 2 || ((item.Class & NounClass.Office) | LedBy(sentence, item)) == NounClass.None || Listed(sentence, phrase, item) is not { Items.Count: > 1 } names)
        {
            return null;
        }

        var (first, differ) = (names.Items[0].Mention?.Served, false);
        for (var i = 1; i < names.Items.Count; i++)
        {
            differ |= InBracket(sentence, names.Items[i]) is not null || (names.Items[i].Mention?.Served is { } other && first is not null && other.Id != first.Id);
        }

        return !differ ? null : names.Items.ConvertAll(name =>
        {
            var own = new Phrase { First = name.First, Last = name.End, Preposition = phrase.Preposition, Cases = phrase.Cases };
            own.Items.Add(name);
            return own;
        });
    }

    /// <summary>"The rebels' victory", "der Sieg der Aufständischen": of those who are no state.</summary>
    private static bool IsOfStrangers(Sentence sentence, Item item)
    {
        foreach (var genitive in item.Attributes)
        {
            foreach (var whose in genitive.Items)
            {
                if (whose.Kind == ItemKind.Noun && whose.Owners.Count == 0 && sentence.Lexicon.Words.Cue("no-state", whose.Lemma))
                {
                    return true;
                }
            }
        }

        return item.Title is { } title && sentence.Lexicon.Words.Cue("no-state", title);
    }

    /// <summary>"Mit den russischen Gesandten Bruce und Ostermann", "die Außenminister Ribbentrop und Molotow": the office that is part of the first name.</summary>
    public static NounClass LedBy(Sentence sentence, Item item) =>
        sentence.Lexicon.IsGerman && item is { Kind: ItemKind.Name, Determiner: "die" or "den", Mention: { } named } && named.First < named.Last && (item.Owners.Count > 0 || sentence.Tokens[named.First].Lexeme.Find(Lemmas.WordClass.Noun, Lemmas.WordForm.Plural) is not null) ? sentence.Tokens[named.First].Lexeme.NounClass & NounClass.Office : NounClass.None;

    /// <summary>The predicate that governs a noun phrase: the nearest verb of the clause.</summary>
    public static Predicate? Governor(Clause clause, Phrase phrase)
    {
        Predicate? best = null;
        foreach (var predicate in clause.Predicates)
        {
            if (best is null || Math.Abs(predicate.Token - phrase.First) < Math.Abs(best.Token - phrase.First))
            {
                best = predicate;
            }
        }

        return best;
    }

    /// <summary>"The demand was refused by Athens": who does what the verb says does not do what the noun says, unless the verb says no more than that it was done.</summary>
    private static bool IsAgentOf(Sentence sentence, Predicate? governor, Item item, Node node) =>
        governor is { Voice: Voice.Passive } && node.Phrase is { Preposition: "by" } && item.Head < governor.Token && node.First > governor.Token && !sentence.Lexicon.Words.Cue("light-verbs", governor.Lemma);

    /// <summary>"Recognition by Russia of Japan's rights", "cession to Japan of Taiwan": the of-phrase behind another phrase is the noun's.</summary>
    private static void Displaced(Sentence sentence, Item item, Arguments arguments)
    {
        if (sentence.Lexicon.IsGerman || arguments.Genitives.Count > 0)
        {
            return;
        }

        var actors = arguments.Prepositional.Where(phrase => phrase.First > item.Head && phrase.Preposition is "by" or "to" or "from" or "with" or "for")
            .SelectMany(phrase => phrase.Items).Where(inner => inner.Kind == ItemKind.Name && inner.Mention?.As([EntityLabel.State, EntityLabel.Group]) is not null);
        arguments.Genitives.AddRange(actors.SelectMany(inner => inner.Attributes).Where(attribute => attribute.Preposition == "of"));
        arguments.Genitives.AddRange(arguments.Prepositional.Where(phrase => phrase.Preposition == "of" && phrase.First > item.Head).Take(1));
    }

    /// <summary>"Italy: recognition of ...; payment of ...": in notes without verb the name before the colon does it, whatever parts follow.</summary>
    private static Phrase? Labelled(Clause clause)
    {
        var label = clause.Before;
        while (label is { Predicates.Count: 0, Before: { Predicates.Count: 0 } before })
        {
            label = before;
        }

        return label is { Predicates.Count: 0 } && Subjects.Bare(label) is [var only] && label.Nodes.Count == 1 && only.Items.TrueForAll(item => item.Kind == ItemKind.Name) && Fit.Score(only, Actors) > 2 ? only : null;
    }

    /// <summary>In a note without a verb, what the name before the colon is to the noun behind.</summary>
    private static void Label(Clause clause, Arguments arguments)
    {
        arguments.Actor = arguments.Giver = Labelled(clause);
        if (arguments.Genitives.Count == 0 && arguments.Actor is null && LandBefore(clause) is { } land)
        {
            arguments.Genitives.Add(land);
        }
    }

    /// <summary>"Kiaochow: lease to Germany for 99 years": the land before the colon is what the noun is of.</summary>
    private static Phrase? LandBefore(Clause clause) =>
        clause is { Predicates.Count: 0, Before: { Predicates.Count: 0, Nodes: [{ Phrase: { Preposition: null, Items.Count: > 0 } land }] } }
        && land.Items.TrueForAll(item => item is { Kind: ItemKind.Name, Mention: { } mention } && mention.As(Lands) is not null) ? land : null;

    /// <summary>"Unterhändler: A für X, B für Y": for whom those act who stand behind a label.</summary>
    private static IEnumerable<Phrase> Behind(Sentence sentence, Clause label) =>
        label.Predicates.Count > 0 || !sentence.Lexicon.IsGerman || label.Last + 1 >= sentence.Tokens.Length || !sentence.Tokens[label.Last + 1].IsPunctuation(':') ? []
            : sentence.Clauses.Find(clause => clause.Before == label && clause.Predicates.Count == 0)?.Phrases.Where(phrase => phrase is { Preposition: "für", Items.Count: > 0 }) ?? [];

    /// <summary>"President Anwar Sadat (Egypt)".</summary>
    public static Phrase? InBracket(Sentence sentence, Item item)
    {
        var at = (sentence.Lexicon.IsGerman || item.Mention is null ? item.End : NamedTriggers.Listed(sentence.Tokens, item.End)) + 2;
        if (at >= sentence.Tokens.Length || !sentence.Tokens[at - 1].IsPunctuation('(') || sentence.Tokens[at].Mention is not { Kind: MentionKind.Name } mention || mention.First != at
            || mention.Last + 1 >= sentence.Tokens.Length || sentence.Tokens[mention.Last + 1].Text is not (")" or "," or ";"))
        {
            return null;
        }

        return Phrase.Of(Item.Named(mention));
    }

    /// <summary>"The treaty ended the war between A and B": what is between belongs to the noun right before it, where that is another one.</summary>
    private static bool OfAnother(Sentence sentence, Node? before, Node node, Item item) =>
        !sentence.Lexicon.IsGerman && node.Phrase!.Preposition == "between" && ((item.Class & NounClass.Treaty) != NounClass.None || item.Mention?.Entity?.Label == EntityLabel.Treaty) && before is { Kind: NodeKind.Phrase, Phrase: { } phrase } && before.Last + 1 == node.First && phrase.Items[^1] is { Kind: ItemKind.Noun } other
        && other.First > item.End && (NounClasses.Label(other.Class) is not { } label || label is EntityLabel.War or EntityLabel.Battle) && !sentence.Lexicon.Words.Cue("parts-of-treaties", other.Lemma);

    private static bool VerbBetween(List<Node> nodes, int from, int to)
    {
        foreach (var node in nodes)
        {
            if (node.Kind == NodeKind.Verb && node.First > from && node.Last < to)
            {
                return true;
            }
        }

        return false;
    }

    private static void Following(Sentence sentence, List<Node> nodes, Item item, Arguments arguments)
    {
        for (var at = 0; at < nodes.Count; at++)
        {
            var node = nodes[at];
            if (node.Phrase is { Items.Count: > 0 } && OfAnother(sentence, at > 0 ? nodes[at - 1] : null, node, item))
            {
                continue;
            }

            if (node.Phrase is not { Preposition: { } preposition, Items.Count: > 0 } other || node.First <= item.Head || (preposition == "unter" && sentence.Lexicon.IsGerman && node.First != item.End + 1))
            {
                continue;
            }

            arguments.Prepositional.Add(other);
            // "the restitution by Britain of the Cape Colony": another phrase may stand between the noun and what belongs to it.
            var belongs = sentence.Lexicon.IsGerman ? preposition == "von" && node.First == item.End + 1 : preposition == "of" && node.First > item.End;
            if (belongs)
            {
                arguments.Genitives.Add(other);
            }
        }

        // What stands before the noun belongs to it only where nothing follows it: "mit China über den Vertrag verhandeln".
        Node? before = null;
        foreach (var node in nodes)
        {
            // "Eine Aussöhnung zwischen A und B brachte der Vertrag nicht": what is between belongs to the noun right before it.
            // "A squadron under Orlov burned the Turkish fleet": who leads stands beside what is led.
            if (node.Phrase is { Preposition: not null, Items.Count: > 0 } other && node.Last < item.First && !(other.Preposition == "under" && VerbBetween(nodes, node.Last, item.First))
                && !(other.Preposition == "zwischen" && before?.Phrase is { Preposition: null, Head.Kind: ItemKind.Noun } && before.Last + 1 == node.First))
            {
                arguments.Prepositional.Add(other);
            }

            before = node;
        }
    }

    /// <summary>A name set off by commas, or directly before or after.</summary>
    private static void Beside(Sentence sentence, List<Node> nodes, Phrase phrase, Phrase self, Arguments arguments)
    {
        var at = nodes.FindIndex(node => node.Phrase == phrase);
        if (at < 0)
        {
            return;
        }

        var before = at - 1;
        while (sentence.Lexicon.IsGerman && before > 0 && (nodes[before].Kind is NodeKind.Date or NodeKind.Other || nodes[before].Phrase is { Preposition: not null, Head.Kind: ItemKind.Noun } when && sentence.Lexicon.Words.Cue("times", when.Head.Lemma)))
        {
            // "Disraeli, seit 1874 Premierminister Großbritanniens, ..."
            before--;
        }

        if (!sentence.Lexicon.IsGerman && before > 0 && nodes[before].Phrase is { Preposition: null or "for", Items: [{ Kind: ItemKind.Noun, Mention: null } span] } && sentence.Lexicon.Words.Cue("no-antecedents", span.Lemma)
            && nodes[before - 1].Phrase is { Preposition: null, Head.Kind: ItemKind.Name } && sentence.Tokens[nodes[before].First - 1].Tag == Tag.Comma)
        {
            // "Stratford Canning, for many years Britain's ambassador at the Porte, ..."
            before--;
        }

        // "recognised X as king of Y": what he is held to be he need not be.
        if (self.Preposition == "as" && Holds(sentence, nodes))
        {
            return;
        }

        var behind = at + 1;
        while (!sentence.Lexicon.IsGerman && self.Preposition == "as" && behind + 1 < nodes.Count && nodes[behind].Phrase is { Preposition: "in" or "at" or "to", Head: { } seat } && ItemKinds.IsLand(seat))
        {
            // "As the French ambassador in Stockholm, Count Avaux offered"
            behind++;
        }

        foreach (var next in new[] { behind, before })
        {
            // "signed by X for the King of Y": for whom somebody acts says nothing of himself.
            if (next >= 0 && next < nodes.Count && !(next < at && self.Preposition == "for") && nodes[next].Phrase is { Preposition: null } beside && (beside.Head.Kind == ItemKind.Name || IsTitled(sentence, beside.Head) || ((self.Head.IsPlural || self.Head.Determiner is null) && beside.Items.Count > 1 && beside.Items[^1].Kind == ItemKind.Name))
                && !(next < at && sentence.Lexicon.IsGerman && (self.Head.IsPlural || self.Head.Determiner is not null || self.Preposition is not null and not "als") && !sentence.Tokens[nodes[next].Last + 1].IsPunctuation(',')))
            {
                // "Fuad and Thouvenel, his French colleague": behind two names a noun for one tells of the second.
                var last = next < at && !sentence.Lexicon.IsGerman && beside.Items.Count > 1 && self.Items.Count == 1 && !self.Head.IsPlural && self.Preposition is null && beside.Items[^1].Kind == ItemKind.Name;
                arguments.Appositions.Add(last ? Phrase.Of(beside.Items[^1]) : beside);
            }
        }
    }

    /// <summary>"The Emir of Bukhara, Muzaffar": whether the name of the state tells whose the title is.</summary>
    private static bool IsRealm(Sentence sentence, Item item) =>
        !sentence.Lexicon.IsGerman && item is { Kind: ItemKind.Name, Attributes.Count: 0, Mention: { } realm } && realm.First < realm.Last && realm.As([EntityLabel.State]) is not null;

    /// <summary>"The general Mustafa Bey, envoy of the Sultan": a name that its title leads.</summary>
    private static bool IsTitled(Sentence sentence, Item item) =>
        !sentence.Lexicon.IsGerman && item is { Kind: ItemKind.Noun, Mention: { } name } && (item.Class & NounClass.Office) != NounClass.None && (name.Candidates.Count == 0 || name.As([EntityLabel.Person]) is not null);

    /// <summary>Whether a clause says that something is held to be something: recognised X as king.</summary>
    private static bool Holds(Sentence sentence, List<Node> nodes) => nodes.Exists(node => node.Verb is { } verb && sentence.Lexicon.Words.Cue("holding-verbs", verb.Lemma));
}
