using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>Makes the claims of one frame: one for each combination of the entities in its roles.</summary>
internal sealed class ClaimBuilder
{
    private static readonly EntityLabel[] Actors = [EntityLabel.State, EntityLabel.Group];

    private const int MostCombinations = 64;

    private readonly Document _document;
    private readonly Discourse _discourse;
    private readonly Resolver _resolver;
    /// <summary>With more others one has sat at a congress.</summary>
    private const int MostTalkers = 3;

    private readonly MissingRoles _missing;
    private readonly Wordings _wordings;

    public ClaimBuilder(Document document, Discourse discourse, Resolver resolver)
    {
        _document = document;
        _discourse = discourse;
        _resolver = resolver;
        _missing = new MissingRoles(discourse, resolver);
        _wordings = new Wordings(document);
    }

    /// <summary>The kinds of entity that a phrase may stand for: in a list of lands, a state is a land too ("Livonia, Estonia and Ingria").</summary>
    private static IReadOnlyList<EntityLabel> Kinds(Frame frame, RoleFill fill)
    {
        var asked = frame.Rule.Labels(fill.Role);
        if (fill is { OfOwner: false, Phrase.Items.Count: > 1 } && asked.Contains(EntityLabel.Territory))
        {
            foreach (var item in fill.Phrase.Items)
            {
                if (ItemKinds.IsLand(item) && Fit.Score(item, asked) == 3)
                {
                    return frame.Rule.Type.FindRole(fill.Role)!.Labels;
                }
            }
        }

        return asked;
    }

    public IEnumerable<Claim> Build(Sentence sentence, Frame frame)
    {
        var type = frame.Rule.Type;
        if (frame.Rule.TellsWhatIsKnown && !MissingRoles.Tells(sentence, frame))
        {
            return [];
        }

        var draft = new ClaimDraft(frame.Rule.Confidence * (frame.IsStray ? 0.8 : 1));
        Name(sentence, frame, draft);
        Strangers.Settle(sentence, frame, draft, _discourse);
        if (Strangers.BeatsItself(sentence, frame, draft))
        {
            return [];
        }

        if (!sentence.Lexicon.IsGerman && !Takers.Settle(sentence, frame, draft, _discourse))
        {
            _document.Trace?.Add(sentence, frame.Rule, frame.Trigger, "nothing falls to a state in its own land");
            return [];
        }

        PairUp(frame, draft);
        var mayTell = type.FindRole(Role.Treaty) is not null && draft.Get(Role.Treaty).Count == 0;
        if (mayTell && (TreatyInView.Named(sentence, frame) ?? _missing.SettledHere(sentence, frame, draft) ?? _resolver.Opened(sentence, frame)) is { } named)
        {
            // Who gave what the sentence tells under a treaty is asked of that treaty.
            draft.Add(Role.Treaty, [named]);
        }

        if (type.Name == "NEGOTIATED_WITH" && frame.Rule.IsNominal && draft.Get(Role.Object).Count > MostTalkers)
        {
            _document.Trace?.Add(sentence, frame.Rule, frame.Trigger, "at a congress of many nobody is told to have talked with each");
            return [];
        }

        _missing.Fill(sentence, frame, draft);
        if (mayTell && draft.Get(Role.Treaty).Count == 0 && TreatyInView.Of(sentence, frame, _discourse) is { } treaty)
        {
            draft.Add(Role.Treaty, [treaty]);
        }

        if (Drifts(sentence, frame, draft))
        {
            _document.Trace?.Add(sentence, frame.Rule, frame.Trigger, "without a treaty nobody is known to have given it");
            return [];
        }

        if (!MayBeTold(sentence, frame, draft))
        {
            _document.Trace?.Add(sentence, frame.Rule, frame.Trigger, $"nothing known stands for {string.Join(", ", type.Roles.Where(role => IsMissing(role, draft)).Select(role => role.Role.Name()))}");
            NoteSigning(sentence, frame, draft);
            return [];
        }

        return Combine(sentence, frame, draft);
    }

