using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>What the closed classes of a language say of a word.</summary>
[Flags]
internal enum WordKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>the, der.</summary>
    Article = 1,

    /// <summary>a, this, ein, dieser, kein.</summary>
    Determiner = 1 << 1,

    /// <summary>his, sein.</summary>
    Possessive = 1 << 2,

    /// <summary>this, dieser.</summary>
    Demonstrative = 1 << 3,

    /// <summary>not, never, nicht, kein.</summary>
    Negator = 1 << 4,

    /// <summary>to, an.</summary>
    Preposition = 1 << 5,

    /// <summary>who, which, welcher.</summary>
    Relative = 1 << 6,

    /// <summary>and, or, und.</summary>
    Coordinator = 1 << 7,

    /// <summary>but, sondern.</summary>
    Contrast = 1 << 8,

    /// <summary>Adverbs and other words that never head a phrase.</summary>
    Adverb = 1 << 9,

    /// <summary>Any function word.</summary>
    Function = 1 << 10,

    /// <summary>ab, an, aus: a prefix that splits off its verb.</summary>
    Prefix = 1 << 11,

    /// <summary>sich, itself.</summary>
    Reflexive = 1 << 12,

    /// <summary>he, it, er.</summary>
    Pronoun = 1 << 13,

    /// <summary>that, when, dass.</summary>
    Subordinator = 1 << 14,

    /// <summary>General, Lord, Graf.</summary>
    Title = 1 << 15,

    /// <summary>The name of a month.</summary>
    Month = 1 << 16,

    /// <summary>A number in letters.</summary>
    Number = 1 << 17,

    /// <summary>million, Milliarde.</summary>
    Multiplier = 1 << 18,

    /// <summary>A currency.</summary>
    Currency = 1 << 19,

    /// <summary>both, beide.</summary>
    Both = 1 << 20,

    /// <summary>de, von, van within names.</summary>
    NameParticle = 1 << 21,

    /// <summary>the Great, der Große.</summary>
    Epithet = 1 << 22,

    /// <summary>Written with a capital though no name.</summary>
    NotName = 1 << 23,

    /// <summary>several, many, all, mehrere.</summary>
    Quantifier = 1 << 24,

    /// <summary>im = in dem.</summary>
    Contraction = 1 << 25,

    /// <summary>northern, nördlich, left, linke: a direction that is part of a name.</summary>
    Direction = 1 << 26,

    /// <summary>Begins an expression that dates by what went before, or means the date of the report.</summary>
    RelativeYear = 1 << 27,
}

/// <summary>The closed classes of one language, asked once for every distinct word of a text.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, WordKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Parts, int Offset)>> _relativeYears = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _prepositions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Governance> _governors;
    private readonly Dictionary<string, Governance> _governingNouns;
    private readonly IReadOnlyDictionary<string, string> _subordinators;
    private readonly IReadOnlyDictionary<string, string> _modals;
    private readonly IReadOnlyDictionary<string, string> _auxiliaries;
    private readonly IReadOnlySet<string> _perfectWithBe;

    public Vocabulary(LanguageLexicon lexicon)
    {
        var words = lexicon.Words;
        foreach (var word in words.Set(WordLists.Prepositions))
        {
            _prepositions[word] = word;
        }

        foreach (var (word, plain) in words.GroupOf("contractions"))
        {
            _prepositions[word] = plain;
        }

        _governors = Governances(words.GroupOf("governors"));
        _governingNouns = Governances(words.GroupOf("governing-nouns"));
        _subordinators = words.GroupOf("subordinators");
        _modals = words.GroupOf("modals");
        _auxiliaries = words.GroupOf("auxiliaries");
        _perfectWithBe = words.Set("perfect-with-be");
        foreach (var (list, kind) in new (string, WordKind)[]
        {
            ("articles", WordKind.Article | WordKind.Determiner), ("determiners", WordKind.Determiner), ("possessives", WordKind.Possessive | WordKind.Determiner),
            ("demonstratives", WordKind.Demonstrative | WordKind.Determiner), ("quantifiers", WordKind.Quantifier), ("negators", WordKind.Negator),
            ("prepositions", WordKind.Preposition), ("relatives", WordKind.Relative), ("coordinators", WordKind.Coordinator), ("contrast", WordKind.Contrast),
            ("adverbs", WordKind.Adverb), ("function-words", WordKind.Function), ("prefixes", WordKind.Prefix), ("reflexives", WordKind.Reflexive),
            ("titles", WordKind.Title), ("both", WordKind.Both), ("name-particles", WordKind.NameParticle), ("epithets", WordKind.Epithet),
            ("not-names", WordKind.NotName), ("directions", WordKind.Direction),
        })
        {
            Mark(words.Set(list), kind);
        }

        foreach (var (group, offset) in new[] { ("same", 0), ("next", 1), ("previous", -1) })
        {
            foreach (var expression in words.Groups("relative-years").GetValueOrDefault(group, []))
            {
                var parts = expression.Split(' ');
                if (!_relativeYears.TryGetValue(parts[0], out var known))
                {
                    _relativeYears[parts[0]] = known = [];
                }

                known.Add((parts, offset));
            }
        }

        Mark(_relativeYears.Keys, WordKind.RelativeYear);
        Mark(words.Set("today").Append("this"), WordKind.RelativeYear);
        Mark(words.GroupOf("seasons").Keys.Concat(words.GroupOf("date-steps").Keys).Concat(words.Set("articles")), WordKind.RelativeYear);
        foreach (var (group, kind) in new (string, WordKind)[]
        {
            ("pronouns", WordKind.Pronoun), ("subordinators", WordKind.Subordinator), ("months", WordKind.Month), ("numbers", WordKind.Number),
            ("multipliers", WordKind.Multiplier), ("currencies", WordKind.Currency), ("contractions", WordKind.Contraction | WordKind.Preposition),
        })
        {
            Mark(words.GroupOf(group).Keys, kind);
        }
    }

    public WordKind KindOf(string word) => _kinds.TryGetValue(word, out var kind) ? kind : WordKind.None;

    /// <summary>Expressions that begin with a word and date by the year last spoken of, with how many years later they mean.</summary>
    public IReadOnlyList<(string[] Parts, int Offset)> RelativeYears(string first) => _relativeYears.TryGetValue(first, out var known) ? known : [];

    /// <summary>The preposition that a word is or contains; null where it is none.</summary>
    public string? Preposition(string word) => _prepositions.GetValueOrDefault(word);

    public string? Subordinator(string word) => _subordinators.GetValueOrDefault(word);

    public string? Modal(string lemma) => _modals.GetValueOrDefault(lemma);

    public string? Auxiliary(string lemma) => _auxiliaries.GetValueOrDefault(lemma);

    public Governance GovernanceOf(string verbLemma) => _governors.GetValueOrDefault(verbLemma);

    public Governance NounGovernanceOf(string nounLemma) => _governingNouns.GetValueOrDefault(nounLemma);

    /// <summary>Whether a German verb forms its perfect with to be.</summary>
    public bool PerfectWithBe(string lemma) => _perfectWithBe.Contains(lemma);

    private static Dictionary<string, Governance> Governances(IReadOnlyDictionary<string, string> groups) =>
        groups.ToDictionary(pair => pair.Key, pair => Enum.Parse<Governance>(pair.Value, ignoreCase: true), StringComparer.Ordinal);

    private void Mark(IEnumerable<string> words, WordKind kind)
    {
        foreach (var word in words)
        {
            _kinds[word] = _kinds.GetValueOrDefault(word) | kind;
        }
    }
}
