using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>The word lists of one language: plain lists, and lists sorted into groups.</summary>
internal sealed class WordLists
{
    public const string Prepositions = "prepositions";

    private const string Cues = "cues";

    private static readonly string[] ListKeys =
    [
        "articles", "determiners", "possessives", "demonstratives", "quantifiers", "negators", Prepositions, "relatives", "coordinators", "joints", "contrast",
        "adverbs", "adverb-endings", "aside-prepositions", "function-words", "prefixes", "inseparable-prefixes", "weak-verbs", "verbs", "perfect-with-be", "reflexives",
        "abbreviations", "titles", "name-particles", "epithets", "not-names", "adjectives", "noun-suffixes", "approximately", "years-words",
        "directions", "both", "generic-lands", "common-first-parts", "land-ends", "bare-nouns", "foreign-nouns", "land-quarters", "water-endings", "forenames", "elaborators", "list-adverbs", "apposition-adverbs", "addition-adverbs", "degree-adverbs", "limits-of-time", "standing-for", "understood-prepositions", "prepositional-adverbs", "noble-titles", "today", "other-nouns",
        "doubting-adverbs", "pending-verbs", "failing-verbs", "happening-verbs", "unreal-adverbs", "date-leads", "counting-leads", "year-leads", "counted-things", "later-words", "reporting-adverbs",
        "seated-organs", "term-heads", "announcers", "titles-behind", "realm-titles", "treaty-subjects", "plain-adjectives", "thing-pronouns", "no-sooner", "town-endings", "earlier-words", "looking-back", "date-attributes", "contracting-parties", "capital-owned", "day-words", "day-parts", "opposing-prepositions",
    ];

    private static readonly string[] GroupKeys =
    [
        "contractions", "correlatives", "pronouns", "subordinators", "auxiliaries", "modals", "governors", "governing-nouns", "reversing-adverbs", "nouns",
        "months", "seasons", "relative-years", "numbers", "fractions", "multipliers", "counted-in", "ordinals", "currencies", "rights", "offices", "strong-verbs", "irregular-nouns",
        "verb-forms", "rulers", "realms", "small-realms", "companies", "acting-persons", "state-kinds", "title-kinds", "title-adjectives", "rank-adjectives", "capitals", "date-steps", "date-units", "kept-states", Cues,
    ];

    private static readonly HashSet<string> NoWords = [];
    private static readonly Dictionary<string, IReadOnlyList<string>> NoGroups = [];
    private static readonly Dictionary<string, string> NoGroup = [];

    private readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, IReadOnlyList<string>>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _cues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _inverted = new(StringComparer.Ordinal);

    public void Add(YamlFile file)
    {
        foreach (var (key, value) in file.Entries(file.Root, [.. ListKeys, .. GroupKeys]))
        {
            if (_sets.ContainsKey(key) || _groups.ContainsKey(key))
            {
                throw file.Error(value, $"The list '{key}' is already given in another file of this language.");
            }

            if (ListKeys.Contains(key))
            {
                _sets[key] = file.List(value).ToHashSet(StringComparer.Ordinal);
            }
            else
            {
                AddGroups(file, key, value);
            }
        }
    }

    /// <summary>The members of a plain list; empty where no file gives it.</summary>
    public IReadOnlySet<string> Set(string name)
    {
        return _sets.TryGetValue(name, out var set) ? set : Empty(ListKeys, name, NoWords);
    }

    /// <summary>The groups of a grouped list; empty where no file gives it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups(string name)
    {
        return _groups.TryGetValue(name, out var groups) ? groups : Empty(GroupKeys, name, NoGroups);
    }

    /// <summary>From each word of a grouped list to its group.</summary>
    public IReadOnlyDictionary<string, string> GroupOf(string name)
    {
        return _inverted.TryGetValue(name, out var words) ? words : Empty(GroupKeys, name, NoGroup);
    }

    /// <summary>Whether a word, or base form, is one of those by which a construction is known: the cue <c>part</c> of "most of Artois". Not where the language has no such cue.</summary>
    public bool Cue(string cue, string word) => _cues.TryGetValue(cue, out var words) && words.Contains(word);

    /// <summary>The words of a cue, for who asks of every word of a text; empty where the language has no such cue.</summary>
    public IReadOnlySet<string> CueWords(string cue) => _cues.TryGetValue(cue, out var words) ? words : NoWords;

    /// <summary>Whether a word is a compound that ends in one of the words of a cue: Salomoninseln.</summary>
    public bool EndsInCue(string cue, string word)
    {
        foreach (var ending in CueWords(cue))
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A list that no file gives is empty; one that is not declared is a mistake of the program.</summary>
    private static T Empty<T>(string[] keys, string name, T empty) =>
        keys.Contains(name) ? empty : throw new ArgumentException($"No such word list: {name}.", nameof(name));

    private void AddGroups(YamlFile file, string key, YamlNode value)
    {
        var groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var inverted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (group, members) in file.Entries(value, AllowedGroups(key)))
        {
            groups[group] = file.List(members);
            if (key == Cues)
            {
                _cues[group] = groups[group].ToHashSet(StringComparer.Ordinal);
            }

            foreach (var member in groups[group])
            {
                // Of a noun with gender and plural, the noun itself is asked for.
                inverted[key == "governing-nouns" ? member.Split(' ')[0] : Lemmas.VerbName.Plain(member)] = group;
            }
        }

        _groups[key] = groups;
        _inverted[key] = inverted;
    }

    private static IReadOnlyCollection<string>? AllowedGroups(string key) => key switch
    {
        "nouns" => [.. NounClasses.Names, "other"],
        "rights" => Diplomacy.Vocabulary.Rights.All.ToList(),
        "governors" or "governing-nouns" => [.. Enum.GetNames<Governance>().Select(name => name.ToLowerInvariant())],
        "subordinators" => ["condition", "time", "cause", "concession", "content", "purpose", "comparison"],
        "modals" => ["obligation", "plan", "wish", "possibility", "permission", "future", "causation"],
        "relative-years" or "date-steps" => ["same", "next", "previous"],
        "date-units" => ["day", "week", "fortnight", "month", "quarter", "year", "decade"],
        _ => null,
    };
}

/// <summary>What a verb or noun says of the happening that it governs (agreed to cede; refused to cede; the plan to cede).</summary>
internal enum Governance
{
    /// <summary>Says nothing that is known: the happening is not taken as a fact where it is an infinitive.</summary>
    Unknown,

    /// <summary>It happened: force, agree, undertake, succeed.</summary>
    Asserting,

    /// <summary>Its subject commits itself to the noun governed: agree to, consent to.</summary>
    Committing,

    /// <summary>Its subject obtains the noun governed: secure, obtain.</summary>
    Obtaining,

    /// <summary>It did not happen: refuse, fail, prevent, reject.</summary>
    Negating,

    /// <summary>It is wished, planned, demanded, offered, tried.</summary>
    Hypothetical,

    /// <summary>Somebody believed or said it.</summary>
    Reporting,

    /// <summary>A treaty or law lays it down: provide, stipulate.</summary>
    Stipulating,
}
