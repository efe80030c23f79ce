using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>What the words of a sentence must offer a rule: one of some heads or prepositions, or a noun of some classes.</summary>
/// <param name="Heads">Numbers of heads.</param>
/// <param name="Classes">Classes of noun.</param>
/// <param name="Money">Whether a sum of money will do.</param>
/// <param name="Named">Whether any name will do, because names have classes too.</param>
/// <param name="Open">Whether words alone cannot judge.</param>
internal readonly record struct Asking(int[] Heads, NounClass Classes = NounClass.None, bool Money = false, bool Named = false, bool Open = false);

/// <summary>Numbers for the heads and prepositions that the rules of a language ask for, so that a sentence can be held against them as bits before anything of it is parsed.</summary>
internal sealed class HeadNumbers
{
    // No word holds a blank: what begins so cannot be mistaken for a head.
    private const string Governing = "preposition ";

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _understood;
    private readonly WordLists _words;

    public HeadNumbers(IReadOnlyList<Rule> rules, WordLists words)
    {
        _words = words;
        _understood = [.. words.Set("understood-prepositions")];
        foreach (var head in rules.SelectMany(Sought).SelectMany(heads => heads))
        {
            _numbers.TryAdd(head, _numbers.Count);
        }
    }

    public int Count => _numbers.Count;

    /// <summary>The numbers of what a form is: the heads, as written or by a base form, and the preposition that it is or holds.</summary>
    public int[] Of(Lexeme lexeme, Lemmas.Vocabulary vocabulary)
    {
        var lower = lexeme.Lower;
        var names = lexeme.Analyses.Select(analysis => analysis.Lemma).Append(lexeme.Text).Append(lower).Append(Governing + lower);
        foreach (var adverb in _words.Set("prepositional-adverbs").Where(adverb => lower.StartsWith(adverb, StringComparison.Ordinal)))
        {
            names = names.Append(Governing + vocabulary.Preposition(lower[adverb.Length..]));
        }

        names = names.Append(Governing + vocabulary.Preposition(lower));
        return [.. names.Where(_numbers.ContainsKey).Select(name => _numbers[name]).Distinct()];
    }

    /// <summary>What a rule asks of a sentence, condition by condition; those that words alone cannot judge are left out.</summary>
    public Asking[] Asked(Rule rule) =>
    [
        .. rule.With.Where(Judged).Select(Ask),
        .. Places(rule).Select(heads => new Asking([.. heads.Select(head => _numbers[head])])),
    ];

    /// <summary>The words by which a rule's asking is put to a person.</summary>
    public IEnumerable<string> Words(Asking asking) =>
        _numbers.Where(pair => asking.Heads.Contains(pair.Value)).Select(pair => pair.Key.StartsWith(Governing, StringComparison.Ordinal) ? pair.Key[Governing.Length..] : pair.Key)
            .Concat(asking.Classes == NounClass.None ? [] : asking.Classes.ToString().ToLowerInvariant().Split(", ").Select(name => "@" + name))
            .Concat(asking.Money ? ["@money"] : []);

    private IEnumerable<IReadOnlyList<string>> Sought(Rule rule) => rule.With.Where(Judged).Select(Heads).Concat(Places(rule));

    /// <summary>Phrases with one of some prepositions, without which a condition or a role that nothing else can fill stays empty.</summary>
    private IEnumerable<IReadOnlyList<string>> Places(Rule rule)
    {
        foreach (var condition in rule.With.Where(condition => Told(condition.Slot)))
        {
            yield return [Mark(condition.Slot)];
        }

        foreach (var definition in rule.Type.Roles.Where(definition => definition.IsNeeded && !rule.Infer.ContainsKey(definition.Role) && !rule.Anywhere.Contains(definition.Role)))
        {
            var reciprocates = rule.Reciprocal && definition.Role == Role.Object;
            if (!reciprocates && rule.Roles.TryGetValue(definition.Role, out var slots) && slots.All(Told))
            {
                yield return [.. slots.Select(Mark)];
            }
        }
    }

    /// <summary>Whether a place is told by a preposition that stands in the sentence, and not by one that reading puts in its stead.</summary>
    private bool Told(Slot slot) => slot is { Kind: SlotKind.Preposition, Preposition: { } preposition } && !_understood.Contains(preposition);

    private static string Mark(Slot slot) => Governing + slot.Preposition;

    private static bool Judged(Condition condition) => condition.Heads.Count > 0 && condition.Slot.Kind is not (SlotKind.Modal or SlotKind.Bidden or SlotKind.Vowed);

    private static List<string> Heads(Condition condition) => condition.Heads.FindAll(head => !head.StartsWith('@'));

    private Asking Ask(Condition condition)
    {
        var heads = Heads(condition).Select(head => _numbers[head]).ToArray();
        var classes = condition.Heads.Where(head => head.StartsWith('@') && head is not ("@money" or "@rights")).ToList();
        var wanted = classes.Aggregate(NounClass.None, (all, head) => all | (NounClasses.Find(head[1..]) ?? NounClass.None));
        return new Asking(heads, wanted, condition.Heads.Contains("@money"), classes.Count > 0, condition.Heads.Contains("@rights"));
    }
}
