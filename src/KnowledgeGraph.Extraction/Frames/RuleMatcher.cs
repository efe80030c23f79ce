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

    public RuleMatcher(Rule rule, RuleNeeds needs, Arguments arguments)
    {
        _rule = rule;
        _needs = needs;
        _arguments = arguments;
    }

    /// <summary>Why the rule does not fire; null where it does.</summary>
    public string? Failure { get; private set; }

    public List<RoleFill> Fills { get; } = [];

    public int Weight { get; private set; }

    public bool Match()
    {
        foreach (var condition in _rule.With)
        {
            if (!Present(condition))
            {
                return Fail($"'{condition.Slot}' must be one of {string.Join(", ", condition.Heads)}");
            }

            Weight += 2;
        }

        foreach (var condition in _rule.Without)
        {
            if (Present(condition))
            {
                return Fail($"'{condition.Slot}' must not be one of {string.Join(", ", condition.Heads)}");
            }
        }

        foreach (var definition in _rule.Type.Roles)
        {
            if (_rule.Roles.TryGetValue(definition.Role, out var slots))
            {
                Fill(definition, slots);
            }
        }

        Reciprocate();
        foreach (var definition in _rule.Type.Roles.Where(role => role.Minimum > 0))
        {
            var filled = Fills.Where(fill => fill.Role == definition.Role).Sum(fill => fill.Phrase.Items.Count);
            if (filled == 0 && !_rule.Infer.ContainsKey(definition.Role))
            {
                return Fail($"no {definition.Role.Name()} in {Places(definition.Role)}");
            }
        }

        return true;
    }

    private bool Fail(string why)
    {
        Failure = why;
        return false;
    }

    private string Places(Role role) => _rule.Roles.TryGetValue(role, out var slots) ? string.Join(", ", slots) : "the sentence";

    private bool Present(Condition condition) => condition.Slot switch
    {
        { Kind: SlotKind.Modal } => _arguments.Modality is { } modality && condition.Heads.Contains(modality),
        { Kind: SlotKind.Word } => _needs.HasWord(_arguments, condition.Heads),
        { Kind: SlotKind.Owner } => _arguments.Self is { } self && Fit.OwnerScore(self) > 1,
        { OfOwner: true } => _arguments.In(condition.Slot).Any(phrase => Fit.OwnerScore(phrase) > 1),
        _ => _arguments.In(condition.Slot).Any(phrase => _needs.Meets(condition, phrase)),
    };

    private void Fill(RoleDefinition definition, IReadOnlyList<Slot> slots)
    {
        var labels = _needs.Labels(definition.Role);
        var any = false;
        foreach (var slot in slots.Where(slot => slot.Also || !any))
        {
            var ofOwner = slot.OfOwner || slot.Kind == SlotKind.Owner;
            var found = false;
            foreach (var phrase in _arguments.In(slot))
            {
                var score = ofOwner ? Fit.OwnerScore(phrase, labels) : Fit.Score(phrase, labels);
                if (slot.Kind == SlotKind.Owner && _rule.Roles.Any(role => role.Key != definition.Role && role.Value.Any(other => other.Kind == SlotKind.Genitive)) && !phrase.Items.Exists(item => item.Owners.Count > 0 || item.Possessive is not null || item.Kind == ItemKind.Name))
                {
                    // "the cession of Formosa": what the genitive names is given, and gives nothing.
                    continue;
                }

                if (ofOwner && score == 1 && _arguments.Actor is not null && slots.Any(other => other.Kind == SlotKind.Actor))
                {
                    // "after its victory ... Britain": the possessive means the subject that follows.
                    continue;
                }

                var taken = !ofOwner && Fills.Exists(fill => fill.Phrase == phrase && !fill.OfOwner && slot.Kind is not SlotKind.Self);
                if (score > 0 && !taken && !phrase.Negated)
                {
                    Fills.Add(new RoleFill(definition.Role, phrase, ofOwner));
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

    /// <summary>"A and B allied themselves": the first item does it, the others are whom with.</summary>
    private void Reciprocate()
    {
        if (!_rule.Reciprocal || Fills.Exists(fill => fill.Role == Role.Object))
        {
            return;
        }

        var subject = Fills.Find(fill => fill.Role == Role.Subject);
        if (subject is not null && (subject.Phrase.Items.Count > 1 || IsCollective(subject.Phrase)))
        {
            Fills.Add(new RoleFill(Role.Object, subject.Phrase, subject.OfOwner));
        }
    }

    private static bool IsCollective(Phrase phrase) =>
        (phrase.Head.Class & NounClass.Parties) != NounClass.None || phrase.Head is { Kind: ItemKind.Pronoun, Lemma: "beide" or "both" or "sie" or "they" } || phrase.Head is { Both: true, Kind: ItemKind.Noun } || phrase.Head.Mention?.Entity?.Members.Count > 1 || phrase.Head.Owners.Count > 1;
}
