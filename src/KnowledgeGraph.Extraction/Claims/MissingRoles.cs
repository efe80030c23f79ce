using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>Fills roles that the sentence leaves out, where the rule says what may stand in.</summary>
internal sealed partial class MissingRoles
{
    /// <summary>Of more parties the text has not told that all signed on the day.</summary>
    private const int MostParties = 4;

    /// <summary>Of more parties nobody is told to have agreed to each of the terms.</summary>
    private const int MostAgreed = 8;

    private static readonly EntityLabel[] Actors = [EntityLabel.State, EntityLabel.Group];
    private static readonly EntityLabel[] Hosts = [EntityLabel.State];

    private readonly Discourse _discourse;
    private readonly Resolver _resolver;

    public MissingRoles(Discourse discourse, Resolver resolver)
    {
        _discourse = discourse;
        _resolver = resolver;
    }

    public void Fill(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        if (frame.Rule.Reciprocal && draft.Get(Role.Subject).Count + draft.Get(Role.Object).Count == 0
            && (draft.Get(Role.Treaty) is { Count: > 0 } given ? given[0].Id : _discourse.Treaty?.Id) is { } shared && _discourse.Parties(shared) is { Count: > 1 } parties)
        {
            draft.Infer(Role.Subject, [parties[0]]);
            draft.Infer(Role.Object, [.. parties.Skip(1)]);
        }

        Givers.Fill(sentence, frame, draft, _discourse, _resolver);
        Givers.FillReceiver(sentence, frame, draft, _discourse, _resolver);
        AsInItemsBefore(sentence, frame, draft);
        foreach (var (role, inferences) in frame.Rule.Infer)
        {
            if (IsToldInVain(sentence, frame, role, inferences, draft))
            {
                continue;
            }

            var labels = new RuleNeeds(frame.Rule, sentence).Labels(role);
            foreach (var inference in inferences)
            {
                if (draft.Get(role).Count > (role == Role.Parties && inference == Inference.Belligerents ? 1 : 0))
                {
                    break;
                }

                var found = Found(sentence, frame, inference, role, draft);
                draft.Infer(role, [.. found.Where(reference => labels.Contains(reference.Label) && !(frame.Rule.Type.Name == "DECLARED_WAR_ON" && draft.Get(Role.Subject).Any(subject => _discourse.AreAllies(subject.Id, reference.Id))) && !(role is Role.Subject or Role.Object && Receives(sentence, frame, role, reference, inference)))]);
            }
        }

        Against(sentence, frame, draft);
    }

