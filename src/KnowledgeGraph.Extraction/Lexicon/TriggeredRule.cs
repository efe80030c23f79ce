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
