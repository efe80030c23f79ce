using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Dates;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>Dates a claim: by its clause, by the clauses around it, or by the date of the treaty or war that is its object.</summary>
internal static class ClaimDate
{
    public static HistoricalDate? Of(Sentence sentence, Frame frame)
    {
        if (sentence.Dates.Count == 0)
        {
            return sentence.EntryDate?.Date;
        }

        var own = OfOwnName(sentence, frame);
        if (own is not null && own.Date.Edtf.Length > 7)
        {
            return own.Date;
        }

        var land = OwnLand(sentence, frame);
        if (land is not null && OfLand(frame, land) is { } paired)
        {
            return paired.Date;
        }

        if (OfClauses(sentence, frame, land) is { } told)
        {
            return told;
        }

        if (DatedBeside.OfTreaty(sentence, frame) is { } settled)
        {
            return settled.Date;
        }

        if (DatedBeside.Earlier(sentence, frame))
        {
            return DatedBeside.YearOfGround(sentence, frame)?.Date ?? sentence.EntryDate?.Date;
        }

        if (frame.Rule.Type.Name is "REPLACED" or "ENDED" && sentence.Dates.Find(date => frame.In(Role.Subject).Any(fill => fill.Phrase.Items.Exists(item => item.Mention is not null && item.Mention == date.Of))) is { } replacing)
        {
            return replacing.Date;
        }

        if (frame.Rule.Type.FindRole(Role.Treaty) is not null && sentence.Dates.Find(date => date.Of?.Entity?.Label == EntityLabel.Treaty) is { } signed)
        {
            return signed.Date;
        }

        if (Later(sentence, frame.Clause))
        {
            return own?.Date ?? sentence.EntryDate?.Date;
        }

        return own?.Date ?? DatedBeside.Before(sentence, frame) ?? InLastBracket(sentence) ?? OnlyDate(sentence, frame) ?? DatedBeside.YearOfGround(sentence, frame)?.Date ?? sentence.EntryDate?.Date;
    }

    /// <summary>The one date of a sentence, where nothing tells that it is that of something else; null elsewhere.</summary>
    private static HistoricalDate? OnlyDate(Sentence sentence, Frame frame)
    {
        if (frame.Clause.Kind == ClauseKind.Relative || sentence.Dates is not [{ Of: null, IsAside: false } date] || sentence.Clauses.Exists(clause => clause.Nodes.Exists(node => node.Date == date && Attribute(sentence, clause, node))))
        {
            return null;
        }

        var ofAnother = OpensLater(sentence, frame, date) || DatedBeside.NotBefore(sentence, frame, date) || DatedBeside.Later(sentence, frame) || DatedBeside.Tells(sentence, frame, date)
            || ((sentence.EntryDate is not null || Parted(sentence, frame, date)) && InLater(sentence, frame, date).Any())
            || (sentence.EntryDate is not null && sentence.Clauses.Exists(clause => clause != frame.Clause && clause.Nodes.Exists(node => node.Date == date && DatedBeside.OfObject(sentence, clause, node))))
            || (Parted(sentence, frame, date) && InInserted(sentence, frame, date)) || DatedBeside.ToldInBracket(sentence, frame, date);
        return ofAnother ? null : date.Date;
    }

    /// <summary>The date of the clause of a frame, or of those around it: told there, or that of the treaty which the clause names as its ground; null where none has one.</summary>
    private static HistoricalDate? OfClauses(Sentence sentence, Frame frame, Phrase? land)
    {
        var coordinated = false;
        for (var clause = frame.Clause; clause is not null; clause = Around(sentence, frame, clause))
        {
            var nearest = Nearest(sentence, clause, frame, clause == frame.Clause ? land : null, coordinated || frame.Rule.Type.Name == "ENDED");
            var ground = DatedBeside.OfGround(sentence, frame, clause, coordinated);
            if (coordinated && nearest is not null && sentence.Dates.Exists(date => date.Of is not null && date.Year > nearest.Year && date.First >= frame.Clause.First && date.Last <= frame.Clause.Last))
            {
                // "declared war in 1915 and, after the armistice of 1918, occupied X": that was later.
                return null;
            }

            if (clause == frame.Clause && nearest is null && DatedBeside.BeforeWhen(sentence, clause) is { } when)
            {
                return when.Date;
            }

            if (nearest is not null && (ground is null || !ground.Date.Edtf.StartsWith(nearest.Date.Edtf, StringComparison.Ordinal)))
            {
                return nearest.Date;
            }

            if (ground is not null)
            {
                return ground.Date;
            }

            coordinated |= clause.Parent is null;
        }

        return null;
    }