    /// <summary>Of those who do something to one another each is on both sides.</summary>
    private static void PairUp(Frame frame, ClaimDraft draft)
    {
        if (!frame.Rule.Reciprocal)
        {
            return;
        }

        draft.SplitSubject();
        draft.Reciprocate();
        if (frame.Rule.Type.Name == "ALLIED_WITH")
        {
            draft.Pair();
        }
    }

    /// <summary>Puts into a draft whoever the phrases of a frame stand for.</summary>
    private void Name(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        foreach (var fill in FillOrder.SurestFirst(frame))
        {
            if (fill.Role == Role.Object && frame.Rule.Reciprocal && draft.Get(Role.Subject).Count > 1 && frame.Fills.Exists(same => same.Role == Role.Subject && same.Phrase == fill.Phrase))
            {
                // "by which they became allies": they are the allies of one another, and nobody else is meant.
                continue;
            }

            draft.Add(fill.Role, _resolver.Resolve(sentence, frame, fill, Kinds(frame, fill), Taken(frame, fill, draft)));
        }
    }

    private static bool IsMissing(RoleDefinition role, ClaimDraft draft) => role.IsNeeded && draft.Get(role.Role).Count == 0;

    /// <summary>Whether every role that must be filled is, but for one side that may stay open.</summary>
    private static bool MayBeTold(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        var open = 0;
        foreach (var role in frame.Rule.Type.Roles)
        {
            if (draft.Get(role.Role).Count < role.Minimum || (IsMissing(role, draft) && !StaysOpen(sentence, frame, role, draft)))
            {
                return false;
            }

            open += IsMissing(role, draft) && role.MayStayOpen ? 1 : 0;
        }

        return open < 2;
    }

    /// <summary>The state that a ruler's title means by itself or by what the text has told; null where it means none.</summary>
    public Entity? Reigning(Sentence sentence, Item title) => _resolver.Reigning(sentence, title);

    /// <summary>Whom a pronoun or a description cannot mean: whoever plays another role, and of a refusal whoever has just made the demand.</summary>
    private IReadOnlyCollection<string> Taken(Frame frame, RoleFill fill, ClaimDraft draft) =>
        frame.Rule.Type.Name == "REJECTED" && fill.Role == Role.Subject ? [.. draft.Ids(fill.Role), .. _discourse.Demanding()]
            // "Texas surrendered its sovereignty": what is given is the giver himself.
            : fill is { Role: Role.Territory, OfOwner: true } ? [] : draft.Ids(fill.Role);

    /// <summary>What somebody else did of the same: "England had done so in March".</summary>
    public IEnumerable<Claim> Repeat(Sentence sentence, Frame frame, List<Claim> sources)
    {
        foreach (var source in sources.DistinctBy(source => source[Role.Object]?.Id))
        {
            var others = source.Roles.Where(role => role.Role != Role.Subject).ToList();
            foreach (var doer in _resolver.Resolve(sentence, frame, frame.Fills[0], source.Type.FindRole(Role.Subject)!.Labels, [.. others.Select(role => role.Entity.Id)]))
            {
                if ((doer.Id != source[Role.Subject]?.Id || source.Polarity != Polarity.Asserted) && others.TrueForAll(role => role.Entity.Id != doer.Id))
                {
                    yield return Make(sentence, frame, [new RoleFiller(Role.Subject, doer), .. others], source.Qualifiers, source.Confidence * 0.85);
                }
            }
        }
    }

    /// <summary>"Lorraine fell to France": who lost it is guessed only from a treaty, unless it came under somebody's rule or several lands are shared out.</summary>
    private bool Drifts(Sentence sentence, Frame frame, ClaimDraft draft) =>
        !sentence.Lexicon.IsGerman && frame.Rule.Type.Name == "CEDED_TERRITORY_TO" && frame.Predicate?.Lemma is "fall" or "go" or "come"
        && !frame.Fills.Exists(fill => fill.Role == Role.Subject || (fill.Role == Role.Object && fill.Phrase.Preposition == "under")) && draft.Get(Role.Treaty).Count == 0 && !_discourse.IsPartition(null) && !SharedLands.Among(sentence, frame)
        && (frame.Predicate.Lemma == "fall" || draft.Get(Role.Territory).Any(land => land.Provisional || land.Label != EntityLabel.Territory));

