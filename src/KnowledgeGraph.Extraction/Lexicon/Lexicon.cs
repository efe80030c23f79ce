using KnowledgeGraph.Extraction.Lemmas;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>
/// The words and rules of all languages, read from files and checked as a whole. Immutable, safe to share between threads.
/// </summary>
public sealed class ExtractionLexicon
{
    private readonly Dictionary<string, LanguageLexicon> _languages;

    private ExtractionLexicon(Dictionary<string, LanguageLexicon> languages) => _languages = languages;

    /// <summary>ISO 639-1 codes of the languages it can read.</summary>
    public IReadOnlyCollection<string> Languages => _languages.Keys;

    /// <summary>How many rules it holds.</summary>
    public int RuleCount => _languages.Values.Sum(language => language.Rules.Count);

    /// <summary>Reads a lexicon: <c>de/words/*.yaml</c>, <c>de/*.yaml</c> (one claim type a file) and the same for <c>en</c>.</summary>
    /// <param name="directory">The folder that holds the languages.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="LexiconException">A file is missing or cannot be used; says where and why.</exception>
    public static ExtractionLexicon Load(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var languages = new Dictionary<string, LanguageLexicon>(StringComparer.Ordinal);
        foreach (var code in new[] { "de", "en" })
        {
            var folder = Path.Combine(directory, code);
            if (!Directory.Exists(folder))
            {
                throw new LexiconException(code, 0, $"The lexicon in '{directory}' has no folder '{code}'.");
            }

            languages[code] = LoadLanguage(folder, code);
        }

        return new ExtractionLexicon(languages);
    }

    internal LanguageLexicon For(string language) => _languages[language];

    private static LanguageLexicon LoadLanguage(string folder, string code)
    {
        var words = new WordLists();
        foreach (var path in Files(Path.Combine(folder, "words")))
        {
            words.Add(ReadFile(path, $"{code}/words/{Path.GetFileName(path)}"));
        }

        var rules = new List<Rule>();
        foreach (var path in Files(folder))
        {
            rules.AddRange(new RuleReader(ReadFile(path, $"{code}/{Path.GetFileName(path)}"), code, words).Read());
        }

        return new LanguageLexicon(code, words, rules);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];

    private static YamlFile ReadFile(string path, string name)
    {
        using var reader = new StreamReader(path);
        return YamlFile.Read(name, reader);
    }
}
