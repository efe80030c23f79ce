using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <content>The other side where the sentence names one alone.</content>
internal sealed partial class MissingRoles
{
    /// <summary>"Bolivia threatened war", "the shah sued for peace": against whom or of whom, where the sentence does not say it and the text has told of one other side.</summary>
    private void Against(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        if (!sentence.Lexicon.IsGerman && frame.Rule.Type.Name == "SEIZED" && draft.Get(Role.Subject).Count == 0 && frame.In(Role.Subject).Any(fill => IsUnnamedForce(sentence, fill)))
        {
            draft.Infer(Role.Subject, Attacking(sentence, null, draft));
        }

        if (sentence.Lexicon.IsGerman || draft.Get(Role.Object).Count > 0 || frame.In(Role.Object).Any() || draft.Get(Role.Subject) is not [var doer])
        {
            return;
        }

        if (frame.Rule.Type.Name is "REJECTED" or "DEMANDED" && (frame.Rule.Type.Name == "REJECTED" ? Proposer(sentence, frame, draft) : Addressed(sentence, frame, draft)) is { Count: > 0 } told)
        {
            draft.Infer(Role.Object, told);
            return;
        }

        if (frame.Rule.Type.Name is not ("DEMANDED" or "THREATENED" or "SUED_FOR_PEACE"))
        {
            return;
        }

        if (frame.Rule.Type.Name == "SUED_FOR_PEACE" && SentTo(sentence, frame, draft) is { Count: > 0 } asked)
        {
            draft.Add(Role.Object, asked);
            return;
        }

        var acting = doer.Label == EntityLabel.Person ? _discourse.ActsFor(doer.Id)?.Id : doer.Id;
        if (acting is not null && Opponent(sentence, acting, asksForPeace: frame.Rule.Type.Name == "SUED_FOR_PEACE") is { } other)
        {
            draft.Infer(Role.Object, Only(other));
        }
    }

    /// <summary>"to restore Minorca" below "to cede Canada to Great Britain": who gives or receives by the items before of the same list of terms, where one of the two is the same.</summary>
    private void AsInItemsBefore(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        if (!sentence.IsTerm || frame.Rule.Type.Name is not ("CEDED_TERRITORY_TO" or "RETURNED_TERRITORY_TO" or "LEASED_TERRITORY_TO" or "PAID_INDEMNITY_TO"))
        {
            return;
        }

        var (giver, taker) = _discourse.DealInList(sentence);
        if (giver is not null && taker is not null && draft.Get(Role.Subject).Count + draft.Get(Role.Object).Count == 0 && !frame.In(Role.Subject).Any() && !frame.In(Role.Object).Any() && frame.Rule.Infer.ContainsKey(Role.Subject))
        {
            draft.Infer(Role.Subject, [giver]);
            draft.Infer(Role.Object, [taker]);
            return;
        }

        if (taker is not null && draft.Get(Role.Object).Count == 0 && !frame.In(Role.Object).Any() && frame.Rule.Infer.TryGetValue(Role.Object, out var ways) && ways.Contains(Inference.Counterparty) && draft.Get(Role.Subject) is [var same] && same.Id == giver?.Id)
        {
            draft.Infer(Role.Object, [taker]);
        }
        else if (giver is not null && draft.Get(Role.Subject).Count == 0 && !frame.In(Role.Subject).Any() && frame.Rule.Infer.ContainsKey(Role.Subject) && draft.Get(Role.Object) is [var other] && other.Id == taker?.Id)
        {
            draft.Infer(Role.Subject, [giver]);
        }
    }

