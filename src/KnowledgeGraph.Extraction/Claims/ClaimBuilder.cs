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
        var draft = new ClaimDraft(frame.Rule.Confidence * (frame.IsStray ? 0.8 : 1));
        foreach (var fill in frame.Fills.OrderByDescending(fill => Fit.Score(fill.Phrase, frame.Rule.Labels(fill.Role))).ThenBy(fill => fill.Phrase.First))
        {
            var references = _resolver.Resolve(sentence, frame, fill, Kinds(frame, fill), Taken(frame, fill, draft));
            draft.Add(fill.Role, references);
        }

        if (type.Name == "WON" && draft.Get(Role.Subject) is [{ Provisional: true, Label: EntityLabel.Person } stranger] && Victor(sentence, frame) is { } victor)
        {
            draft.Set(Role.Subject, victor with { Text = stranger.Text });
        }

        if (frame.Rule.Reciprocal)
        {
            draft.SplitSubject();
            draft.Reciprocate();
            if (type.Name == "ALLIED_WITH")
            {
                draft.Pair();
            }
        }

        var mayTell = type.FindRole(Role.Treaty) is not null && draft.Get(Role.Treaty).Count == 0;
        if (mayTell && TreatyInView.Named(sentence, frame) is { } named)
        {
            // Who gave what the sentence tells under a treaty is asked of that treaty.
            draft.Add(Role.Treaty, [named]);
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

        var missing = type.Roles.Where(role => role.IsNeeded && draft.Get(role.Role).Count == 0).ToList();
        if (missing.Exists(role => !StaysOpen(sentence, frame, role, draft)) || missing.Count(role => role.MayStayOpen) > 1 || type.Roles.Any(role => draft.Get(role.Role).Count < role.Minimum))
        {
            _document.Trace?.Add(sentence, frame.Rule, frame.Trigger, $"nothing known stands for {string.Join(", ", missing.Select(role => role.Role.Name()))}");
            NoteSigning(sentence, frame, draft);
            return [];
        }

        return Combine(sentence, frame, draft);
    }

    /// <summary>The state that a ruler's title means by itself or by what the text has told; null where it means none.</summary>
    public Entity? Reigning(Sentence sentence, Item title) => _resolver.Reigning(sentence, title);

    /// <summary>"Prince Alexander defeated the Serbs": whoever he is, he fought for the one state that they fight; null where none or several do.</summary>
    private EntityReference? Victor(Sentence sentence, Frame frame)
    {
        if (sentence.Lexicon.IsGerman || frame.Predicate is not { Voice: Lexicon.Voice.Active } predicate)
        {
            return null;
        }

        var beaten = frame.Clause.Bare.Find(phrase => phrase.First > predicate.Token)?.Items.Select(item => item.Kind == ItemKind.Name ? item.Mention : item.Owners.FirstOrDefault()).Select(mention => mention?.As([EntityLabel.State])).OfType<Entity>().DistinctBy(state => state.Id).ToList();
        return beaten is [var loser] && _discourse.Opponents(loser.Id, false) is [{ Label: EntityLabel.State } enemy] ? enemy : null;
    }

    /// <summary>Whom a pronoun or a description cannot mean: whoever plays another role, and of a refusal whoever has just made the demand.</summary>
    private IReadOnlyCollection<string> Taken(Frame frame, RoleFill fill, ClaimDraft draft) =>
        frame.Rule.Type.Name == "REJECTED" && fill.Role == Role.Subject ? [.. draft.Ids(fill.Role), .. _discourse.Demanding()] : draft.Ids(fill.Role);

    /// <summary>What somebody else did of the same: "England had done so in March".</summary>
    public IEnumerable<Claim> Repeat(Sentence sentence, Frame frame, List<Claim> sources)
    {
        foreach (var source in sources.DistinctBy(source => source[Role.Object]?.Id))
        {
            var others = source.Roles.Where(role => role.Role != Role.Subject).ToList();
            foreach (var doer in _resolver.Resolve(sentence, frame, frame.Fills[0], source.Type.FindRole(Role.Subject)!.Labels, [.. others.Select(role => role.Entity.Id)]))
            {
                if (doer.Id != source[Role.Subject]?.Id && others.TrueForAll(role => role.Entity.Id != doer.Id))
                {
                    yield return Make(sentence, frame, [new RoleFiller(Role.Subject, doer), .. others], source.Qualifiers, source.Confidence * 0.85);
                }
            }
        }
    }

    /// <summary>"Lorraine fell to France": who lost it is guessed only from a treaty, unless it came under somebody's rule.</summary>
    private bool Drifts(Sentence sentence, Frame frame, ClaimDraft draft) =>
        !sentence.Lexicon.IsGerman && frame.Rule.Type.Name == "CEDED_TERRITORY_TO" && frame.Predicate?.Lemma is "fall" or "go" or "come"
        && !frame.Fills.Exists(fill => fill.Role == Role.Subject || (fill.Role == Role.Object && fill.Phrase.Preposition == "under")) && draft.Get(Role.Treaty).Count == 0 && !_discourse.IsPartition(null);

    /// <summary>"Elbing was handed back to Poland": the sentence, which is no heading, names nobody for a side, not even with a word that means nobody known, and the rule reads it all the same, of a land or a sum that is known.</summary>
    private static bool StaysOpen(Sentence sentence, Frame frame, RoleDefinition role, ClaimDraft draft) =>
        role.MayStayOpen && !frame.IsStray && sentence.Block.Kind != Structure.BlockKind.Heading && (draft.Get(Role.Territory) is not { Count: > 0 } lands || lands.Any(land => !land.Provisional) || (!sentence.Lexicon.IsGerman && draft.Get(Role.Treaty) is [{ Provisional: false }] && char.IsUpper(lands[0].Name[0]))) && (!frame.Rule.Type.Qualifiers.Contains(Qualifiers.Amount) || Sum(sentence, frame)) && frame.Rule.Infer.TryGetValue(role.Role, out var inferences) && !frame.In(role.Role).Any()
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
            var entities = draft.Get(definition.Role).Where(entity => definition.Allows(entity.Label)).ToList();
            if (definition is { Role: Role.Object, IsNeeded: false } && draft.Get(Role.Subject) is [var doer])
            {
                // "London verzichtete auf seine Gerichtsbarkeit": of whom it is, need not be told twice.
                entities.RemoveAll(entity => entity.Id == doer.Id);
            }

            if (entities.Count == 0)
            {
                continue;
            }

            combinations = definition.Maximum > 1
                ? [.. combinations.Select(list => list.Concat(entities.Select(entity => new RoleFiller(definition.Role, entity))).ToList())]
                : [.. combinations.SelectMany(list => entities.Select(entity => list.Append(new RoleFiller(definition.Role, entity)).ToList())).Take(MostCombinations)];
        }

        var claims = new List<Claim>();
        foreach (var roles in combinations.Where(roles => Sound(frame.Rule.Type, roles) && draft.InOrder(roles)))
        {
            claims.AddRange(qualifierSets.Select(qualifiers => Make(sentence, frame, roles, qualifiers, draft.Confidence)));
        }

        return claims;
    }

    private Claim Make(Sentence sentence, Frame frame, List<RoleFiller> roles, QualifierSet qualifiers, double confidence)
    {
        var (start, end) = QuoteSpan.Of(sentence, frame);
        return new Claim(frame.Rule.Type, _wordings.Complete(roles, _discourse.Sentence), _document.Source.Quote(start, end), frame.Rule.Id, sentence.Lexicon.Code)
        {
            Qualifiers = qualifiers,
            Date = InYearOfTreaty(sentence, frame, roles, WithoutSeason(ClaimDate.Beside(sentence, frame, roles) ?? DatesInList.Of(frame, roles) ?? ClaimDate.Of(sentence, frame))) ?? DateOfTreaty(sentence, frame, roles) ?? YearOfStory(sentence, frame),
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
    private static bool Sound(ClaimType type, List<RoleFiller> roles)
    {
        var subject = roles.Find(role => role.Role == Role.Subject)?.Entity.Id;
        if (subject is not null && roles.Exists(role => role.Role is Role.Object or Role.Parties && role.Entity.Id == subject))
        {
            return false;
        }

        var territory = roles.Find(role => role.Role == Role.Territory)?.Entity.Id;
        if (territory is not null && roles.Exists(role => role.Role is Role.Subject or Role.Object && role.Entity.Id == territory))
        {
            return false;
        }

        return type.Roles.All(role => roles.Count(filler => filler.Role == role.Role) >= role.Minimum);
    }
}

/// <summary>The entities found for the roles of one frame.</summary>
internal sealed class ClaimDraft
{
    private readonly Dictionary<Role, List<EntityReference>> _roles = [];

    private List<string> _among = [];

    public ClaimDraft(double confidence) => Confidence = confidence;

    public double Confidence { get; private set; }

    public IReadOnlyList<EntityReference> Get(Role role) => _roles.TryGetValue(role, out var list) ? list : [];

    public void Add(Role role, IReadOnlyList<EntityReference> references)
    {
        if (!_roles.TryGetValue(role, out var list))
        {
            _roles[role] = list = [];
        }

        list.AddRange(references.Where(reference => !list.Exists(other => other.Id == reference.Id)));
    }

    /// <summary>Puts somebody in the place of whoever was found for a role.</summary>
    public void Set(Role role, EntityReference reference) => _roles[role] = [reference];

    /// <summary>What is inferred is less sure than what is said.</summary>
    public void Infer(Role role, IReadOnlyList<EntityReference> references)
    {
        Add(role, references);
        Confidence *= references.Count > 0 ? 0.8 : 1;
    }

    /// <summary>Ids in other roles, which a pronoun in this role cannot mean.</summary>
    public IReadOnlyCollection<string> Ids(Role except) => [.. _roles.Where(pair => pair.Key != except).SelectMany(pair => pair.Value).Select(reference => reference.Id)];

    /// <summary>"Beide Staaten nahmen Beziehungen auf": one phrase that stands for several who do it to one another.</summary>
    public void Reciprocate()
    {
        if (Get(Role.Object).Count == 0 && Get(Role.Subject).Count > 1)
        {
            var all = _roles[Role.Subject];
            _among = [.. all.Select(side => side.Id)];
            _roles[Role.Subject] = [all[0]];
            Add(Role.Object, [.. all.Skip(1)]);
        }
    }

    /// <summary>Of three or four who ally themselves, each is the ally of each.</summary>
    public void Pair()
    {
        if (_roles.GetValueOrDefault(Role.Subject) is [var first] && _roles.GetValueOrDefault(Role.Object) is { Count: 2 or 3 } others && _among.Contains(first.Id) && others.TrueForAll(other => _among.Contains(other.Id)))
        {
            _roles[Role.Subject] = [first, .. others.SkipLast(1)];
        }
        else
        {
            _among.Clear();
        }
    }

    /// <summary>Whether a pair of those who do it to one another stands in the order of the text, so that none is said twice.</summary>
    public bool InOrder(List<RoleFiller> roles) =>
        _among.Count == 0 || roles.Find(role => role.Role == Role.Subject) is not { } subject || roles.Find(role => role.Role == Role.Object) is not { } target
            || _among.IndexOf(subject.Entity.Id) < _among.IndexOf(target.Entity.Id);

    /// <summary>Of several who do it to one another, the first is the subject.</summary>
    public void SplitSubject()
    {
        if (Get(Role.Subject).Count > 1 && _roles.TryGetValue(Role.Object, out var others) && others.Exists(other => other.Id == _roles[Role.Subject][0].Id))
        {
            var first = _roles[Role.Subject][0];
            _among = [.. _roles[Role.Subject].Concat(others).Select(side => side.Id).Distinct()];
            _roles[Role.Subject] = [first];
            others.RemoveAll(other => other.Id == first.Id);
        }
    }
}
