using KnowledgeGraph.Extraction.Lemmas;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>A rule as a word sets it off.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Prefix">The prefix that must stand elsewhere in the sentence, where the word is a verb that has split it off; null otherwise.</param>
internal sealed record TriggeredRule(Rule Rule, string? Prefix)
{
    public static Dictionary<string, TriggeredRule[]> Index(IReadOnlyList<Rule> rules, HeadNumbers heads)
    {
        var index = new Dictionary<string, List<TriggeredRule>>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            rule.Index(heads.Asked(rule));
            foreach (var verb in rule.Verbs.Select(VerbName.Parse))
            {
                Add(index, verb.Lemma, new TriggeredRule(rule, null));
                if (verb.Separable)
                {
                    Add(index, verb.Base, new TriggeredRule(rule, verb.Prefix));
                }
            }

            foreach (var lemma in rule.Nouns.Select(noun => noun.Split(' ')[0]).Concat(rule.Adjectives))
            {
                Add(index, lemma, new TriggeredRule(rule, null));
            }
        }

        return index.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, List<TriggeredRule>> index, string lemma, TriggeredRule rule)
    {
        if (!index.TryGetValue(lemma, out var list))
        {
            index[lemma] = list = [];
        }

        list.Add(rule);
    }
}

/// <summary>What the phrases of a sentence must offer one condition of a rule: one of some heads, or of some classes.</summary>
/// <param name="Heads">Numbers of heads.</param>
/// <param name="Classes">Classes of noun.</param>
/// <param name="Money">Whether a sum of money will do.</param>
/// <param name="Named">Whether any name will do, because names have classes too.</param>
/// <param name="Open">Whether the condition cannot be judged by words alone.</param>
internal readonly record struct Asking(int[] Heads, NounClass Classes, bool Money, bool Named, bool Open);

/// <summary>Numbers for the heads that the rules of a language ask for, so that a sentence can be held against them as bits.</summary>
internal sealed class HeadNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public HeadNumbers(IReadOnlyList<Rule> rules)
    {
        foreach (var head in rules.SelectMany(rule => rule.With).SelectMany(condition => condition.Heads).Where(head => !head.StartsWith('@')))
        {
            _numbers.TryAdd(head, _numbers.Count);
        }
    }

    public int Count => _numbers.Count;

    /// <summary>The numbers of the heads that a form is, as written or by a base form.</summary>
    public int[] Of(Tokens.Lexeme lexeme)
    {
        var found = new List<int>();
        if (_numbers.TryGetValue(lexeme.Text, out var written))
        {
            found.Add(written);
        }

        foreach (var analysis in lexeme.Analyses)
        {
            if (_numbers.TryGetValue(analysis.Lemma, out var number) && !found.Contains(number))
            {
                found.Add(number);
            }
        }

        return [.. found];
    }

    /// <summary>What a rule asks of a sentence, condition by condition; those that words alone cannot judge are left out.</summary>
    public Asking[] Asked(Rule rule) =>
        [.. rule.With.Where(condition => condition.Heads.Count > 0 && condition.Slot.Kind is not (SlotKind.Modal or SlotKind.Word or SlotKind.Bidden or SlotKind.Vowed)).Select(Ask)];

    private Asking Ask(Condition condition)
    {
        var heads = condition.Heads.Where(head => !head.StartsWith('@')).Select(head => _numbers[head]).ToArray();
        var classes = condition.Heads.Where(head => head.StartsWith('@') && head is not ("@money" or "@rights")).ToList();
        var wanted = classes.Aggregate(NounClass.None, (all, head) => all | (NounClasses.Find(head[1..]) ?? NounClass.None));
        return new Asking(heads, wanted, condition.Heads.Contains("@money"), classes.Count > 0, condition.Heads.Contains("@rights"));
    }
}
