using System.Globalization;
using KnowledgeGraph.Extraction.Evaluation;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>The sample texts are the regression corpus: no forbidden reading, and floors of precision and recall for each claim type.</summary>
public sealed class SampleTextTests
{
    private static readonly Lazy<IReadOnlyList<(string Text, EvaluationReport Report)>> Reports = new(EvaluateAll);

    [Fact]
    public void There_are_at_least_ten_sample_texts_in_both_languages()
    {
        Assert.True(Reports.Value.Count >= 10);
        Assert.Contains(Reports.Value, sample => sample.Text.EndsWith(".de.txt"));
        Assert.Contains(Reports.Value, sample => sample.Text.EndsWith(".en.txt"));
    }

    [Fact]
    public void No_sample_text_gives_a_forbidden_reading() =>
        Assert.Empty(Reports.Value.SelectMany(sample => sample.Report.Mistakes.Where(mistake => mistake.StartsWith("forbidden")).Select(mistake => $"{sample.Text}: {mistake}")));

    [Fact]
    public void Each_claim_type_keeps_its_floor()
    {
        var scores = EvaluationScore.Sum(Reports.Value.SelectMany(sample => sample.Report.Scores)).ToDictionary(score => score.Type, StringComparer.Ordinal);
        var path = Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Extraction.Tests", "Floors", "sample-texts.case");
        var failures = new List<string>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(' ');
            var score = scores[parts[0]];
            var (precision, recall) = (double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture));
            if (score.Precision < precision || score.Recall < recall)
            {
                failures.Add($"{score.Type}: precision {score.Precision:F2} (floor {precision:F2}), recall {score.Recall:F2} (floor {recall:F2})");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures.Concat(Reports.Value.SelectMany(sample => sample.Report.Mistakes.Select(mistake => $"  {sample.Text}: {mistake}")))));
    }

    private static List<(string Text, EvaluationReport Report)> EvaluateAll() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "import", "samples", "texts"), "*.txt").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), Repository.Evaluate(path)))];
}