    /// <summary>"Elbing was handed back to Poland": the sentence, which is no heading, names nobody for a side, not even with a word that means nobody known, and the rule reads it all the same, of a land or a sum that is known.</summary>
    private static bool StaysOpen(Sentence sentence, Frame frame, RoleDefinition role, ClaimDraft draft) =>
        role.MayStayOpen && !frame.IsStray && sentence.Block.Kind != Structure.BlockKind.Heading && (draft.Get(Role.Territory) is not { Count: > 0 } lands || lands.Any(land => !land.Provisional) || (!sentence.Lexicon.IsGerman && draft.Get(Role.Treaty).Count == 1 && char.IsUpper(lands[0].Name[0]))) && (!frame.Rule.Type.Qualifiers.Contains(Qualifiers.Amount) || Sum(sentence, frame)) && frame.Rule.Infer.TryGetValue(role.Role, out var inferences) && !frame.In(role.Role).Any()
        && !NamesAnother(sentence, frame, draft) && !Unresolved(frame, role.Role) && (inferences.Contains(Inference.Nobody) || (inferences.Contains(Inference.SomeParty) && draft.Get(Role.Treaty).Count > 0));

    /// <summary>Whether the clause names a state besides those that have their part: it may be the side that no rule has found.</summary>
    private static bool NamesAnother(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        var taken = draft.Ids(Role.War);

        // "The arbiter awarded Misiones to Brazil": a rule that asks for no subject knows that whoever acts is neither side.
        var actor = !sentence.Lexicon.IsGerman && frame.Predicate is { } predicate && !frame.Rule.Roles.Values.Any(slots => slots.Any(slot => slot.Kind == SlotKind.Subject)) ? ActorOf(sentence, frame, predicate) : null;
        return frame.Clause.Phrases.Any(phrase => phrase != actor && !frame.Fills.Any(fill => fill.Phrase == phrase)
            && phrase.Items.Exists(item => item.Kind == Phrases.ItemKind.Name && (sentence.Lexicon.IsGerman && item.Mention?.Entity is { Label: not (EntityLabel.State or EntityLabel.Group) } ? null : item.Mention?.As(Actors)) is { } state && !taken.Contains(state.Id)));
    }

    /// <summary>"Acquired from the chief X": a name stands where the rule looks for the side, though nobody known by it.</summary>
    private static bool Unresolved(Frame frame, Role role) =>
        frame.Rule.Roles.TryGetValue(role, out var slots) && frame.Clause.Phrases.Any(phrase => phrase.Preposition == "from" && phrase.Head.Kind == ItemKind.Name
            && phrase.First > frame.Trigger && slots.Any(slot => slot is { Kind: SlotKind.Preposition, OfOwner: false, Preposition: "from" }) && !frame.Fills.Any(fill => fill.Phrase == phrase));

    /// <summary>Who does it, in the clause itself; null where nobody is told.</summary>
    private static Phrase? ActorOf(Sentence sentence, Frame frame, Predicate predicate) => predicate.Voice == Voice.Passive
        ? frame.Clause.Phrases.FirstOrDefault(phrase => phrase.Preposition == "by" && phrase.First > predicate.Token)
        : Subjects.Own(sentence, frame.Clause, predicate);

    /// <summary>Whether the clause tells a sum of money.</summary>
    private static bool Sum(Sentence sentence, Frame frame) =>
        sentence.Quantities.Exists(quantity => quantity.Currency is not null && quantity.First >= frame.Clause.First && quantity.Last <= frame.Clause.Last);