    /// <summary>"Straßburg (28. September) und Metz (27. Oktober) fielen": the day in brackets behind what was taken or given is that of this part alone; null where none stands there.</summary>
    public static HistoricalDate? Beside(Sentence sentence, Frame frame, List<RoleFiller> roles) =>
        sentence.Dates.Find(date => date.Of is { Entity: null or { Label: EntityLabel.Place or EntityLabel.Territory or EntityLabel.State } } place
            && roles.Exists(filler => filler.Role is Role.Object or Role.Territory
                && (filler.Entity.Label == EntityLabel.Battle ? filler.Entity.Text == place.Text && frame.In(filler.Role).Any(fill => fill.Phrase.Items.Exists(item => item.Mention == place)) : place.Candidates.Any(candidate => candidate.Id == filler.Entity.Id))))?.Date;

    /// <summary>"took Azov for Russia (June 1736).": a bracket that ends the sentence dates what it tells, whichever name stands before it.</summary>
    private static HistoricalDate? InLastBracket(Sentence sentence) =>
        sentence.Dates is [{ IsAside: false, Of: { Entity: null or { Label: EntityLabel.Place or EntityLabel.Territory or EntityLabel.State } } } date] && date.First > 0
        && sentence.Tokens[date.First - 1].IsPunctuation('(') && date.Last + 3 >= sentence.Tokens.Length ? date.Date : null;

    /// <summary>"Occupied in 1756 and later given back": when that was is not told.</summary>
    private static bool Later(Sentence sentence, Clause clause) =>
        clause.Before is not null && clause.Kind == ClauseKind.Main
        && clause.Nodes.TakeWhile(node => node.Kind != NodeKind.Phrase || node.First < clause.Predicates.FirstOrDefault()?.Token).Any(node => node.Kind == NodeKind.Other && sentence.Lexicon.Words.Cue("told-later", sentence.Tokens[node.First].Lower));

    /// <summary>"24 February. X occupies Y; next day Z is taken": the clauses that come later and tell the day, which is not that of what was told before.</summary>
    private static IEnumerable<Clause> InLater(Sentence sentence, Frame frame, DateMention date) =>
        sentence.Clauses.Where(clause => clause.Kind == ClauseKind.Main && clause.First > frame.Clause.Last && clause.Nodes.Exists(node => node.Date == date));

    /// <summary>"beat the Austrians at Lodi, and on 15 May entered Milan": the day before the verb of a later clause is that of this clause alone.</summary>
    private static bool OpensLater(Sentence sentence, Frame frame, DateMention date) =>
        !sentence.Lexicon.IsGerman && ((frame.Clause.Nodes.Find(node => node.Date == date) is { } within && OfLaterField(frame.Clause, frame, within))
            || (date.First > frame.Clause.Last && !sentence.Tokens[frame.Clause.Last..date.First].Any(token => token.IsPunctuation(':')) && InLater(sentence, frame, date).Any(clause => clause.Predicates.Count > 0 && date.First < clause.Predicates[0].Token)));

    /// <summary>"In the convention the sultan ceded Syria; in the treaty, concluded on 8 July, he promised aid": the day of what a later clause speaks of.</summary>
    private static bool InInserted(Sentence sentence, Frame frame, DateMention date) =>
        sentence.Clauses.Exists(clause => clause.Kind is ClauseKind.Participle or ClauseKind.Relative && clause.First > frame.Clause.Last && clause.Nodes.Exists(node => node.Date == date));

    private static bool Parted(Sentence sentence, Frame frame, DateMention date) =>
        sentence.IsParted(frame.Clause.Last, date.First);

    /// <summary>The clause whose date is also that of what a clause tells; null where there is none.</summary>
    private static Clause? Around(Sentence sentence, Frame frame, Clause clause) =>
        clause == frame.Clause && DatedBeside.Earlier(sentence, frame) ? null
            : Holder(sentence, clause) ?? clause.Parent ?? (clause.Kind == ClauseKind.Main && !Later(sentence, clause) ? clause.Before : null);

