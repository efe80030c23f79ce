using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Gives conjuncts without a verb of their own what they share with the first: "Spanien trat Florida, Frankreich Kanada an die Briten
/// ab"; "am 1. August Russland und am 3. August Frankreich den Krieg"; "Russland wurde durch X vertreten, Schweden durch Y". What a conjunct
/// repeats in kind (an actor, a land, the same preposition, a date) takes the place of the first one's; all else is shared.
/// </summary>
internal static partial class Gapping
{
    private const int MostSegments = 12;

    /// <summary>How far one more of the same may be away: a comma and an adverb.</summary>
    private const int FurthestMore = 4;

    public static void Resolve(Sentence sentence)
    {
        // What is split off is joined to the end, and is no longer to be split.
        var told = sentence.Clauses.Count;
        for (var k = 0; k < told; k++)
        {
            var clause = sentence.Clauses[k];
            if (sentence.Lexicon.IsGerman && BehindSemicolon(sentence, clause))
            {
                continue;
            }

            if (clause.Nodes.Count < 5 || !(sentence.Lexicon.IsGerman || RepeatsPreposition(clause)) || !MayJoin(sentence, clause))
            {
                continue;
            }

            var segments = Segments(sentence, clause);
            if (segments.Count is > 1 and <= MostSegments && Base(clause, segments) is { } first && (sentence.Lexicon.IsGerman || segments.TrueForAll(segment => segment == first || RepeatsInOrder(first, segment) || OneMore(first, segment))))
            {
                Split(sentence, clause, segments, first);
            }
        }
    }

    /// <summary>"erkannte X am 1. März an; Y, unter Protest, am 21. April": what stands without a verb behind a semicolon takes that of the clause before it.</summary>
    private static bool BehindSemicolon(Sentence sentence, Clause clause)
    {
        if (clause is not { Kind: ClauseKind.Main, Before: { HasFinite: true, Kind: ClauseKind.Main } before, Nodes.Count: > 1 } || clause.Nodes.Exists(node => node.Kind is NodeKind.Verb or NodeKind.Contrast or NodeKind.Negator or NodeKind.Relative)
            || clause.First < 1 || !(sentence.Tokens[clause.First - 1].IsPunctuation(';') || (clause.First > 1 && sentence.Tokens[clause.First - 2].IsPunctuation(';'))))
        {
            return false;
        }

        // Who is named behind the semicolon does what was told, or it is done to him, in the order of those before it.
        var own = Clause.InOrder(clause.Nodes).FindAll(node => IsBare(node) && node.Phrase!.Head.Kind == ItemKind.Name);
        var told = Clause.InOrder(before.Nodes).FindAll(node => IsBare(node) && node.Phrase!.Head.Kind == ItemKind.Name);
        var dated = clause.Nodes.Exists(node => node.Kind == NodeKind.Date) && before.Nodes.Exists(node => node.Kind == NodeKind.Date);
        if (own.Count == 0 || own.Count > told.Count || own[0] != Clause.InOrder(clause.Nodes).Find(IsArgument) || (own.Count == 1 && !dated)
            || clause.Nodes.Exists(node => IsBare(node) && !own.Contains(node)) || !own.Select((node, k) => ItemKinds.Same(node.Phrase!.Head, told[k].Phrase!.Head)).All(same => same))
        {
            return false;
        }

        var replaced = told.GetRange(0, own.Count);
        clause.Nodes.RemoveAll(node => node.Kind == NodeKind.Coordinator);
        clause.Nodes.AddRange(before.Nodes.Where(IsShared));
        clause.Nodes.AddRange(before.Nodes.Where(node => IsArgument(node) && !replaced.Contains(node) && (node.Phrase!.Preposition is null || node.Phrase.Items.TrueForAll(ItemKinds.IsActor))).Select(node => new Node { Kind = NodeKind.Phrase, First = own[^1].Last, Last = own[^1].Last, Phrase = node.Phrase!.Again(own[^1].Last) }).ToList());
        clause.IsGapped = true;
        return true;
    }

