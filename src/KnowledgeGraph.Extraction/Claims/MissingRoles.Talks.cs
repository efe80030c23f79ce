using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <content>The other side of talks, demands, refusals and mediations, where the sentence tells it elsewhere.</content>
internal sealed partial class MissingRoles
{
    /// <summary>Who made a peace that no gazetteer knows, where nobody is told: between whom somebody has mediated; empty where nobody has.</summary>
    private IReadOnlyList<EntityReference> Pacified(Sentence sentence, Frame frame, EntityReference treaty)
    {
        var makesPeace = !sentence.Lexicon.IsGerman && treaty.Provisional && frame.In(Role.Object).Any(fill => sentence.Lexicon.Words.Cue("peaces", fill.Phrase.Head.Lemma));
        return makesPeace ? Reconciled(sentence) : [];
    }

    /// <summary>"The Tsar mediated between Greece and Turkey; in May a truce was signed": between whom somebody has stood, in the sentence or just before; empty where nobody has.</summary>
    private IReadOnlyList<EntityReference> Reconciled(Sentence sentence)
    {
        foreach (var frame in sentence.Frames)
        {
            if (frame.Rule.Type.Name == "MEDIATED_BETWEEN" && frame.In(Role.Parties).SelectMany(fill => fill.Phrase.Items).Select(item => item.Mention?.As(Actors)).OfType<Entity>().Distinct().ToList() is { Count: 2 } parties)
            {
                return parties.ConvertAll(Refer);
            }
        }

        return _discourse.Reconciled;
    }

    /// <summary>For whom the person in the subject acts: by the gazetteer, or, of one who is only spoken of, by what the text has told.</summary>
    private IReadOnlyList<EntityReference> Served(Frame frame, ClaimDraft draft)
    {
        var served = frame.In(Role.Subject).SelectMany(fill => fill.Phrase.Items).Select(item => item.Mention?.Served).OfType<Entity>().DistinctBy(state => state.Id).ToList();
        return served is [var state] ? [Refer(state)]
            : served.Count == 0 && frame.In(Role.Subject).Any(fill => fill.Phrase.Head.Kind == ItemKind.Pronoun) && draft.Get(Role.Subject) is [{ Label: EntityLabel.Person } person] ? Only(_discourse.ActsFor(person.Id)) : [];
    }

    /// <summary>"Talks opened in London": the one or the other of the two sides in view; empty where there are not two.</summary>
    private IReadOnlyList<EntityReference> Side(Role role, string? other) =>
        _discourse.Belligerents() is not { Count: 2 } two ? [] : role == Role.Subject ? Only(two[0]) : other is null ? Only(two[1]) : Only(two.FirstOrDefault(side => side.Id != other));