    /// <summary>"dem Infanten Don Carlos", "the loser had to cede it": somebody is told, though it is not known who that is.</summary>
    private static bool IsToldInVain(Sentence sentence, Frame frame, Role role, IReadOnlyList<Inference> inferences, ClaimDraft draft)
    {
        if (sentence.Lexicon.IsGerman ? role != Role.Object || !inferences.Contains(Inference.Counterparty) : role != Role.Subject || draft.Get(role).Count > 0)
        {
            return false;
        }

        foreach (var fill in frame.Fills)
        {
            if (fill.Role == role && (sentence.Lexicon.IsGerman ? fill.Phrase.Items.Exists(static item => item.Kind == ItemKind.Name || item.Mention is not null) : !fill.OfOwner && IsOutcome(sentence, fill.Phrase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOutcome(Sentence sentence, Phrase phrase) =>
        phrase.Items is [{ Kind: ItemKind.Noun, IsPlural: false } one] && (one.Class & NounClass.Parties) != NounClass.None && (sentence.Lexicon.Words.Cue("vanquished", one.Lemma) || sentence.Lexicon.Words.Cue("victors", one.Lemma));

    /// <summary>"sent envoys to Charles XII to beg for peace", "rode to O'Donnell's tent to ask for it": to whom somebody sends or goes to ask; empty where he is no state's.</summary>
    private List<EntityReference> SentTo(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        var sending = frame.Predicate?.Governor ?? frame.Clause.Governor;
        var whither = sending is null || sending.Clause == frame.Clause ? null : sending.Clause.Phrases.FirstOrDefault(phrase => phrase.Preposition == "to" && phrase.First > sending.Token);
        var whom = whither is { Items: [{ Kind: ItemKind.Noun, Mention: null, Attributes: [{ Preposition: "of" } whose] }] } ? whose : whither;
        return whom is { Items: [{ Mention.Entity.Label: EntityLabel.State or EntityLabel.Person } or { Kind: ItemKind.Noun, Owners: [_, ..] }] }
            ? _resolver.Resolve(sentence, frame, new RoleFill(Role.Object, whom, OfOwner: false), Actors, draft.Ids(Role.Object)) : [];
    }

    /// <summary>Whom somebody has against him: by the fights and quarrels of which the text told, and of a demand also by the treaty in view; null where the two say otherwise.</summary>
    private EntityReference? Opponent(Sentence sentence, string acting, bool asksForPeace)
    {
        int? year = sentence.Dates.Count == 0 ? null : sentence.Year;
        var fought = _discourse.Counterparty(acting, null, year);
        if (asksForPeace)
        {
            // The treaty in view may be one with somebody else.
            return fought ?? (_discourse.Attacker is { } attacker && attacker.Id != acting ? attacker : null);
        }

        var signed = _discourse.Treaty is { } treaty ? _discourse.Counterparty(acting, treaty.Id, year) : null;
        return fought is null ? signed : signed is null || signed.Id == fought.Id ? fought : null;
    }

    /// <summary>"Losses of Austria at Schönbrunn", "Hungary's losses", "Territory lost by Hungary" over a list: who gives by its items; null where nobody is told so.</summary>
    private static EntityReference? IntroLoser(Sentence sentence, string? other)
    {
        if (sentence is not { Intro: { } intro, Lexicon.IsGerman: false })
        {
            return null;
        }

        foreach (var mention in intro.Mentions)
        {
            var before = mention.First - 1;
            before -= before > 0 && intro.Tokens[before].Is(Lemmas.WordKind.Article) ? 1 : 0;
            var after = mention.Last + 1;
            after += after < intro.Tokens.Length && intro.Tokens[after].Tag == Tag.Genitive ? 1 : 0;
            var loses = (before > 0 && intro.Tokens[before].Lower is "of" or "by" && sentence.Lexicon.Words.Cue("losing-lists", intro.Tokens[before - 1].Lower))
                || (after > mention.Last + 1 && after < intro.Tokens.Length && sentence.Lexicon.Words.Cue("losing-lists", intro.Tokens[after].Lower));
            if (loses && mention.As(Actors) is { } loser && loser.Id != other)
            {
                return Refer(loser);
            }
        }

        return null;
    }

    /// <summary>Who stands in for a role, by one way of finding out.</summary>
    private IReadOnlyList<EntityReference> Found(Sentence sentence, Frame frame, Inference inference, Role role, ClaimDraft draft) => inference switch
    {
        Inference.Headline => Headline(sentence, frame, role, draft),
        Inference.ItemBefore => ItemBefore(sentence, frame, draft, role),
        Inference.Sender => Sender(sentence, frame, draft),
        Inference.Buyer or Inference.Seller => Trading(inference == Inference.Buyer),
        Inference.Offerer => _discourse.Offer is { } offer ? offer.By : [],
        Inference.Offered => _discourse.Offer is { } open ? open.Parties : [],
        Inference.Enforcer => Enforcing(sentence, frame, draft),
        Inference.NamedParties => draft.Get(Role.Object) is [{ Label: EntityLabel.Treaty } made] ? NamedParties(sentence, frame, made) : [],
        Inference.War when draft.Get(Role.Subject) is [{ Label: EntityLabel.Treaty } ending] && _discourse.WarEndedBy(ending.Id) is { } ended => [Refer(ended)],
        Inference.TreatyBefore => draft.Get(Role.Subject) is [{ Label: EntityLabel.Treaty } later] && _discourse.TreatyBefore(later.Id) is { } earlier ? [Refer(earlier)] : [],
        Inference.TreatyMadeHere => MadeHere(sentence, frame, draft) is { } here ? [here] : [],
        Inference.Host => Host(sentence, frame, draft),
        Inference.Besieged => Only(_discourse.Besieged is { } town ? _resolver.Town(town) : null),
        _ => Stand(sentence, frame, inference, role, draft),
    };

    /// <summary>"British subjects might trade in Siam", "were free to call at Spanish harbours": the state in which the clause says that a right is used; of a treaty in view only a party, for one land may stand under another.</summary>
    private IReadOnlyList<EntityReference> Host(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        var beneficiaries = draft.Ids(Role.Subject);
        var parties = (draft.Get(Role.Treaty) is [{ } given, ..] ? given.Id : _discourse.Treaty?.Id) is { } treaty ? _discourse.StatesOf(treaty) : [];
        foreach (var clause in sentence.Clauses)
        {
            if (clause != frame.Clause && !(clause.Kind == Clauses.ClauseKind.Infinitive && (clause.Parent == frame.Clause || clause.Governor?.Clause == frame.Clause)))
            {
                continue;
            }

            foreach (var phrase in clause.Phrases)
            {
                if (HostIn(phrase) is { } land && !beneficiaries.Contains(land.Id) && (parties.Count < 2 || parties.Exists(party => party.Id == land.Id)))
                {
                    return [Refer(land)];
                }
            }
        }

        return [];
    }

    /// <summary>The state in, or in whose land, a phrase says that something is done: "in Siam", "at Spanish harbours", "all the ports of Siam"; null where it tells none.</summary>
    private static Entity? HostIn(Phrase phrase)
    {
        var head = phrase.Head;
        var within = phrase.Preposition is "in" or "at" or "through" or "throughout" or "within" or "across";
        if (!within && (phrase.Preposition is not null || head.Kind != ItemKind.Noun || !ItemKinds.IsLand(head)))
        {
            return null;
        }

        return (within && head.Mention?.Entity is not { Label: EntityLabel.Territory } ? head.Mention?.As(Hosts) : null) ?? (head.Owners.Count == 1 ? head.Owners[0].As(Hosts) : null)
            ?? (head.Attributes.Count > 0 && head.Attributes[0] is { Preposition: "of" or "in" } inner ? inner.Head.Mention?.As(Hosts) : null);
    }

    /// <summary>"Denmark sold Tranquebar to Britain. Price: 1.25 million rupees.": who bought or sold the land of which was told just before; empty where none was.</summary>
    private IReadOnlyList<EntityReference> Trading(bool buying) =>
        _discourse.LastDeal is { } sale && _discourse.Sentence - sale.Sentence is >= 0 and <= 2 ? Only(buying ? sale.To : sale.From) : [];

    /// <summary>"a) China erkennt Korea an; b) Abtretung Formosas": in a note without a verb, who does what the item before tells; empty where nobody does, or where he has another part.</summary>
    private IReadOnlyList<EntityReference> ItemBefore(Sentence sentence, Frame frame, ClaimDraft draft, Role role) =>
        sentence.Lexicon.IsGerman && frame.Predicate is null && frame.Clause.Predicates.Count == 0 && _discourse.Doer is { } doing && !draft.Ids(role).Contains(doing.Id) ? [doing] : [];

    /// <summary>"By the treaty of 1784 France gave up Mahé": the other of two who made the treaty that the sentence names, or whose terms it tells; empty where there is no such treaty, or several made it.</summary>
    private IReadOnlyList<EntityReference> OtherParty(Sentence sentence, Frame frame, ClaimDraft draft, string? other)
    {
        var told = draft.Get(Role.Treaty) is [{ } given, ..] ? given.Id : sentence.IsTerm || sentence.FollowsTerms || frame.Clause.LaysDownTerms ? _discourse.Treaty?.Id : null;
        if (other is null || told is null)
        {
            return [];
        }

        if (Between(sentence, other) is { } opposite)
        {
            return Only(opposite);
        }

        var parties = _discourse.StatesOf(told);
        return parties.Count == 2 && parties.Exists(party => party.Id == other) ? [parties.Find(party => party.Id != other)!] : [];
    }

    /// <summary>"obtained Venice from France and gave up Belgium": of whom the one who now gives has just received something with the same subject; empty where he has not.</summary>
    private IReadOnlyList<EntityReference> Returned(Frame frame, string other, Role role) =>
        role == Role.Object && frame.Rule.Type.Name == "CEDED_TERRITORY_TO" && frame.Clause is { Before: not null, DropsSubject: true } && _discourse.LastDeal is { } deal && deal.To.Id == other && deal.Sentence == _discourse.Sentence ? Only(deal.From) : [];

    /// <summary>"Baudin compelled the fortress to surrender": who forces another to do what the verb says; empty where nobody is told to.</summary>
    private List<EntityReference> Enforcing(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        if ((frame.Predicate?.Governor ?? frame.Clause.Governor) is not { Polarity: Polarity.Asserted } forcing || !sentence.Lexicon.Words.Cue("forcing-verbs", forcing.Lemma))
        {
            return [];
        }

        var doer = forcing.Voice == Voice.Active ? Subjects.Own(sentence, forcing.Clause, forcing) ?? Subjects.Implied(sentence, forcing.Clause)
            : forcing.Clause.Phrases.FirstOrDefault(phrase => phrase.Preposition == "by");
        return doer is null ? [] : [.. _resolver.Resolve(sentence, frame, new RoleFill(Role.Subject, doer, OfOwner: false), frame.Rule.Labels(Role.Subject), draft.Ids(Role.Subject))];
    }

    /// <summary>Who has just demanded something: of him who answers, or of his friend for whom he goes to war.</summary>
    private IReadOnlyList<EntityReference> Demanding(Frame frame, Role role, string? answering)
    {
        var wars = frame.Rule.Type.Name == "DECLARED_WAR_ON";
        var demander = _discourse.Demander(answering) ?? (wars && role == Role.Object ? _discourse.Claimant(answering) : null);
        return demander is null ? [] : [wars || frame.Rule.Type.Name == "SEIZED" ? _discourse.ActsFor(demander.Id) ?? demander : demander];
    }

    /// <summary>"A second expedition occupied Kumasi": an organ of a state or a ship, of which no word says whose it is.</summary>
    private static bool IsUnnamedForce(Sentence sentence, RoleFill fill) =>
        !fill.OfOwner && fill.Phrase.Items is [{ Kind: ItemKind.Noun, Owners.Count: 0, Possessive: null } force] && (force.Class & (NounClass.Organ | NounClass.Ship)) != NounClass.None && !sentence.Lexicon.Words.Cue("no-state", force.Lemma);

    /// <summary>Who goes against a town: he who took the last, or else of the two sides of the war that to which the town is strange.</summary>
    private IReadOnlyList<EntityReference> Attacking(Sentence sentence, string? other, ClaimDraft draft)
    {
        var places = draft.Get(Role.Object);
        IReadOnlyList<EntityReference> known = [.. _discourse.Attackers.Where(attacker => attacker.Id != other && !_discourse.IsAtHome(attacker, places))];
        return known.Count > 0 || sentence.Lexicon.IsGerman || other is not null || places.Count == 0 ? known : Only(_discourse.Invader(places, sentence.Year) ?? _discourse.Opener);
    }

    /// <summary>Who declared war on one or last on anybody, or of whom one has demanded something.</summary>
    private EntityReference? Foe(Inference inference, string? other) =>
        inference switch { Inference.Declarer => _discourse.Declarer(other), Inference.Challenger => _discourse.Challenger(other), _ => _discourse.Summoned(other) };

    /// <summary>Whether a sentence names a state besides two.</summary>
    private static bool Others(Sentence sentence, IReadOnlyList<EntityReference> two) =>
        sentence.Mentions.Exists(mention => mention.Kind is MentionKind.Name or MentionKind.Demonym && mention.Entity is { Label: EntityLabel.State } state && !two.Any(side => side.Id == state.Id));

    /// <summary>"By the Treaty of X, concluded through the mediation of Y": the two sides of the treaty that the sentence itself names; empty where it names none of two.</summary>
    private List<EntityReference> InTreaty(Sentence sentence, string? other) =>
        !sentence.Lexicon.IsGerman && sentence.Mentions.Find(mention => mention.Entity is { Label: EntityLabel.Treaty, Parties.Count: 2 }) is { Entity: { } named } && _discourse.StatesOf(named.Id) is var sides && !sides.Exists(side => side.Id == other) ? sides : [];

    /// <summary>So many years may have passed since the year last told, where a sentence tells none itself.</summary>
    private const int MostYearsOn = 6;

    /// <summary>"The question was settled by the Treaty of Madrid": those parties of the treaty whom the text names and of whom it has not told that they signed; empty where the sentence tells of another time.</summary>
    private List<EntityReference> NamedParties(Sentence sentence, Frame frame, EntityReference treaty)
    {
        if (sentence.IsTerm || (sentence.Year is { } year && _discourse.DateOf(treaty.Id) is null && !_discourse.MayBeOfYear(treaty.Id, year, sentence.Dates.Exists(date => date.Of is null) ? 1 : MostYearsOn)))
        {
            return [];
        }

        if (treaty.Provisional && frame.Rule.IsNominal && IsNote(sentence, frame))
        {
            return [.. _discourse.TitlePair.Where(side => !_discourse.HasSigned(side.Id, treaty.Id))];
        }

        var parties = _discourse.NamedParties(treaty.Id, sentence);
        var congress = parties.Count > MostParties;
        parties.RemoveAll(party => _discourse.HasSigned(party.Id, treaty.Id) || (congress && !Discourse.IsNamed(party.Id, sentence)));
        return parties;
    }

    /// <summary>Whether a frame may tell parties of a treaty that are known: what sets it off names the treaty, or something is done by one that is not merely proposed.</summary>
    public static bool Tells(Sentence sentence, Frame frame) => frame.Rule.IsNominal ? Names(sentence, frame)
        : frame.In(Role.Object).All(fill => NominalPolarity.Described(sentence, fill.Phrase.Head) is null);

    /// <summary>Whether the trigger is the name of a treaty, has its date beside it ("the treaty of 30 April 1803"), or stands in a note that has a day.</summary>
    private static bool Names(Sentence sentence, Frame frame) =>
        frame.In(Role.Object).Any(fill => fill.Phrase.Items.Exists(item => item.Head == frame.Trigger
            && (item.Mention?.As([EntityLabel.Treaty]) is not null || (!item.IsPlural && sentence.Dates.Exists(date => date.First == item.End + 2 && sentence.Tokens[item.End + 1].Lower == "of"))
                || (!item.IsPlural && frame.Clause.Predicates.Count == 0 && (sentence.EntryDate is { Date.Edtf.Length: 10 } || sentence.Dates.Exists(date => date.Date.Edtf.Length == 10))))));

    /// <summary>The treaty that is known to have been made where and when the sentence tells, by those who sign or their states.</summary>
    private EntityReference? MadeHere(Sentence sentence, Frame frame, ClaimDraft draft) =>
        _resolver.MadeHere(sentence, frame, draft.Get(Role.Subject).Concat(draft.Get(Role.Object)).Select(side => side.Label == EntityLabel.Person ? (_discourse.ActsFor(side.Id) ?? _discourse.ServedBy(side.Id, sentence.Year) ?? side).Id : side.Id));

    /// <summary>"At Adrianople in September 1829 the Sultan gave up Anapa": the treaty that was made where and when the sentence says that something was settled; null where none is known.</summary>
    public EntityReference? SettledHere(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        if (sentence.Lexicon.IsGerman || sentence.IsTerm || frame.Polarity != Polarity.Asserted || sentence.Mentions.Exists(mention => mention.As([EntityLabel.Treaty]) is not null) || MadeHere(sentence, frame, draft) is not { } here)
        {
            return null;
        }

        _discourse.Spoken(here.Id);
        return here with { Text = string.Empty };
    }

    /// <summary>"Romania signed on 9 December": the treaty in view, unless the sentence tells a year in which it is known not to have been made.</summary>
    private Entity? OfItsTime(Sentence sentence, Frame frame, ClaimDraft draft) =>
        _discourse.Treaty is { } view && !(frame.Rule.Type.Name == "SIGNED" && draft.Get(Role.Subject).Count == 0 && IsOfAnotherDay(sentence, view)) && (sentence.Lexicon.IsGerman || frame.Rule.Type.Name != "SIGNED"
            || sentence.Dates.Find(date => date is { Of: null, IsAside: false }) is not { Year: { } told } || _discourse.MayBeOfYear(view.Id, told, 1)) ? view : null;

    /// <summary>"The second, signed on 11 August": whether the day told is not that of a treaty; who signs by name may do so later.</summary>
    private bool IsOfAnotherDay(Sentence sentence, Entity treaty) =>
        !sentence.Lexicon.IsGerman && sentence.Dates.FindAll(static date => date is { Of: null, IsAside: false }) is [{ Date: { Edtf.Length: 10 } day }] && !_discourse.MayBeOf(treaty.Id, day);
}