    /// <summary>Whether a conjunction or a comma stands in the stretch of a clause, without which it has no conjuncts.</summary>
    private static bool MayJoin(Sentence sentence, Clause clause)
    {
        foreach (var node in clause.Nodes)
        {
            if (node.Kind == NodeKind.Coordinator)
            {
                return true;
            }
        }

        var last = clause.Last;
        for (var i = clause.First; i < last; i++)
        {
            if (sentence.Tokens[i].Tag == Tag.Comma)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The pieces of a clause between its commas and conjunctions.</summary>
    private static List<List<Node>> Segments(Sentence sentence, Clause clause)
    {
        var segments = new List<List<Node>> { new() };
        Node? before = null;
        foreach (var node in Clause.InOrder(clause.Nodes))
        {
            if (node.Kind == NodeKind.Coordinator)
            {
                Next(segments);
            }
            else
            {
                if (before is not null && CommaBetween(sentence, before.Last, node.First) && !PairBetween(clause, before.Last, node.First))
                {
                    Next(segments);
                }

                segments[^1].Add(node);
            }

            before = node;
        }

        segments.RemoveAll(segment => segment.Count == 0);
        JoinInterrupted(sentence, segments);
        return segments;
    }

    private static void Next(List<List<Node>> segments)
    {
        if (segments[^1].Count > 0)
        {
            segments.Add([]);
        }
    }

    /// <summary>"A für X, B für Y und C für Z unterzeichneten": what stands between, with the comma, was joined to those who sign.</summary>
    private static bool PairBetween(Clause clause, int last, int first)
    {
        foreach (var node in clause.Nodes)
        {
            if (node.Phrase is { Items.Count: > 1 } phrase && node.Last < first && phrase.Items.Exists(item => item.First > last && item.End < first))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CommaBetween(Sentence sentence, int last, int first)
    {
        for (var i = last + 1; i < first && i < last + 3; i++)
        {
            if (sentence.Tokens[i].Tag == Tag.Comma)
            {
                return !sentence.Clauses.Exists(clause => clause.Kind == ClauseKind.Participle && clause.First > last && clause.Last < first);
            }
        }

        return false;
    }

    /// <summary>The segment that the others follow: in a main clause that with the finite verb; null where there is no such order.</summary>
    private static List<Node>? Base(Clause clause, List<List<Node>> segments)
    {
        var finite = segments.FindIndex(segment => segment.Exists(node => node.Kind == NodeKind.Verb && node.Verb!.Is(WordForm.Finite) && !node.Marked));
        if (finite < 0)
        {
            return null;
        }

        return clause.Kind == ClauseKind.Main ? (finite == 0 ? segments[0] : null)
            : finite == segments.Count - 1 && Constituents(segments[0]) > 1 ? segments[0]
            : finite == 0 ? ClosedByVerb(segments)
            : null;
    }

    private static int Constituents(List<Node> segment) => segment.Count(node => node.Kind == NodeKind.Date || IsArgument(node));

    private static bool IsArgument(Node node) => node is { Kind: NodeKind.Phrase or NodeKind.Relative, Phrase: { Items.Count: > 0, IsApposition: false } };

    /// <summary>"gegen eine Million": what was paid for the first is not paid again for the next.</summary>
    private static bool IsPrice(Node node) => node is { Kind: NodeKind.Phrase, Phrase: { Preposition: not null, Head.Quantity.Currency: not null } };

    private static bool IsBare(Node node) => IsArgument(node) && node.Phrase!.Preposition is null;

    /// <summary>What conjuncts share: the verb and what belongs to it, also the "zu" of "hatte ... zu zahlen".</summary>
    private static bool IsShared(Node node) => node.Kind is NodeKind.Verb or NodeKind.Particle or NodeKind.Adjective || node is { Kind: NodeKind.Other, Word: "zu" };

    private static void Split(Sentence sentence, Clause clause, List<List<Node>> segments, List<Node> first)
    {
        var gaps = new List<Gap>();
        var merged = segments.FindAll(segment => segment != first && Extends(clause, first, segment));
        if (merged.Count == segments.Count - 1)
        {
            return;
        }

        // "Y am 1. August Russland und am 3. August Frankreich": what a conjunct leaves out is that of the one before it.
        var wholes = new List<List<Node>>();
        var whole = first;
        foreach (var segment in segments.Where(segment => segment != first && !merged.Contains(segment)))
        {
            if (((sentence.Lexicon.IsGerman ? Likewise(sentence, whole, segment) : null) ?? Gap.Of(whole, segment, segment == segments[^1])) is not { } gap)
            {
                return;
            }

            gaps.Add(gap);
            whole = [.. whole.Where(node => IsShared(node) || !gap.Replaced.Contains(node)), .. gap.Own];
            wholes.Add(whole);
        }

        var drops = clause.DropsSubject;
        var trailing = segments[^1].Where(node => IsShared(node) || gaps[^1].Trailing.Contains(node)).ToList();
        var verbs = first.Concat(merged.SelectMany(segment => segment.Where(IsShared))).Where(node => IsShared(node) || node.Kind == NodeKind.Negator).Concat(trailing).Distinct().ToList();
        foreach (var conjunct in wholes)
        {
            var copy = new Clause(clause.Kind, clause.Parent) { Opener = clause.Opener, Start = clause.Start, Antecedent = clause.Antecedent, Before = clause.Before, IsGapped = true, DropsSubject = drops };
            copy.Nodes.AddRange(verbs.Concat(conjunct.Where(node => !IsShared(node) && !(first.Contains(node) && IsPrice(node)))).Distinct());
            sentence.Clauses.Add(copy);
        }

        var own = gaps.SelectMany(gap => gap.Own).ToHashSet(ReferenceEqualityComparer.Instance);
        clause.Nodes.RemoveAll(node => own.Contains(node) || (node.Kind == NodeKind.Coordinator && node.First > first[^1].Last));
    }

    /// <summary>"durch Castlereagh, später durch Wellington": one more of the same, which is joined to the phrase it goes on with.</summary>
    private static bool Extends(Clause clause, List<Node> first, List<Node> segment)
    {
        Node? only = null;
        foreach (var node in segment)
        {
            if (node.Kind == NodeKind.Date && first.Exists(other => other.Kind == NodeKind.Date))
            {
                // "1709 bei Poltawa, 1714 bei Hangö": another day is another happening.
                return false;
            }

            if (IsArgument(node) || node.Kind is NodeKind.Relative or NodeKind.Negator or NodeKind.Contrast)
            {
                if (only is not null)
                {
                    return false;
                }

                only = node;
            }
        }

        return only?.Phrase is { Preposition: not null } more && more.Items.TrueForAll(ItemKinds.IsActor) && Extend(clause, first, only, more);
    }

    private static bool Extend(Clause clause, List<Node> first, Node node, Phrase more)
    {
        var preposition = more.Preposition;
        if (first.FindLast(other => IsArgument(other) && other.Phrase!.Preposition == preposition)?.Phrase is not { } host || !host.Items.TrueForAll(ItemKinds.IsActor) || (preposition == "für" && more.First - host.Last > FurthestMore))
        {
            return false;
        }

        host.Items.AddRange(more.Items);
        clause.Nodes.Remove(node);
        return true;
    }

    /// <summary>One conjunct: its own pieces, those of the first that they stand for, and those at the end that belong to all.</summary>
    private sealed record Gap(List<Node> Own, List<Node> Replaced, List<Node> Trailing)
    {
        public static Gap? Of(List<Node> first, List<Node> segment, bool last)
        {
            var arguments = segment.FindAll(node => IsArgument(node) || node.Kind == NodeKind.Date);
            return arguments.Count < 2 || !(arguments.Exists(IsBare) || Repeats(first, arguments) || (arguments.Exists(node => node.Kind == NodeKind.Date) && first.Exists(node => node.Kind == NodeKind.Date))) ? null : Of(first, segment, arguments, last);
        }

        private static Gap? Of(List<Node> first, List<Node> segment, List<Node> arguments, bool last)
        {
            var gap = new Gap([], [], []);
            if (segment.Exists(node => node.Kind is NodeKind.Negator or NodeKind.Relative || (node.Kind == NodeKind.Contrast && node == segment[0]) || (node.Kind is NodeKind.Verb or NodeKind.Particle && !last)))
            {
                return null;
            }

            var aligned = Aligned(first, arguments, segment);
            foreach (var node in segment.Where(node => !IsShared(node)))
            {
                if (aligned is not null && IsBare(node))
                {
                    gap.Replaced.Add(aligned[arguments.Where(IsBare).ToList().IndexOf(node)]);
                }
                else if (node.Kind == NodeKind.Date)
                {
                    gap.Replaced.AddRange(first.Where(other => other.Kind == NodeKind.Date));
                }
                else if (IsArgument(node) && Counterpart(first, arguments, gap.Replaced, node) is { } counterpart)
                {
                    gap.Replaced.Add(counterpart);
                    Complete(node.Phrase!.Head, counterpart.Phrase!.Head);
                    Complete(counterpart.Phrase.Head, node.Phrase.Head);
                }
                else if (IsBare(node) && OfCase(first, gap.Replaced, node) is { } same)
                {
                    gap.Replaced.Add(same);
                }
                else if (IsBare(node) && (!last || gap.Replaced.Count == 0))
                {
                    return null;
                }
                else if (IsBare(node) || (last && IsArgument(node) && gap.Replaced.Count > 0 && (segment.Exists(IsShared) || node.Phrase!.Items.TrueForAll(item => item.Kind == ItemKind.Name && ItemKinds.IsActor(item) && !ItemKinds.IsPerson(item)))))
                {
                    // "..., Y Trinidad an Großbritannien ab": what the first lacks, and what stands at the end of all, belongs to all.
                    gap.Trailing.Add(node);
                    continue;
                }

                gap.Own.Add(node);
            }

            return gap.Replaced.Exists(node => node.Kind != NodeKind.Date) ? gap : null;
        }

        /// <summary>"Schweden gab ihm Guadeloupe heraus, Portugal das französische Guayana": a clause that its last word has closed shares no object with what follows, so two go with two in order; null elsewhere.</summary>
        private static List<Node>? Aligned(List<Node> first, List<Node> arguments, List<Node> segment)
        {
            var closed = first[^1].Kind == NodeKind.Particle || (first[^1] is { Kind: NodeKind.Verb, Verb: { } verb } && (!verb.Is(WordForm.Finite) || first.Count(IsArgument) > 2));
            var pair = first.Where(node => IsBare(node) && node.Phrase!.Head.Kind != ItemKind.Pronoun).ToList();
            var own = arguments.Where(IsBare).ToList();
            if (pair.Count != 2 || own.Count != 2 || own[0].Phrase!.Head.Kind != ItemKind.Name || !ItemKinds.IsActor(own[0].Phrase!.Head) || !ItemKinds.IsActor(pair[0].Phrase!.Head))
            {
                return null;
            }

            // "Y Trinidad an Z ab": two lands by name that could as well be states stand in the order of those before them.
            var parallel = pair[0].Phrase!.Head.Kind == ItemKind.Name && pair[1].Phrase!.Head.Kind == ItemKind.Name && (ItemKinds.Same(pair[1].Phrase!.Head, own[1].Phrase!.Head) || ItemKinds.IsActor(pair[1].Phrase!.Head)) && ItemKinds.IsLand(own[1].Phrase!.Head) && !ItemKinds.IsActor(own[1].Phrase!.Head);
            return (closed && !segment.Exists(IsShared)) || parallel ? pair : null;
        }

        private static Node? Counterpart(List<Node> first, List<Node> own, List<Node> taken, Node node)
        {
            var last = first.FindLast(IsBare);
            var alike = first.Where(other => IsArgument(other) && Alike(other.Phrase!, node.Phrase!)).ToList();
            alike = alike.Count > 0 && own.Exists(other => other != node && IsArgument(other) && other.Phrase!.Preposition is null) ? alike : first.Where(other => IsArgument(other) && (Alike(other.Phrase!, node.Phrase!) || (other == last && (Lands(other.Phrase!, node.Phrase!) || ((first.Count(IsBare) > 1 || Receives(first, own)) && Lands(node.Phrase!, other.Phrase!)))))).ToList();
            if (node.Phrase is { Preposition: null, Head.Kind: ItemKind.Name } && alike.Exists(other => other.Phrase!.Head.Kind != ItemKind.Pronoun))
            {
                // "A unterzeichnete ihn für X, B für Y": B does what A did, and is not whom it was done to.
                alike.RemoveAll(other => other.Phrase!.Head.Kind == ItemKind.Pronoun && (other.Phrase.Cases & Cases.Nominative) == Cases.None);
            }

            var free = alike.Where(other => !taken.Contains(other)).ToList();
            var rivals = own.Count(other => IsArgument(other) && Alike(other.Phrase!, node.Phrase!));
            return rivals < alike.Count ? free.LastOrDefault() : free.FirstOrDefault();
        }

        /// <summary>"Kroatien an Jugoslawien und das Burgenland an Österreich": who receives stands behind the same preposition, so that what each receives corresponds.</summary>
        private static bool Receives(List<Node> first, List<Node> own) =>
            own is [{ Phrase.Preposition: null }, { Phrase: { Preposition: { } preposition, Head: var receiver } }] && ItemKinds.IsActor(receiver)
                && first.Exists(other => IsArgument(other) && other.Phrase!.Preposition == preposition && ItemKinds.IsActor(other.Phrase.Head));

        /// <summary>"dem Kurfürsten von Baden der Breisgau", "und mit ihr den Königstitel": what shows its case stands where that of the same case did; null where none did.</summary>
        private static Node? OfCase(List<Node> first, List<Node> taken, Node node) =>
            node.Phrase is not { Cases: Cases.Nominative or Cases.Accusative or Cases.Dative, Head: { Kind: not ItemKind.Pronoun, Quantity: null or { Currency: null } } } phrase ? null
                : first.FindLast(other => IsBare(other) && !taken.Contains(other) && other.Phrase!.Head.Kind != ItemKind.Pronoun && (other.Phrase.Cases & phrase.Cases) == phrase.Cases && other.Phrase.Head.Quantity?.Currency is null && !(phrase.Cases != Cases.Nominative && Acts(first, other)));

        /// <summary>"Deutschland erklärte im August Russland und später Frankreich den Krieg": who stands first and acts is the subject, and no accusative takes his place.</summary>
        private static bool Acts(List<Node> first, Node other) =>
            other == first.Find(IsBare) && (other.Phrase!.Cases & Cases.Nominative) != Cases.None && ItemKinds.IsActor(other.Phrase.Head) && first.Count(IsBare) > 1;

        private static bool Alike(Phrase left, Phrase right) =>
            left.Preposition == right.Preposition && (left.Preposition is not null || (ItemKinds.Same(left.Head, right.Head) && !(left.Head.Kind == ItemKind.Name && right.Head is { Kind: ItemKind.Noun, Determiner: "ein" or "eine" or "einen" })) || (left.Items.Count > 1 && ItemKinds.Same(left.Items[^1], right.Head) && ItemKinds.IsLand(right.Head)));

        /// <summary>"besetzte Savoyen, 1793 auch Belgien": a state by name where a land was.</summary>
        private static bool Lands(Phrase left, Phrase right) =>
            left.Head.Kind == ItemKind.Name && right is { Preposition: null, Head.Kind: ItemKind.Name } && ItemKinds.IsLand(left.Head) && ItemKinds.IsActor(right.Head);

        /// <summary>"auf finnischer Seite ..., auf sowjetischer", "in französische, Y in britische Hände": the noun is understood.</summary>
        private static void Complete(Item item, Item counterpart)
        {
            if (item is { Kind: ItemKind.Name, Lemma.Length: 0, Mention.Kind: Mentions.MentionKind.Adjective } && counterpart.Kind == ItemKind.Noun)
            {
                item.Lemma = counterpart.Lemma;
                item.Class = counterpart.Class;
            }
        }
    }
}