    private List<Claim> Combine(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        var qualifierSets = QualifierReader.Read(_document, sentence, frame, _discourse.LastRights);
        var combinations = new List<List<RoleFiller>> { new() };
        foreach (var definition in frame.Rule.Type.Roles)
        {
            combinations = With(combinations, definition, Fillers(definition, draft));
        }

        var claims = new List<Claim>();
        foreach (var roles in combinations)
        {
            if (!Sound(frame, roles) || !draft.InOrder(roles) || (frame.Rule.TellsWhatIsKnown && !_discourse.MaySign(roles)))
            {
                continue;
            }

            foreach (var qualifiers in qualifierSets)
            {
                claims.Add(Make(sentence, frame, roles, qualifiers, draft.Confidence));
            }
        }

        return claims;
    }

    /// <summary>What may stand in a role, of all that was found for it.</summary>
    private static List<RoleFiller> Fillers(RoleDefinition definition, ClaimDraft draft)
    {
        // "London verzichtete auf seine Gerichtsbarkeit": of whom it is, need not be told twice.
        var doer = definition is { Role: Role.Object, IsNeeded: false } && draft.Get(Role.Subject) is [var only] ? only.Id : null;
        var fillers = new List<RoleFiller>();
        foreach (var entity in draft.Get(definition.Role))
        {
            if (definition.Allows(entity.Label) && entity.Id != doer)
            {
                fillers.Add(new RoleFiller(definition.Role, entity));
            }
        }

        return fillers;
    }

    /// <summary>Each combination with each filler of a further role, or with all of them where the role takes several.</summary>
    private static List<List<RoleFiller>> With(List<List<RoleFiller>> combinations, RoleDefinition definition, List<RoleFiller> fillers)
    {
        if (fillers.Count < 2 || definition.Maximum > 1)
        {
            combinations.ForEach(told => told.AddRange(fillers));
            return combinations;
        }

        var all = new List<List<RoleFiller>>(combinations.Count * fillers.Count);
        foreach (var told in combinations)
        {
            for (var i = 0; i < fillers.Count && all.Count < MostCombinations; i++)
            {
                all.Add([.. told, fillers[i]]);
            }
        }

        return all;
    }

    private Claim Make(Sentence sentence, Frame frame, List<RoleFiller> roles, QualifierSet qualifiers, double confidence)
    {
        var (start, end) = QuoteSpan.Of(sentence, frame);
        return new Claim(frame.Rule.Type, _wordings.Complete(roles, _discourse.Sentence), _document.Source.Quote(start, end), frame.Rule.Id, sentence.Lexicon.Code)
        {
            Qualifiers = qualifiers,
            Date = (frame.Rule.TellsWhatIsKnown ? DateOfTreaty(sentence, frame, roles) : null) ?? InYearOfTreaty(sentence, frame, roles, WithoutSeason(ClaimDate.Beside(sentence, frame, roles) ?? DatesInList.Of(frame, roles) ?? ClaimDate.Of(sentence, frame))) ?? DateOfTreaty(sentence, frame, roles) ?? YearOfStory(sentence, frame),
            Polarity = frame.Polarity,
            Confidence = Math.Round(Math.Clamp(confidence * (roles.Exists(role => role.Entity.Provisional) ? 0.9 : 1), 0.05, 1), 2),
        };
    }

    /// <summary>"der Vertrag, der am 18. März unterzeichnet wurde": the day of the treaty, though nobody is known to have signed.</summary>
    private void NoteSigning(Sentence sentence, Frame frame, ClaimDraft draft)
    {
        if (frame.Rule.Type.Name == "SIGNED" && frame.Polarity == Polarity.Asserted && draft.Get(Role.Object) is [{ } signed] && ClaimDate.Of(sentence, frame) is { } date)
        {
            _discourse.Date(signed.Id, date);
        }
    }

    /// <summary>"The plenipotentiaries signed on 26 January": the year that the text leaves out is that of the treaty.</summary>
    private HistoricalDate? InYearOfTreaty(Sentence sentence, Frame frame, List<RoleFiller> roles, HistoricalDate? date) =>
        date is not null && frame.Rule.Type.Name == "SIGNED" && sentence.Dates.Exists(told => told.Completed && told.Date.Edtf == date.Edtf) && roles.Find(filler => filler.Role == Role.Object) is { } signed
            ? _discourse.InYearOf(signed.Entity.Id, date) : date;