    /// <summary>"announced an accord in March, which was turned into a treaty on 13 June, signed by A": what a participle describes stands in a clause with a date of its own; null where it describes nothing of an English clause before.</summary>
    private static Clause? Holder(Sentence sentence, Clause clause) =>
        !sentence.Lexicon.IsGerman && clause is { Kind: ClauseKind.Participle, Antecedent: { } described }
            ? sentence.Clauses.Find(other => other.Kind == ClauseKind.Relative && other.First < clause.First && other.Nodes.Exists(node => node.Phrase == described && node.Kind == NodeKind.Phrase)) : null;

    /// <summary>"signed the Treaty of Paris (30 March 1856)": the date of the name is that of the happening; the date of a war that a treaty ended, or of a treaty that it replaced, is not.</summary>
    private static DateMention? OfOwnName(Sentence sentence, Frame frame)
    {
        if (frame.Rule.Type.Name is not ("SIGNED" or "WON" or "LOST" or "ENDED" or "REPLACED"))
        {
            return null;
        }

        var dated = frame.Rule.Type.Name is "ENDED" or "REPLACED" ? Role.Subject : Role.Object;
        foreach (var fill in frame.Fills.Where(fill => fill.Role == dated))
        {
            foreach (var item in fill.Phrase.Items)
            {
                if (item.Mention is { Entity.Label: EntityLabel.Treaty or EntityLabel.War or EntityLabel.Battle } mention && sentence.Dates.Find(date => date.Of == mention) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    /// <summary>"Der Pakt von 1932", "die Grenzen von 1938": the date is that of the noun before it.</summary>
    private static bool Attribute(Sentence sentence, Clause clause, Node node) => DatedBeside.OfThing(sentence, clause, node) ||
        (sentence.Lexicon.Words.Set("date-attributes").Contains(node.Word) && node.Date!.Date.Edtf.Length == 4
        && clause.Nodes.Exists(other => other.Phrase is not null && other.Last == node.First - 1));

    /// <summary>"Took Riga in July and Reval in September": each land of several has the date that stands beside it alone; null elsewhere.</summary>
    private static DateMention? OfLand(Frame frame, Phrase land) =>
        DateOf(frame.Clause.Ordered, land) is { } own && frame.Clause.Bare.Exists(other => other != land && other.First > frame.Trigger && Parted(frame.Clause, other, own)) ? own : null;

    /// <summary>What an English verb takes or gives without a preposition, where several dates stand beside; null elsewhere.</summary>
    private static Phrase? OwnLand(Sentence sentence, Frame frame) =>
        sentence.Lexicon.IsGerman || sentence.Dates.Count < 2 || frame.Rule.IsNominal ? null
            : frame.Fills.Find(fill => fill is { Role: Role.Object or Role.Territory, OfOwner: false, Phrase.Preposition: null } && fill.Phrase.First > frame.Trigger)?.Phrase;

    private static bool Parted(Clause clause, Phrase other, DateMention own) => DateOf(clause.Ordered, other) is { } date ? date != own : other.First > own.Last || other.Last < own.First;

    /// <summary>The date right behind a phrase and what goes with it ("Finland from Sweden in 1809"), or between "and" or a comma and it.</summary>
    private static DateMention? DateOf(List<Node> nodes, Phrase phrase)
    {
        var at = nodes.FindIndex(node => node.Phrase == phrase);
        if (at < 0)
        {
            return null;
        }

        var next = at + 1;
        while (next < nodes.Count && nodes[next].First == nodes[next - 1].Last + 1)
        {
            if (nodes[next].Date is { Of: null } behind)
            {
                return behind;
            }

            if (nodes[next].Phrase?.Preposition is null)
            {
                break;
            }

            next++;
        }

        return at > 1 && nodes[at - 1].Date is { Of: null } before && (nodes[at - 2].Kind == NodeKind.Coordinator || nodes[at - 1].First > nodes[at - 2].Last + 1) ? before : null;
    }

    /// <summary>Whether a date stands beside another land than the one that is dated.</summary>
    private static bool OfAnotherLand(Clause clause, Phrase? land, DateMention date) =>
        land is not null && clause.Bare.Exists(other => other != land && other.First > land.First && DateOf(clause.Ordered, other) == date);

    /// <summary>"were beaten at Mudki, and on 10 February at Sobraon": whether a date stands between "and" and another field of battle than those before it.</summary>
    private static bool OfLaterField(Clause clause, Frame frame, Node date)
    {
        if (frame.Rule.Type.Name is not ("WON" or "LOST") || clause != frame.Clause || frame.Fills.Find(fill => fill.Role == Role.Object)?.Phrase is not { } field || field.Last > date.First)
        {
            return false;
        }

        var at = clause.Ordered.IndexOf(date);
        return at > 1 && at + 1 < clause.Ordered.Count && clause.Ordered[at - 1].Kind == NodeKind.Coordinator && clause.Ordered[at + 1].Phrase is { } later && later.Preposition == field.Preposition;
    }

    private static DateMention? Nearest(Sentence sentence, Clause clause, Frame frame, Phrase? land, bool unlasting)
    {
        if (frame.Rule.IsNominal && clause == frame.Clause && clause.Ordered.Find(node => node.Phrase is not null && node.First <= frame.Trigger && node.Last >= frame.Trigger) is { } noun && BehindNoun(clause.Ordered, noun) is { } own)
        {
            return own;
        }

        if (unlasting && clause != frame.Clause && clause.Ordered is [.., _, { Date: { Of: null } leading } last] && last.First > 0 && sentence.Tokens[last.First - 1].Is(WordKind.Coordinator))
        {
            // "carried off three ships, and in December, after Peru had refused, Chile declared war": it leads what follows the inserted clause.
            return leading;
        }

        Node? best = null;
        foreach (var node in clause.Nodes)
        {
            if (node.Date is { Of: null } date && !Attribute(sentence, clause, node) && !DatedBeside.OfNoun(sentence, clause, node, frame.Trigger)
                && !(unlasting && (DatedBeside.Lasts(sentence, date) || DatedBeside.OfObject(sentence, clause, node))) && !OfAnotherLand(clause, land, date) && !OfLaterField(clause, frame, node)
                && (best is null || Nearer(clause, frame.Trigger, node, best)))
            {
                best = node;
            }
        }

        return best?.Date;
    }

    /// <summary>"Only after the victory at Rivoli in January 1797 did Mantua fall": the date behind a noun and the preposition phrases that go with it; null where none stands there.</summary>
    private static DateMention? BehindNoun(List<Node> nodes, Node noun)
    {
        var at = nodes.IndexOf(noun) + 1;
        while (at < nodes.Count && nodes[at].First == nodes[at - 1].Last + 1 && nodes[at].Phrase?.Preposition is not null)
        {
            at++;
        }

        return at < nodes.Count && nodes[at].First == nodes[at - 1].Last + 1 && nodes[at].Date is { Of: null } date ? date : null;
    }

    /// <summary>
    /// Whether a date tells better when something was than the one found so far: no "and" stands between it and the verb, it counts on from the other
    /// ("after the defeat of 8 July 1709 surrendered in the following year"), tells it more precisely, or stands nearer.
    /// </summary>
    private static bool Nearer(Clause clause, int trigger, Node node, Node best)
    {
        var (date, other) = (node.Date!, best.Date!);
        if (Coordinated(clause, trigger, node) is var parted && Coordinated(clause, trigger, best) != parted)
        {
            return !parted;
        }

        if (date.IsCounted && date.First > other.Last)
        {
            return true;
        }

        var (precise, known) = (Precision(date.Date), Precision(other.Date));
        return precise > known || (precise == known && Math.Abs(date.First - trigger) < Math.Abs(other.First - trigger));
    }

    /// <summary>How precisely a date tells when something was; a stretch of years does so less than one of them: "im Krieg (1700–1721) eroberte er 1704 Narva".</summary>
    private static int Precision(HistoricalDate date) => date.Edtf.IndexOf('/', StringComparison.Ordinal) is > 0 and var half ? half - 1 : date.Edtf.Length;

    /// <summary>Whether "and" joins what a verb tells to what a date belongs to.</summary>
    private static bool Coordinated(Clause clause, int trigger, Node date) =>
        clause.Nodes.Exists(node => node.Kind == NodeKind.Coordinator && (node.First > trigger ? node.First < date.First : node.First > date.First));
}