    /// <summary>"With Merrick mediating, Sweden and Russia made peace": the two states that a sentence names beside him who stands between them and the state for which he acts; empty where it names more or fewer.</summary>
    private List<EntityReference> Besides(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        if (sentence.Lexicon.IsGerman || frame.Rule.Type.Name != "MEDIATED_BETWEEN")
        {
            return [];
        }

        var between = draft.Get(Role.Subject);
        var named = new List<Entity>();
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Kind is MentionKind.Name or MentionKind.Demonym && mention.Entity is { Label: not EntityLabel.Territory } && mention.As([EntityLabel.State]) is { } state
                && !named.Contains(state) && !frame.In(Role.Subject).Any(fill => fill.Phrase.First <= mention.First && fill.Phrase.Last >= mention.Last)
                && !between.Any(mediator => mediator.Id == state.Id || _discourse.ActsFor(mediator.Id)?.Id == state.Id))
            {
                named.Add(state);
            }
        }

        return named.Count == 2 && draft.Get(Role.Parties).All(party => named.Exists(state => state.Id == party.Id)) ? named.ConvertAll(Refer) : [];
    }

    /// <summary>"Threatened to break off relations unless Germany gave way": who is to do or leave what the threat hangs on; null where no condition names anybody.</summary>
    private static EntityReference? OfCondition(Sentence sentence, Frame frame, string? other)
    {
        var condition = sentence.Clauses.Find(clause => clause is { Kind: ClauseKind.Condition, Predicates.Count: > 0 } && (clause.Parent == frame.Clause || clause.Parent?.Parent == frame.Clause));
        return condition is not null && Subjects.Own(sentence, condition, condition.Predicates[0]) is { } subject && Contents.Actor(subject) is { } actor && actor.As(Actors) is { } menaced && menaced.Id != other
            ? Refer(menaced) with { Text = actor.Text } : null;
    }

    /// <summary>"handed the Romanian minister a note demanding Bessarabia": who was given the paper that demands; empty where no paper does.</summary>
    private List<EntityReference> Addressed(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        if (Paper(sentence, frame) is not { } paper || frame.Clause.Parent is not { } giving)
        {
            return [];
        }

        var to = giving.Phrases.FirstOrDefault(phrase => (phrase.Preposition == "to" && phrase.First > paper.First)
            || (phrase.Preposition is null && phrase.Last < paper.First && giving.Predicates.Exists(predicate => predicate.Token < phrase.First)));
        to ??= giving.Predicates is [{ Voice: Voice.Passive } given, ..] && given.Token < paper.First && Subjects.Own(sentence, giving, given) is { } receiver && receiver != paper ? receiver : null;
        return to is null ? [] : Resolved(sentence, frame, draft, Role.Object, to);
    }

    /// <summary>"sent Romania a note that demanded Bessarabia": who gave the paper that demands; empty where no paper does, or another does it.</summary>
    private List<EntityReference> Sender(Sentence sentence, Frame frame, ClaimDraft draft) =>
        frame.Clause.Kind == ClauseKind.Relative && Paper(sentence, frame) is not null && frame.Clause.Parent is { Predicates: [{ Voice: Voice.Active } giving, ..] } && Subjects.Surface(sentence, giving.Clause) is { } giver
            ? Resolved(sentence, frame, draft, Role.Subject, giver) : [];

    /// <summary>The note, ultimatum or other paper that a clause goes on to tell of; null where it tells of none.</summary>
    private static Phrase? Paper(Sentence sentence, Frame frame)
    {
        var clause = frame.Clause;
        var paper = clause.Antecedent ?? (clause.Kind == ClauseKind.Participle ? clause.Parent?.Bare.LastOrDefault(phrase => phrase.Last < clause.First) : null);
        return clause.Kind is ClauseKind.Participle or ClauseKind.Relative && paper is not null && sentence.Lexicon.Words.Cue("messages", paper.Head.Lemma) ? paper : null;
    }

    private List<EntityReference> Resolved(Sentence sentence, Frame frame, ClaimDraft draft, Role role, Phrase phrase) =>
        [.. _resolver.Resolve(sentence, frame, new RoleFill(role, phrase, OfOwner: false), frame.Rule.Labels(role), draft.Ids(role))];

    /// <summary>"rejected the terms which Bismarck had offered", "the frontier proposed by the envoys": who had made what is refused; empty where nobody is told to.</summary>
    private List<EntityReference> Proposer(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        if (frame.Predicate is not { } refusing || sentence.Clauses.Find(clause => clause is { Kind: ClauseKind.Relative or ClauseKind.Participle, Antecedent: not null, Predicates.Count: > 0 } && clause.Parent == frame.Clause
            && (refusing.Voice == Voice.Passive || clause.Antecedent.First > refusing.Token) && sentence.Lexicon.Words.Cue("proposing-verbs", clause.Predicates[0].Lemma)) is not { } made)
        {
            return [];
        }

        var maker = made.Predicates[0].Voice == Voice.Passive ? made.Phrases.FirstOrDefault(phrase => phrase.Preposition == "by") : Subjects.Own(sentence, made, made.Predicates[0]);
        return maker is null || maker == made.Antecedent ? [] : Resolved(sentence, frame, draft, Role.Object, maker);
    }

    /// <summary>"Chile returned Tacna to Peru and kept Arica, paying six million": the one other state by name in the clauses with which the participle goes; null where there is none or are several.</summary>
    private static EntityReference? Beside(Sentence sentence, Frame frame, string other)
    {
        if (sentence.Lexicon.IsGerman || frame.Clause is not { Kind: Clauses.ClauseKind.Participle, Antecedent: null })
        {
            return null;
        }

        var others = new HashSet<Entity>();
        for (var clause = frame.Clause; clause is not null; clause = clause.Parent ?? clause.Before)
        {
            others.UnionWith(clause.Phrases.SelectMany(phrase => phrase.Items).Select(ItemKinds.StateOf).OfType<Entity>().Where(state => state.Id != other));
        }

        return others.Count == 1 ? Refer(others.First()) : null;
    }

    /// <summary>"China demanded that India dismantle its posts": the subject of what is demanded.</summary>
    private static IReadOnlyList<EntityReference> Asked(Sentence sentence, Frame frame, string? other, IReadOnlySet<string>? passedOver)
    {
        if (frame.Predicate is not { } asking)
        {
            return [];
        }

        if (Contents.Of(sentence, asking) is { } content)
        {
            if (content.Predicates is [{ Voice: Voice.Passive }, ..])
            {
                return BiddenInPassive(sentence, content, other);
            }

            var subject = content.Predicates.Count > 0 ? Subjects.Own(sentence, content, content.Predicates[0]) : content.Bare.FirstOrDefault();
            if (subject is { Head.Kind: ItemKind.Pronoun })
            {
                // "said that it would attack Honduras"
                var from = content.Predicates.Count > 0 ? content.Predicates[0].Token : subject.Last;
                return [.. Contents.Named(sentence, from + 1, content.Last, other, passedOver).Select(Refer)];
            }

            return subject is not null && Contents.Actor(subject) is { } actor && actor.As(Actors) is { } asked && asked.Id != other ? [Refer(asked) with { Text = actor.Text }] : [];
        }

        // "threatened to break off relations with Spain": the other state of which the infinitive speaks first, with those beside it.
        var infinitive = sentence.Clauses.Find(clause => clause.Kind == Clauses.ClauseKind.Infinitive && clause.Governor == asking);
        if (infinitive is null && !frame.Clause.Predicates.Exists(predicate => predicate.Governor == asking))
        {
            // "demanded the withdrawal of Serbian forces": whose they are, is to do it.
            var whose = frame.Clause.Bare.Find(phrase => phrase.First > frame.Trigger)?.Items.SelectMany(item => item.Attributes).Select(Contents.Body).OfType<Mention>().FirstOrDefault();
            return whose?.As(Actors) is { } bidden && bidden.Id != other ? [Refer(bidden) with { Text = whose.Text }] : [];
        }

        return [.. Contents.Named(sentence, frame.Trigger + 1, (infinitive ?? frame.Clause).Last, other, passedOver).Select(Refer)];
    }

    /// <summary>"demanded that the cargo be returned by Portugal", "that the Saxon army be reduced": who is to do what is demanded, or whose forces it is to be done to; empty where nobody is told.</summary>
    private static IReadOnlyList<EntityReference> BiddenInPassive(Sentence sentence, Clause content, string? other)
    {
        if (sentence.Lexicon.IsGerman)
        {
            return [];
        }

        var by = content.Phrases.FirstOrDefault(phrase => phrase.Preposition == "by");
        var subject = by is not null ? null : content.Bare.FirstOrDefault(phrase => phrase.Items.TrueForAll(item => (item.Class & NounClass.Organ) != NounClass.None));
        var mention = by is not null ? Contents.Actor(by) : subject is not null ? Contents.Body(subject) : null;
        return mention?.As(Actors) is { } asked && asked.Id != other ? [Refer(asked) with { Text = mention.Text }] : [];
    }

    /// <summary>"Chile and Peru: a chronicle ... Third protocol, dated 4 May 1910.": a note of a treaty with a day that names no state, in a text whose title names two.</summary>
    private bool IsNote(Sentence sentence, Frame frame) =>
        !sentence.Lexicon.IsGerman && _discourse.TitlePair.Count == 2 && frame.Clause.Predicates.Count == 0 && (sentence.EntryDate is { Date.Edtf.Length: 10 } || sentence.Dates.Exists(static date => date.Date.Edtf.Length == 10))
        && sentence.Clauses.TrueForAll(static clause => clause.Predicates.Count == 0 || clause.Kind == ClauseKind.Participle) && !sentence.Mentions.Exists(static mention => mention.As([EntityLabel.State]) is not null || mention.Served is not null);
}
