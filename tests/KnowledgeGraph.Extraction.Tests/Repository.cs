using System.Text;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Evaluation;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>The lexicon, the gazetteer and the texts of the repository, read once for all tests.</summary>
internal static class Repository
{
    private static readonly Lazy<ExtractionPipeline> Reading = new(MakePipeline);

    public static string Root { get; } = FindRoot();

    public static Lazy<ExtractionLexicon> Lexicon { get; } = new(() => ExtractionLexicon.Load(Path.Combine(Root, "import", "lexicon")));

    public static Lazy<IReadOnlyList<Entity>> Entities { get; } = new(ReadGazetteer);

    public static ExtractionPipeline Pipeline => Reading.Value;

    public static ExtractionResult Read(string text) => Pipeline.Extract(new Diplomacy.Sources.SourceText("test", text));

    /// <summary>A text scored against the gold file beside it.</summary>
    public static EvaluationReport Evaluate(string path)
    {
        var text = new TextDecoder().Decode(Path.GetFileName(path), File.ReadAllBytes(path)).Text!;
        using var gold = new StreamReader(Path.ChangeExtension(path, ".jsonl"));
        return Evaluator.Evaluate(GoldFile.Read(gold), Pipeline.Extract(text));
    }

    /// <summary>A path beside the repository; skips the test where that data is absent.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Skip($"'{string.Join('/', parts)}' is not in ../shared beside the repository: it holds data that is not ours to copy.");
        }

        return path;
    }

    private static ExtractionPipeline MakePipeline() => new(Lexicon.Value, Entities.Value);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run within the repository.");
    }

    private static List<Entity> ReadGazetteer()
    {
        var entities = new List<Entity>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "import", "gazetteer"), "*.csv").Order(StringComparer.Ordinal))
        {
            var rows = Rows(File.ReadAllText(file)).ToList();
            foreach (var row in rows.Skip(1).Where(row => row.Count == rows[0].Count))
            {
                var cells = rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
                if (Enum.TryParse<EntityLabel>(cells.GetValueOrDefault("label"), out var label))
                {
                    entities.Add(Entity(cells, label));
                }
            }
        }

        return entities;
    }

    private static Entity Entity(Dictionary<string, string> cells, EntityLabel label) => new(cells["id"], label, cells["name_en"])
    {
        Names =
        [
            .. Names(cells, "name_en", "en", EntityNameKind.Canonical), .. Names(cells, "name_de", "de", EntityNameKind.Canonical),
            .. Names(cells, "name_fr", "fr", EntityNameKind.Canonical), .. Names(cells, "aliases_en", "en", EntityNameKind.Alias),
            .. Names(cells, "aliases_de", "de", EntityNameKind.Alias), .. Names(cells, "aliases_other", string.Empty, EntityNameKind.Alias),
            .. Names(cells, "adjectives_en", "en", EntityNameKind.Adjective), .. Names(cells, "adjectives_de", "de", EntityNameKind.Adjective),
            .. Names(cells, "demonyms_en", "en", EntityNameKind.Demonym), .. Names(cells, "demonyms_de", "de", EntityNameKind.Demonym),
        ],
        Kind = cells["kind"],
        Gender = cells["gender"],
        Members = cells["members"].Split('|', StringSplitOptions.RemoveEmptyEntries),
        Serves = (cells.GetValueOrDefault("serves") ?? string.Empty).Split('|', StringSplitOptions.RemoveEmptyEntries),
        Parties = (cells.GetValueOrDefault("parties") ?? string.Empty).Split('|', StringSplitOptions.RemoveEmptyEntries),
        Latitude = Degrees(cells["latitude"]),
        Longitude = Degrees(cells["longitude"]),
        From = Date(cells["from"]),
        To = Date(cells["to"]),
    };

    private static IEnumerable<EntityName> Names(Dictionary<string, string> cells, string column, string language, EntityNameKind kind) =>
        cells[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new EntityName(name, language, kind));

    private static double? Degrees(string text) => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private static HistoricalDate? Date(string text) => HistoricalDate.TryParse(text, out var date) ? date : null;

    private static IEnumerable<List<string>> Rows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                quoted = !quoted;
                if (quoted && i > 0 && text[i - 1] == '"')
                {
                    cell.Append('"');
                }
            }
            else if (!quoted && text[i] is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (text[i] == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                cell.Append(text[i]);
            }
        }
    }
}
