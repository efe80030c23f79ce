using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Holds a rule against the phrases around its trigger.</summary>
internal sealed class RuleMatcher
{
    private readonly Rule _rule;
    private readonly RuleNeeds _needs;
    private readonly Arguments _arguments;
    private readonly int _trigger;

    public RuleMatcher(Rule rule, RuleNeeds needs, Arguments arguments, int trigger)
    {
        _trigger = trigger;
        _rule = rule;
        _needs = needs;
        _arguments = arguments;
    }

    private readonly List<Phrase> _found = [];

    private Condition? _failed;
    private RoleDefinition? _unfilled;

    /// <summary>Why the rule does not fire, put into words only for who asks; null where it does.</summary>
    public string? Failure => _unfilled is { } role ? $"no {role.Role.Name()} in {Places(role.Role)}"
        : _failed is { } condition ? Failed(condition, _rule.Without.Contains(condition))
        : null;

    public List<RoleFill> Fills { get; } = [];

    public int Weight { get; private set; }

    /// <summary>Whether a role is filled by a phrase that stands in none of its places.</summary>
    public bool IsStray { get; private set; }

    public bool Match()
    {
        foreach (var condition in _rule.With)
        {
            if (!Present(condition))
            {
                _failed = condition;
                return false;
            }

            Weight += 2;
        }

        foreach (var condition in _rule.Without)
        {
            if (Present(condition))
            {
                _failed = condition;
                return false;
            }
        }

        var roles = _rule.Type.Roles;
        for (var i = 0; i < roles.Count; i++)
        {
            if (_rule.PlacesOf(roles[i].Role) is { } places)
            {
                Fill(places);
            }
        }

        Reciprocate();
        for (var i = 0; i < roles.Count; i++)
        {
            var definition = roles[i];
            if (definition.IsNeeded && !Filled(definition.Role) && !_rule.Infer.ContainsKey(definition.Role) && !Stray(definition.Role))
            {
                _unfilled = definition;
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The named phrase of the clause next to the trigger that fits a role for which no place was found: "Bei den Serben wurde der Friede
    /// unterzeichnet". Of verbs alone, at most one role of a reading, and the others must stand in their places. Subject and object of the
    /// verb do what they do, and nothing else: "wurde den Türken entrissen" is not done by them.
    /// </summary>
    private bool Stray(Role role)
    {
        if (IsStray || _rule.IsNominal || Fills.Count == 0 || !_rule.Anywhere.Contains(role))
        {
            return false;
        }

        var labels = _needs.Labels(role);
        var best = _arguments.Around.Clause.Phrases.Where(phrase => MayStray(phrase, labels) && !(role == Role.Subject && phrase == _arguments.Indirect && _arguments.Around.Sentence.Lexicon.IsGerman)).MinBy(phrase => Math.Abs(phrase.First - _trigger));
        if (best is null)
        {
            return false;
        }

        Fills.Add(new RoleFill(role, best, OfOwner: false));
        return IsStray = true;
    }

    private bool MayStray(Phrase phrase, IReadOnlyList<EntityLabel> labels) =>
        phrase.Items.Count > 0 && phrase != _arguments.Subject && phrase != _arguments.Direct && !phrase.Negated && !Taken(phrase) && !(phrase.First <= _trigger && _trigger <= phrase.Last)
            && !(phrase.Preposition is { } preposition && _arguments.Around.Sentence.Lexicon.Words.Set("aside-prepositions").Contains(preposition))
            && phrase.Items.TrueForAll(item => Fit.Score(item, labels) == 3);

    private bool Filled(Role role)
    {
        foreach (var fill in Fills)
        {
            if (fill.Role == role && fill.Phrase.Items.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Failed(Condition condition, bool barred) => condition.Heads.Count == 0
        ? $"'{condition.Slot}' must {(barred ? "be empty" : "hold something")}"
        : $"'{condition.Slot}' must {(barred ? "not " : string.Empty)}be one of {string.Join(", ", condition.Heads)}";

    private string Places(Role role) => _rule.Roles.TryGetValue(role, out var slots) ? string.Join(", ", slots) : "the sentence";

    private bool Present(Condition condition) => condition.Slot switch
    {
        { Kind: SlotKind.Modal } => _arguments.Modality is { } modality && condition.Heads.Contains(modality),
        { Kind: SlotKind.Bidden } => _arguments.Predicate is { } bidding && Contents.Bidden(_arguments.Around.Sentence, bidding) is { } bidden && condition.Heads.Contains(bidden),
        { Kind: SlotKind.Vowed } => _arguments.Predicate is { } vowing && Contents.Vowed(_arguments.Around.Sentence, vowing) is { } vow && (condition.Heads.Contains(vow.Said) || condition.Heads.Contains(vow.Verb)),
        { Kind: SlotKind.Word } => _needs.HasWord(_arguments, condition.Heads),
        { Kind: SlotKind.Owner } => _arguments.Self is { } self && Fit.OwnerScore(self) > 1,
        _ => AnyMeets(condition),
    };

    private bool AnyMeets(Condition condition)
    {
        _arguments.Find(condition.Slot, _found);
        foreach (var phrase in _found)
        {
            if (condition.Slot.OfOwner ? condition.Heads.Count > 0 ? Possesses(phrase, condition) : Fit.OwnerScore(phrase) > 1 : _needs.Meets(condition, phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Surrendered its sovereignty": whether one of the pronouns asked for tells whose a phrase is.</summary>
    private static bool Possesses(Phrase phrase, Condition condition)
    {
        foreach (var item in phrase.Items)
        {
            if (item.Possessive is { } whose && condition.Heads.Contains(whose))
            {
                return true;
            }
        }

        return false;
    }

    private void Fill(RolePlaces places)
    {
        var (role, slots, labels) = places;
        var any = false;
        foreach (var slot in slots)
        {
            if (any && !slot.Also)
            {
                continue;
            }

            if (slot.Kind is SlotKind.Actor or SlotKind.Taker && _arguments.IsOfStrangers)
            {
                // "after the rebels' victory Brazil ...": theirs, whoever they are.
                continue;
            }

            var ofOwner = slot.OfOwner || slot.Kind == SlotKind.Owner;
            var found = false;
            _arguments.Find(slot, _found);
            foreach (var phrase in _found)
            {
                var score = ofOwner ? _needs.OwnerFit(phrase, labels) : Fit.Score(phrase, labels);
                if (slot.Kind == SlotKind.Owner && Array.Exists(_rule.Places, other => other.Role != role && Array.Exists(other.Slots, place => place.Kind == SlotKind.Genitive)) && !phrase.Items.Exists(item => item.Owners.Count > 0 || item.Possessive is not null || item.Kind == ItemKind.Name))
                {
                    // "the cession of Formosa": what the genitive names is given, and gives nothing.
                    continue;
                }

                if (ofOwner && score == 1 && _arguments.Actor is not null && Array.Exists(slots, other => other.Kind == SlotKind.Actor))
                {
                    // "after its victory ... Britain": the possessive means the subject that follows.
                    continue;
                }

                if (score > 0 && !phrase.Negated && (ofOwner || slot.Kind == SlotKind.Self || !Taken(phrase)))
                {
                    Fills.Add(new RoleFill(role, phrase, ofOwner));
                    Weight += score > 1 ? 2 : 1;
                    found = true;
                    if (slot.Kind is not (SlotKind.Preposition or SlotKind.Including))
                    {
                        break;
                    }
                }
            }

            any |= found;
        }
    }

    private bool Taken(Phrase phrase)
    {
        foreach (var fill in Fills)
        {
            if (fill.Phrase == phrase && !fill.OfOwner)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A and B allied themselves": the first item does it, the others are whom with.</summary>
    private void Reciprocate()
    {
        if (!_rule.Reciprocal || Fills.Exists(fill => fill.Role == Role.Object))
        {
            return;
        }

        var subject = Fills.Find(fill => fill.Role == Role.Subject);
        if (subject is not null && (subject.Phrase.Items.Count > 1 || IsCollective(subject.Phrase) || ((subject.OfOwner || (subject.Phrase.Head.Class & (NounClass.Organ | NounClass.Office)) != NounClass.None) && subject.Phrase.Head.Attributes.Exists(attribute => attribute.Items.Count > 1))))
        {
            Fills.Add(new RoleFill(Role.Object, subject.Phrase, subject.OfOwner));
        }
    }

    private static bool IsCollective(Phrase phrase) =>
        (phrase.Head.Class & NounClass.Parties) != NounClass.None || phrase.Head is { Kind: ItemKind.Pronoun, Lemma: "beide" or "both" or "sie" or "they" } || phrase.Head is { Both: true, Kind: ItemKind.Noun } || phrase.Head.Mention?.Entity?.Members.Count > 1 || phrase.Head.Owners.Count > 1
        || (phrase.Head is { Kind: ItemKind.Noun, IsPlural: true } bodies && (bodies.Class & (NounClass.Office | NounClass.Organ)) != NounClass.None && bodies.Attributes.Exists(attribute => attribute.Items.Count > 1));
}
