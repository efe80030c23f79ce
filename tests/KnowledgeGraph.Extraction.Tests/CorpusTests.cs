using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction.Evaluation;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>
/// Texts and passages of several authors who did not know the rules, with gold (Corpus/README.md). What a change of a rule costs elsewhere is seen here: precision and
/// recall have floors, forbidden readings a ceiling.
/// </summary>
public sealed class CorpusTests
{
    private const string PassageFolder = "passages/";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Extraction.Tests");

    public static TheoryData<string, string, double, double, int> Bounds()
    {
        var data = new TheoryData<string, string, double, double, int>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, "Floors", "corpus.case")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(' ');
            data.Add(parts[0], parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture), double.Parse(parts[3], CultureInfo.InvariantCulture), int.Parse(parts[4], CultureInfo.InvariantCulture));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Bounds))]
    public void A_set_keeps_its_floors(string set, string language, double precision, double recall, int forbidden)
    {
        var reports = (set.StartsWith(PassageFolder, StringComparison.Ordinal) ? Passages(set[PassageFolder.Length..], language) : Texts(set, language)).ToList();

        Assert.NotEmpty(reports);
        var all = EvaluationScore.Sum(reports.Select(report => report.Report.All))[^1];
        var outcome = string.Create(CultureInfo.InvariantCulture, $"{set} {language}: precision {all.Precision:F3} (floor {precision}), recall {all.Recall:F3} (floor {recall}), forbidden {all.Forbidden} (at most {forbidden})");

        // Nobody who writes rules may see what is kept aside.
        var mistakes = set.EndsWith("aside", StringComparison.Ordinal) ? string.Empty : string.Concat(reports.SelectMany(report => report.Report.Mistakes.Select(mistake => $"\n  {report.Name}: {mistake}")));
        Assert.True(all.Precision >= precision && all.Recall >= recall && all.Forbidden <= forbidden, outcome + mistakes);
    }

    [Fact]
    public void Every_anchor_stands_in_its_text_once()
    {
        var wrong = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Folder, "Corpus"), "*.txt", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            using var gold = new StreamReader(Path.ChangeExtension(path, ".jsonl"));
            wrong.AddRange(GoldFile.Read(gold).Where(claim => claim.Anchor.Length > 0 && text.Split(claim.Anchor).Length != 2).Select(claim => $"{Path.GetFileName(path)}: {claim.Anchor}"));
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<(string Name, EvaluationReport Report)> Texts(string set, string language) =>
        Directory.EnumerateFiles(Path.Combine(Folder, "Corpus", set), $"*.{language}.txt").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), Repository.Evaluate(path)));

    /// <summary>Each line is a passage with its gold: {"text": …, "gold": […]}.</summary>
    private static IEnumerable<(string Name, EvaluationReport Report)> Passages(string set, string language)
    {
        var file = $"{set}.{language}.jsonl";
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, "Corpus", "passages", file)).Where(line => line.Length > 0))
        {
            number++;
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            using var gold = new StringReader(string.Join('\n', json.RootElement.GetProperty("gold").EnumerateArray().Select(claim => JsonSerializer.Serialize(claim))));
            yield return ($"{file}:{number}", Evaluator.Evaluate(GoldFile.Read(gold), Repository.Pipeline.Extract(new SourceText($"{file}:{number}", text))));
        }
    }
}