    /// <summary>"Bayern erhielt die Oberpfalz, Sachsen die Lausitz": who receives by the same verb, or is named as what is given, is not who gave; nor is he who pays by it whom the other paid.</summary>
    private bool Receives(Sentence sentence, Frame frame, Role role, EntityReference giver, Inference inference)
    {
        // In an exchange between two each receives something of the other.
        // "Bavaria paid 30 million, Saxony ten million": who does the same by the same verb is not the other side.
        var gapped = !sentence.Lexicon.IsGerman && frame.Predicate is not null && !frame.Rule.IsNominal && sentence.Tokens[frame.Trigger].Tag != Phrases.Tag.Verb;
        var exchanged = _discourse.Treaty is { } treaty && _discourse.Parties(treaty.Id) is { Count: 2 } parties && parties.Any(party => party.Id == giver.Id);
        var known = sentence.Lexicon.IsGerman ? inference is not (Inference.Obligor or Inference.Counterparty) || exchanged : gapped ? exchanged : inference != Inference.NamedState;
        foreach (var other in sentence.Frames)
        {
            // "Genua kam an Sardinien, Venetien fiel an Österreich": a state that the sentence names because it receives something gave nothing.
            if (other.Rule.Type != frame.Rule.Type || (other.Trigger != frame.Trigger && inference != Inference.NamedState && !gapped && !(inference == Inference.Obligor && sentence.Lexicon.IsGerman)))
            {
                continue;
            }

            foreach (var fill in other.Fills)
            {
                if ((fill.Role == Role.Territory && role == Role.Subject) || (fill.Role == (role == Role.Subject ? Role.Object : Role.Subject) && other != frame && !known))
                {
                    foreach (var item in fill.Phrase.Items)
                    {
                        if (item.Kind == ItemKind.Name && item.Mention is { } mention && mention.Candidates.Any(candidate => candidate.Id == giver.Id))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Of whom something is asked, or, of a threat, whom its condition names; in German also whom the clause before addressed.</summary>
    private IReadOnlyList<EntityReference> AskedOrMenaced(Sentence sentence, Frame frame, Inference inference, string? other) =>
        Asked(sentence, frame, other, inference == Inference.Refused ? sentence.Lexicon.Words.Set("opposing-prepositions") : null) is var asked && asked.Count > 0 ? asked
            : frame.Rule.Type.Name == "THREATENED" && OfCondition(sentence, frame, other) is { } menaced ? [menaced]
            : !sentence.Lexicon.IsGerman || frame.Clause.Before is null ? asked : Only(_discourse.Addressee(other));

    /// <summary>Who stands in for a role by what the treaty in view, the parties of a claim or the text so far tell.</summary>
    private IReadOnlyList<EntityReference> Stand(Sentence sentence, Frame frame, Inference inference, Role role, ClaimDraft draft)
    {
        var given = draft.Get(Role.Treaty);
        var treaty = given.Count > 0 ? given[0].Id : _discourse.Treaty is { } view && OfItsTime(sentence, frame, view) ? view.Id : null;
        var other = (role == Role.Subject ? draft.Get(Role.Object) : draft.Get(Role.Subject)).FirstOrDefault(reference => Actors.Contains(reference.Label))?.Id;
        if (role == Role.Subject && frame.Rule.Type.Name == "CEDED_TERRITORY_TO" && Divider(inference, treaty, other) is { } settled)
        {
            return settled;
        }

        switch (inference)
        {
            case Inference.Obligor:
                return (IntroSubject(sentence, other) ?? IntroLoser(sentence, other)) is { } promised ? [promised] : Only(Between(sentence, other) ?? _discourse.Obligor(treaty, other, sentence.Lexicon.IsGerman, ofLand: frame.Rule.Type.Name is "CEDED_TERRITORY_TO" or "RETURNED_TERRITORY_TO"));
            case Inference.Counterparty:
                // "Preußen gab Sachsen heraus": a state that is given back is given to itself.
                return other is null || (role == Role.Object && sentence.Lexicon.IsGerman && draft.Get(Role.Territory) is [{ Label: EntityLabel.State }]) ? [] : Opposite(sentence, frame, other, role, treaty);
            case Inference.OtherParty:
                return OtherParty(sentence, frame, draft, other);
            case Inference.Principal or Inference.Predecessor:
                return inference == Inference.Predecessor ? Only(_discourse.LastServed) : _discourse.Principal is { } principal ? [Refer(principal)] : [];
            case Inference.Parties:
                return draft.Get(Role.Object) is [{ Label: EntityLabel.Treaty } signed] ? !frame.Rule.IsNominal || IsNoteOf(sentence, frame, signed) ? PartiesOf(sentence, frame, signed, frame.Rule.IsNominal ? 2 : MostParties) : []
                    : (TreatyInView.Named(sentence, frame) ?? TreatyInView.Of(sentence, frame, _discourse)) is { } made ? [.. PartiesOf(sentence, frame, made, MostAgreed).Where(party => draft.Get(Role.Object).All(meant => meant.Id != party.Id))] : [];
            case Inference.LastState:
                return _discourse.States.FirstOrDefault(state => state.Label == EntityLabel.State && state.Id != other) is { } spoken ? [Refer(spoken)] : [];
            case Inference.Served:
                return Served(frame, draft);
            case Inference.Holder:
                return draft.Get(Role.Territory).Select(land => _discourse.Holder(land.Id)).OfType<EntityReference>().Where(holder => holder.Id != other).DistinctBy(holder => holder.Id).ToList() is [var holder] ? Only(holder) : [];
            case Inference.Attacker or Inference.Declarer or Inference.Challenger or Inference.Summoned:
                return inference != Inference.Attacker ? Only(Foe(inference, other)) : Attacking(sentence, other, draft);
            case Inference.NamedState:
                return NamedBefore(sentence, frame, other, role);
            case Inference.Seat:
                return _resolver.Seat(sentence, frame, role == Role.Object) is { } governed && governed.Id != other ? [Refer(governed)] : [];
            case Inference.LastPerson or Inference.War or Inference.Battle:
                return (inference switch { Inference.War => _discourse.War, Inference.Battle => _discourse.Battle, _ => _discourse.Persons.FirstOrDefault() }) is { } last ? [Refer(last)] : [];
            case Inference.Treaty:
                return frame.Rule.Type.Name == "SIGNED" && MadeHere(sentence, frame, draft) is { } here ? [here] : (OfDay(sentence, frame, draft) ?? OfItsTime(sentence, frame, draft) ?? (sentence.IsTerm ? _discourse.AnyTreaty ?? _discourse.TitleTreaty : null)) is { } known ? [Refer(known)] : [];
            case Inference.Estranged:
                return [.. _discourse.Estranged.Where(side => side.Id != other).Take(role == Role.Subject || other is not null ? 1 : 0)];
            case Inference.Demander:
                return Demanding(frame, role, other ?? (draft.Get(Role.Subject) is [var answering, ..] ? answering.Id : null));
            case Inference.Allies:
                return [.. _discourse.Allies.Where(ally => ally.Id != other)];
            case Inference.Addressee:
                return Addressee(sentence, frame, other);
            case Inference.Battlefield or Inference.Scene or Inference.Field:
                return [.. Fields(sentence, frame, inference).Select(field => _resolver.Battle(sentence, field))];
            case Inference.Asked or Inference.Refused:
                return AskedOrMenaced(sentence, frame, inference, other);
            case Inference.Belligerents:
                return role is Role.Subject or Role.Object && frame.Rule.Infer.ContainsKey(Role.Object) ? Side(role, other) : (InTreaty(sentence, other) is { Count: > 1 } two ? two : Besides(sentence, frame, draft)) is { Count: > 1 } sides ? sides : draft.Get(Role.Parties) is [var party] && !Sides(treaty).Any(side => side.Id == party.Id) ? [] : [.. Sides(treaty).Where(side => side.Id != other)];
            case Inference.NearestParty or Inference.Nobody or Inference.SomeParty:
                return inference == Inference.NearestParty && treaty is not null ? Only(_discourse.Nearest([.. draft.Get(Role.Place), .. draft.Get(Role.Where)], [.. _discourse.Parties(treaty).Where(party => party.Id != other)])) : [];
            default:
                return [new EntityReference("foreigners", "foreigners", EntityLabel.Group, string.Empty, true)];
        }
    }

    /// <summary>The places that tell where was fought.</summary>
    private static IEnumerable<Mention> Fields(Sentence sentence, Frame frame, Inference inference) =>
        inference == Inference.Field ? Battlefield.Beside(sentence, frame.Clause)
            : (inference == Inference.Scene ? Battlefield.Scene(sentence, frame.Clause) : Battlefield.Of(sentence)) is { } place ? [place] : [];

    /// <summary>Who gave a land where several share it out: the state divided by the treaty in view, or nobody where many gave to many at a congress; null where nothing is shared out.</summary>
    private IReadOnlyList<EntityReference>? Divider(Inference inference, string? treaty, string? other) =>
        _discourse.IsPartition(treaty) ? _discourse.Divided(treaty) is { } divided && divided.Id != other ? [divided] : []
            : inference is Inference.Obligor or Inference.Counterparty or Inference.NamedState && treaty is not null && _discourse.IsCongress(treaty) ? [] : null;

    /// <summary>The one other side of whom the sentence, what stands around it, or the treaty tells.</summary>
    private IReadOnlyList<EntityReference> Opposite(Sentence sentence, Frame frame, string other, Role role, string? treaty) =>
        Only(Between(sentence, other) ?? Around(sentence, frame, other) ?? Beside(sentence, frame, other) ?? _discourse.Counterparty(other, treaty, sentence.Dates.Count == 0 ? null : sentence.Year)) is { Count: > 0 } opposite ? opposite
            : sentence.Lexicon.IsGerman && frame.Clause.Before is not null && _discourse.LastDeal is { } deal && deal.From.Id == other && deal.Sentence == _discourse.Sentence ? [deal.To with { Text = string.Empty }]
            : !sentence.Lexicon.IsGerman ? Returned(frame, other, role)
            : frame.Rule.Type.Name == "NEGOTIATED_WITH" && _discourse.TitleState is { } told && told.Id != other ? [Refer(told)]
            : NamedBefore(sentence, frame, other, role);

    /// <summary>"14. Oktober: Fürst X unterschreibt": the treaty that was signed on that day; null where the gazetteer knows none or several.</summary>
    private Entity? OfDay(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        if (frame.Rule.Type.Name != "SIGNED" || (!sentence.Lexicon.IsGerman && draft.Get(Role.Subject).Any(signatory => signatory.Provisional)))
        {
            return null;
        }

        var days = sentence.Dates.Where(date => date is { Of: null, IsAside: false }).ToList();
        var day = days.Count == 1 ? days[0] : days.Count == 0 ? sentence.EntryDate : null;
        var signed = day is { Date.Edtf.Length: 10 } ? _discourse.SignedOn(day.Date.Edtf) : null;
        return sentence.Lexicon.IsGerman || _discourse.Treaty is not { } view || (view.From is { } made && made.Year != day?.Year) ? signed : null;
    }

    /// <summary>"Bolivia ceded X to Chile, which paid a million": the one other state by name in the clause to which the relative clause belongs; null where there is none.</summary>
    private EntityReference? Around(Sentence sentence, Frame frame, string other)
    {
        var clause = frame.Clause;
        if (sentence.Lexicon.IsGerman || clause is not { Kind: Clauses.ClauseKind.Relative, Parent: { } around, Antecedent: { } antecedent })
        {
            return null;
        }

        var named = around.Phrases.SelectMany(phrase => phrase.Items).Select(ItemKinds.StateOf).OfType<Entity>().DistinctBy(state => state.Id).ToList();
        var states = named.FindAll(state => state.Id != other);
        // "Japan gave Liaotung back to China, for which Peking had to find a million": of two sides the other, whatever the clause describes.
        var described = antecedent.Head is { Kind: ItemKind.Name, Mention.Entity: { } meant } && meant.Id == other;
        return states is [var only] && (described || named.Count == 2) ? Refer(only) : null;
    }

    /// <summary>Who acts in a note without a verb: the state last spoken of that plays no other role.</summary>
    private IReadOnlyList<EntityReference> Headline(Sentence sentence, Frame frame, Role role, ClaimDraft draft)
    {
        if (frame.Predicate is not null || sentence.Clauses.Exists(clause => clause == frame.Clause && clause.Predicates.Count > 0))
        {
            return [];
        }

        var other = draft.Ids(role);
        return sentence.Lexicon.IsGerman && _discourse.LastDoer is { } doer && !other.Contains(doer.Id) ? [doer] : _discourse.States.FirstOrDefault(state => state.Label == EntityLabel.State && !other.Contains(state.Id)) is { } last ? [Refer(last)] : [];
    }

    /// <summary>"Schlussfriede zwischen Russland und der Türkei": the other one of two that the sentence itself sets side by side.</summary>
    private static EntityReference? Between(Sentence sentence, string? other)
    {
        // "Between Britain and Spain:" over a list holds for its items.
        foreach (var phrase in sentence.Clauses.SelectMany(clause => clause.Phrases).Where(phrase => phrase is { Preposition: "zwischen" or "between", Items.Count: 2 }))
        {
            var sides = phrase.Items.Select(item => item.Mention?.As(Actors)).ToList();
            var at = sides.FindIndex(side => side is not null && side.Id == other);
            if (at >= 0 && sides[1 - at] is { } opposite)
            {
                return Refer(opposite);
            }
        }

        if (!sentence.Lexicon.IsGerman && Counterparts.Of(sentence, other) is { } partner)
        {
            return Refer(partner);
        }

        // "By the Anglo-Burmese treaty of 1826": whose treaty it is, its adjectives tell.
        var adjectives = sentence.Mentions.Exists(mention => mention.Kind == MentionKind.Adjective);
        foreach (var treaty in (adjectives ? sentence.Clauses : []).SelectMany(clause => clause.Phrases).SelectMany(phrase => phrase.Items).Where(item => (item.Class & NounClass.Treaty) != NounClass.None && item.Owners.Count == 2))
        {
            if (treaty.Owners.ConvertAll(owner => owner.As(Actors)) is [{ } first, { } second] && (first.Id == other || second.Id == other))
            {
                return Refer(first.Id == other ? second : first);
            }
        }

        if (sentence.Intro is { Tokens: [{ Lower: "between" or "zwischen" }, ..] } heading
            && heading.Mentions.Select(mention => mention.As(Actors)).OfType<Entity>().DistinctBy(state => state.Id).ToList() is [var left, var right] && (left.Id == other || right.Id == other))
        {
            return Refer(left.Id == other ? right : left);
        }

        return null;
    }

    /// <summary>"China agreed to:" and then the terms: the subject of the sentence that introduces the list.</summary>
    private static EntityReference? IntroSubject(Sentence sentence, string? other)
    {
        if (sentence.Intro is not { } intro)
        {
            return null;
        }

        foreach (var clause in intro.Clauses.AsEnumerable().Reverse())
        {
            if (clause.Predicates.Count > 0 && Subjects.Surface(intro, clause) is { Items: [{ Kind: ItemKind.Name } item] } && item.Mention?.As(Actors) is { } entity && entity.Id != other)
            {
                return Refer(entity) with { Text = item.Mention.Text };
            }
        }

        return null;
    }

    /// <summary>Whether a sentence does not date itself far from the treaty: what it tells is then none of its terms.</summary>
    private static bool OfItsTime(Sentence sentence, Frame frame, Entity treaty) =>
        (sentence.IsTerm && frame.Clause.Kind != Clauses.ClauseKind.Relative) || !frame.Clause.Nodes.Exists(node => node.Date is { Of: null, Completed: false } date && Mentions.Lifetimes.Distance(treaty, date.Year) > 1);

    /// <summary>The sides of the war in view, or else of the treaty.</summary>
    private IReadOnlyList<EntityReference> Sides(string? treaty) =>
        _discourse.Belligerents() is { Count: > 1 } sides ? sides : _discourse.StatesOfBoth() is { Count: 2 } both ? both : treaty is not null && _discourse.Parties(treaty) is { Count: 2 } parties ? parties : _discourse.MainPair;

    /// <summary>"Spain broke off relations with X and declared war": the one other state named before in the sentence.</summary>
    private static IReadOnlyList<EntityReference> NamedBefore(Sentence sentence, Frame frame, string? other, Role role)
    {
        // "Livonia fell to Russia and Stettin to Prussia": who was given something gives nothing.
        var named = sentence.Mentions.Where(mention => mention.Last < frame.Trigger && mention.Kind == Mentions.MentionKind.Name && !Decides(sentence, frame, role, mention) && !frame.Fills.Exists(fill => fill.Phrase.First <= mention.First && fill.Phrase.Last >= mention.Last) && !(role == Role.Subject && mention.First > 0 && sentence.Lexicon.Words.Cue("before-receivers", sentence.Tokens[mention.First - 1].Lower)))
            .Select(mention => mention.Entity?.Label == EntityLabel.Territory ? null : mention.As([EntityLabel.State])).OfType<Entity>().Where(state => state.Id != other).DistinctBy(state => state.Id).ToList();
        return named.Count == 1 ? [Refer(named[0])] : [];
    }

    /// <summary>"The arbiter, the King of Spain, awarded X to Y": who decides is neither side.</summary>
    private static bool Decides(Sentence sentence, Frame frame, Role role, Mention mention) =>
        role == Role.Subject && !sentence.Lexicon.IsGerman && frame.Predicate is { Voice: Voice.Active } && !frame.Rule.Roles.ContainsKey(Role.Subject)
            && frame.Clause.Bare.Exists(phrase => phrase.First <= mention.First && phrase.Last >= mention.Last && phrase.Last < frame.Trigger);

    /// <summary>The state that is the subject of the clause that says what is asked.</summary>
    private static IReadOnlyList<EntityReference> Addressee(Sentence sentence, Frame frame, string? other) =>
        sentence.Clauses.Find(clause => clause.Kind == Clauses.ClauseKind.Content && clause.Parent == frame.Clause && clause.Predicates.Count > 0) is { } asked
            && Subjects.Surface(sentence, asked) is { Items: [{ Kind: ItemKind.Name } item] } && item.Mention?.As(Actors) is { } entity && entity.Id != other
            ? [Refer(entity) with { Text = item.Mention.Text }] : [];

    private static IReadOnlyList<EntityReference> Only(EntityReference? reference) => reference is null ? [] : [reference with { Text = string.Empty }];

    private static EntityReference Refer(Entity entity) => EntityReference.To(entity, string.Empty);

    /// <summary>"26 December 1805: Peace of Pressburg.": a note without a verb, dated in the year in which the treaty was signed.</summary>
    private bool IsNoteOf(Sentence sentence, Frame frame, EntityReference treaty) =>
        frame.Clause.Predicates.Count == 0 && frame.Clause.Parent is null && !treaty.Provisional && (sentence.EntryDate ?? sentence.Dates.FirstOrDefault()) is { } told
        && _discourse.IsOfYear(treaty.Id, told.Year);

    /// <summary>"By the convention, signed in January, Spain promised ...": the known parties of a treaty, or else the state that binds itself by it in the sentence.</summary>
    private IReadOnlyList<EntityReference> PartiesOf(Sentence sentence, Frame frame, EntityReference treaty, int most)
    {
        var known = _discourse.StatesOf(treaty.Id);
        if (known.Count > 0)
        {
            return known.Count <= most ? known : [];
        }

        if (Pacified(sentence, frame, treaty) is { Count: 2 } two)
        {
            return two;
        }

        if (!sentence.Lexicon.IsGerman && treaty.Provisional && _discourse.LastFoes is { Count: 2 } foes && !Others(sentence, foes))
        {
            // "Prussia attacked Austria ... an armistice was signed": between the two.
            return foes;
        }

        var main = sentence.Clauses.Find(clause => clause is { Kind: Clauses.ClauseKind.Main, Predicates: [{ Voice: Voice.Active }, ..] });
        return main is not null && (frame.Clause.Kind != Clauses.ClauseKind.Main || frame.Clause == main) && Subjects.Own(sentence, main, main.Predicates[0]) is { } subject
            ? [.. subject.Items.Select(ItemKinds.StateOf).OfType<Entity>().Select(Refer)]
            : [];
    }
}