    /// <summary>"In the spring of 1667" dates by its year: the contract of the claims knows years, months and days.</summary>
    private static HistoricalDate? WithoutSeason(HistoricalDate? date) =>
        date is { Edtf: { Length: 7 } season } && season[5] == '2' && HistoricalDate.TryParse(season[..4], out var year) ? year : date;

    /// <summary>A signature without a date of its own, and what was agreed in a treaty, have the date that the text gave the treaty.</summary>
    private HistoricalDate? DateOfTreaty(Sentence sentence, Frame frame, List<RoleFiller> roles)
    {
        Role? bearer = frame.Rule.Type.Name switch
        {
            "SIGNED" => Role.Object,
            "ENDED" or "REPLACED" => Role.Subject,
            _ => frame.Rule.Type.FindRole(Role.Treaty) is null || DatedBeside.Earlier(sentence, frame) ? null : Role.Treaty,
        };
        return bearer is { } role && roles.Find(filler => filler.Role == role)?.Entity is { } treaty && _discourse.DateOf(treaty.Id) is { } date
            && (role != Role.Treaty || sentence.IsTerm || !sentence.Dates.Exists(told => told is { Of: null, Completed: false, IsAside: false } && Math.Abs(told.Year - date.Year) > 1)) ? date : null;
    }

    /// <summary>"In January 1826 a treaty was drawn up. ... Only then did the court sue for peace": what a sentence without any date goes on to tell is of the year that one of the two before it in its paragraph has told; null where none has.</summary>
    private HistoricalDate? YearOfStory(Sentence sentence, Frame frame)
    {
        var ahead = sentence.Dates.Count > 0 && DatedBeside.Later(sentence, frame);
        if ((ahead ? Before(sentence)?.Year : sentence.Year) is not { } year || (sentence.Dates.Count > 0 && !ahead) || sentence.EntryDate is not null || sentence.IsTerm || frame.Rule.IsNominal || frame.Rule.Type.Name == "REPRESENTED"
            || (_discourse.AnyTreaty is not null && frame.Rule.Type.FindRole(Role.Treaty) is not null) || DatedBeside.Pluperfect(sentence, frame.Clause))
        {
            return null;
        }

        for (var i = _discourse.Sentence - 1; i >= 0 && _discourse.Sentence - i <= StoryReach && _document.Sentences[i].BlockIndex == sentence.BlockIndex; i--)
        {
            if (_document.Sentences[i].Dates.Exists(date => date is { Of: null, IsAside: false } && date.Year == year))
            {
                return HistoricalDate.TryParse($"{year:D4}", out var told) ? told : null;
            }
        }

        return null;
    }

    private Sentence? Before(Sentence sentence) =>
        _discourse.Sentence > 0 && _document.Sentences[_discourse.Sentence - 1] is var before && before.BlockIndex == sentence.BlockIndex ? before : null;

    private const int StoryReach = 2;

    /// <summary>Nobody cedes to himself; every required role is there.</summary>
    private static bool Sound(Frame frame, List<RoleFiller> roles)
    {
        // "Texas surrendered its sovereignty": who gives himself is also what is given.
        var itself = frame.Fills.Exists(fill => fill is { Role: Role.Territory, OfOwner: true });
        var (subject, territory) = (Filling(roles, Role.Subject), Filling(roles, Role.Territory));
        foreach (var (role, entity) in roles)
        {
            if ((role is Role.Object or Role.Parties && entity.Id == subject) || ((role == Role.Object || (role == Role.Subject && !itself)) && entity.Id == territory))
            {
                return false;
            }
        }

        foreach (var definition in frame.Rule.Type.Roles)
        {
            if (definition.Minimum > roles.Count || (definition.Minimum > 0 && roles.Count(filler => filler.Role == definition.Role) < definition.Minimum))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The id of the first in a role; null where nobody is.</summary>
    private static string? Filling(List<RoleFiller> roles, Role role) => roles.Find(filler => filler.Role == role)?.Entity.Id;
}
