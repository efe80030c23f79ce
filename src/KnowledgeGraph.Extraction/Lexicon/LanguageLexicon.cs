using KnowledgeGraph.Extraction.Lemmas;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>Words, forms and rules of one language, indexed for reading.</summary>
internal sealed class LanguageLexicon
{
    private static readonly Rule[] NoRules = [];

    /// <summary>The noun under which rules stand for a person who is named with a country.</summary>
    public const string Person = "person";

    /// <summary>The noun under which rules stand for persons who are named with whom they sign for.</summary>
    public const string Signatory = "signatory";

    /// <summary>The trigger of rules that are asked by the name of a people in German: die Schweden unter General X.</summary>
    public const string People = "people";

    /// <summary>The verb under which rules stand for a land that a note without verb gives to a state.</summary>
    public const string LandPasses = "@land-passes";

    /// <summary>The same for a land that the state had before.</summary>
    public const string LandReturns = "@land-returns";

    /// <summary>The same for a sum of money.</summary>
    public const string SumPasses = "@sum-passes";

    /// <summary>The verb under which rules stand for lands that a list of terms names behind who gets them: "Prussia: Posen, Danzig".</summary>
    public const string LandsGained = "@lands-gained";

    private readonly Dictionary<string, TriggeredRule[]> _triggered;
    private readonly Dictionary<string, Rule[]> _byVerb;
    private readonly Dictionary<string, Rule[]> _byNoun;
    private readonly Dictionary<string, Rule[]> _byAdjective;

    public LanguageLexicon(string code, WordLists words, IReadOnlyList<Rule> rules)
    {
        Code = code;
        Words = words;
        Rules = rules;
        _byVerb = Index(rules, rule => rule.Verbs);
        _byNoun = Index(rules, rule => rule.Nouns);
        _byAdjective = Index(rules, rule => rule.Adjectives);
        TriggerLemmas = rules.SelectMany(rule => rule.Verbs.SelectMany(Names).Concat(rule.Nouns.Select(noun => noun.Split(' ')[0])).Concat(rule.Adjectives))
            .ToHashSet(StringComparer.Ordinal);
        StrongTriggers = rules.Where(rule => rule.Type.Roles.Count(role => role.IsNeeded) == 1 || rule.Type.Roles.All(role => !role.IsNeeded || rule.Infer.ContainsKey(role.Role)))
            .SelectMany(rule => rule.Verbs.Select(VerbName.Plain).Concat(rule.Nouns.Select(noun => noun.Split(' ')[0])).Concat(rule.Adjectives))
            .ToHashSet(StringComparer.Ordinal);
        Joining = new JoiningWords(words);
        Heads = new HeadNumbers(rules, words);
        _triggered = TriggeredRule.Index(rules, Heads);
        PersonsSetOff = NounRules(Person).Length + NounRules(Signatory).Length > 0;
        Forms = FormTable.Build(this);
        Vocabulary = new Vocabulary(this);
    }

    public string Code { get; }

    public bool IsGerman => Code == "de";

    public WordLists Words { get; }

    public IReadOnlyList<Rule> Rules { get; }

    public FormTable Forms { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Conjunctions of several words.</summary>
    public JoiningWords Joining { get; }

    /// <summary>Every lemma that can set off a rule; of verbs that split, also the base verb.</summary>
    public IReadOnlySet<string> TriggerLemmas { get; }

    /// <summary>Those of them that make a claim with a subject alone, which a pronoun can be: for these a sentence without any name is read.</summary>
    public IReadOnlySet<string> StrongTriggers { get; }

    /// <summary>The heads that rules ask for, numbered.</summary>
    public HeadNumbers Heads { get; }

    /// <summary>The rules that a base form can set off; of a base verb also those of the verbs that split a prefix from it.</summary>
    public TriggeredRule[] Triggered(string lemma) => _triggered.TryGetValue(lemma, out var rules) ? rules : [];

    public Rule[] VerbRules(string lemma) => _byVerb.TryGetValue(lemma, out var rules) ? rules : NoRules;

    /// <summary>Whether a mention of a person sets rules off by itself, without a word that does: those for <see cref="Person"/> and <see cref="Signatory"/>.</summary>
    public bool PersonsSetOff { get; }

    public Rule[] NounRules(string lemma) => _byNoun.TryGetValue(lemma, out var rules) ? rules : NoRules;

    public Rule[] AdjectiveRules(string lemma) => _byAdjective.TryGetValue(lemma, out var rules) ? rules : NoRules;

    private static IEnumerable<string> Names(string verb)
    {
        var name = VerbName.Parse(verb);
        return name.Separable ? [name.Lemma, name.Base] : [name.Lemma];
    }

    private static Dictionary<string, Rule[]> Index(IReadOnlyList<Rule> rules, Func<Rule, IReadOnlyList<string>> triggers) => rules
        .SelectMany(rule => triggers(rule).Select(trigger => (Lemma: VerbName.Plain(trigger.Split(' ')[0]), Rule: rule)))
        .GroupBy(pair => pair.Lemma, pair => pair.Rule, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
}
