using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>All written forms of all words that the lexicon knows, each with its readings. Built once, then only read.</summary>
internal sealed class FormTable
{
    private static readonly Analysis[] Nothing = [];

    private readonly Dictionary<string, Analysis[]> _forms;
    private readonly Dictionary<string, Analysis[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private FormTable(
        Dictionary<string, List<Analysis>> forms, IReadOnlyDictionary<string, NounClass> nounClasses, IReadOnlySet<string> separable,
        IReadOnlyDictionary<string, char> genders)
    {
        _forms = forms.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        NounClasses = nounClasses;
        SeparableVerbs = separable;
        Genders = genders;
    }

    /// <summary>From German noun lemma to m, f, n or p (plural only).</summary>
    public IReadOnlyDictionary<string, char> Genders { get; }

    /// <summary>From noun lemma to its classes.</summary>
    public IReadOnlyDictionary<string, NounClass> NounClasses { get; }

    /// <summary>Lemmas of verbs whose prefix splits off.</summary>
    public IReadOnlySet<string> SeparableVerbs { get; }

    public static FormTable Build(LanguageLexicon lexicon)
    {
        var builder = new FormTableBuilder();
        var words = lexicon.Words;
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        verbs.UnionWith(words.Set("weak-verbs"));
        verbs.UnionWith(words.Set("verbs"));
        verbs.UnionWith(words.Groups("strong-verbs").Keys);
        verbs.UnionWith(lexicon.Rules.SelectMany(rule => rule.Verbs));
        // Among the governors are words that stand with "to be": einig, bereit, anxious.
        var adjectives = words.Set("adjectives");
        verbs.UnionWith(words.Groups("governors").SelectMany(group => group.Value).Where(word => lexicon.IsGerman ? word.EndsWith('n') : !adjectives.Contains(word)));
        var strong = words.Groups("strong-verbs");
        foreach (var verb in verbs.Order(StringComparer.Ordinal))
        {
            if (lexicon.IsGerman)
            {
                GermanVerbs.Add(builder, VerbName.Parse(verb), strong, words.Set("inseparable-prefixes"));
            }
            else
            {
                EnglishVerbs.Add(builder, verb, strong);
            }
        }

        AddIrregular(builder, words);
        AddNouns(builder, lexicon);
        foreach (var adjective in lexicon.Rules.SelectMany(rule => rule.Adjectives).Concat(words.Set("adjectives")).Distinct(StringComparer.Ordinal))
        {
            AddAdjective(builder, adjective, lexicon.IsGerman);
        }

        return new FormTable(builder.Forms, builder.NounClasses, builder.Separable, builder.Genders);
    }

    /// <summary>The readings of a form; keys are lower case, except that German nouns keep their capital.</summary>
    public Analysis[] Find(string form) => _forms.TryGetValue(Plain(form), out var analyses) ? analyses : Nothing;

    /// <summary>The readings of a form that stands in a buffer.</summary>
    public Analysis[] Find(ReadOnlySpan<char> form) =>
        form.Contains('ß') ? Find(form.ToString()) : _lookup.TryGetValue(form, out var analyses) ? analyses : Nothing;

    /// <summary>Old and new spelling meet: daß and dass.</summary>
    internal static string Plain(string form) => form.Contains('ß') ? form.Replace("ß", "ss", StringComparison.Ordinal) : form;

    /// <summary>Verbs that follow no rule, form by form: <c>wurde past singular</c>.</summary>
    private static void AddIrregular(FormTableBuilder builder, WordLists words)
    {
        foreach (var (lemma, forms) in words.Groups("verb-forms"))
        {
            foreach (var form in forms)
            {
                var parts = form.Split(' ');
                var flags = parts[1..].Aggregate(WordForm.None, (all, name) => all | Enum.Parse<WordForm>(name, ignoreCase: true));
                builder.Add(parts[0], new Analysis(lemma, WordClass.Verb, flags));
            }
        }
    }

    private static void AddNouns(FormTableBuilder builder, LanguageLexicon lexicon)
    {
        foreach (var (group, entries) in lexicon.Words.Groups("nouns"))
        {
            var nounClass = Lexicon.NounClasses.Find(group) ?? NounClass.None;
            foreach (var entry in GenderFirst(entries))
            {
                Add(entry, nounClass);
            }
        }

        foreach (var (_, entries) in lexicon.Words.Groups("offices"))
        {
            foreach (var entry in entries)
            {
                Add(entry, NounClass.Office);
            }
        }

        var others = lexicon.Rules.SelectMany(rule => rule.Nouns)
            .Concat(lexicon.Words.Groups("governing-nouns").SelectMany(group => group.Value))
            .Concat(lexicon.Words.Set("other-nouns"));
        foreach (var noun in GenderFirst(others.Distinct(StringComparer.Ordinal)))
        {
            if (!builder.NounClasses.ContainsKey(noun.Split(' ')[0]))
            {
                Add(noun, NounClass.None);
            }
        }

        var asked = lexicon.IsGerman ? lexicon.Rules.SelectMany(rule => rule.With.Concat(rule.Without)).SelectMany(condition => condition.Heads) : [];
        foreach (var noun in asked.Distinct(StringComparer.Ordinal).Where(noun => GermanNouns.IsByEnding(noun, builder)))
        {
            Add(noun, NounClass.None);
        }

        // The gender of a compound is that of its last part, which is added before.
        IEnumerable<string> GenderFirst(IEnumerable<string> entries) => lexicon.IsGerman ? entries.OrderByDescending(GermanNouns.TellsGender) : entries;

        void Add(string entry, NounClass nounClass)
        {
            if (lexicon.IsGerman)
            {
                GermanNouns.Add(builder, entry, nounClass);
            }
            else
            {
                EnglishNouns.Add(builder, entry, nounClass, lexicon.Words.Groups("irregular-nouns"));
            }
        }
    }

    private static void AddAdjective(FormTableBuilder builder, string adjective, bool german)
    {
        builder.Add(adjective, new Analysis(adjective, WordClass.Adjective, WordForm.None));
        if (german)
        {
            var stem = adjective.EndsWith('e') ? adjective[..^1] : adjective;
            foreach (var ending in new[] { "e", "en", "em", "er", "es" })
            {
                builder.Add(stem + ending, new Analysis(adjective, WordClass.Adjective, WordForm.Declined));
            }
        }
    }
}

/// <summary>Collects forms while the table is built.</summary>
internal sealed class FormTableBuilder
{
    public Dictionary<string, List<Analysis>> Forms { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, NounClass> NounClasses { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, char> Genders { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Separable { get; } = new(StringComparer.Ordinal);

    public void Add(string form, Analysis analysis)
    {
        form = FormTable.Plain(form);
        if (!Forms.TryGetValue(form, out var list))
        {
            Forms[form] = list = [];
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Lemma == analysis.Lemma && list[i].Class == analysis.Class)
            {
                list[i] = list[i] with { Form = list[i].Form | analysis.Form };
                return;
            }
        }

        list.Add(analysis);
    }

    public void AddClass(string lemma, NounClass nounClass) =>
        NounClasses[lemma] = NounClasses.GetValueOrDefault(lemma) | nounClass;
}
