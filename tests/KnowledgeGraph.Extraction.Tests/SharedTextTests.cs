using KnowledgeGraph.Extraction.Evaluation;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>The texts beside the repository, which are not ours to copy.</summary>
public sealed class SharedTextTests
{
    [Fact]
    public void The_article_on_Ignatyev_gives_all_required_claims_and_no_forbidden_one()
    {
        var path = Repository.Shared("texts", "ignatyev.de.txt");
        var decoded = new TextDecoder().Decode(path, File.ReadAllBytes(path));
        using var gold = new StreamReader(Repository.Shared("gold", "ignatyev.de.jsonl"));

        var report = Evaluator.Evaluate(GoldFile.Read(gold), Repository.Pipeline.Extract(decoded.Text!));

        Assert.True(report.All is { Forbidden: 0, Found: 26, Required: 26, F1: >= 0.95 }, $"{report.All}\n{string.Join('\n', report.Mistakes)}");
    }

    [Fact]
    public void All_cabinet_minutes_run_through_without_an_error()
    {
        var folder = Repository.Shared("texts", "cabinet-minutes");
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt"))
        {
            var decoded = new TextDecoder().Decode(path, File.ReadAllBytes(path));
            var result = Repository.Pipeline.Extract(decoded.Text!);
            Assert.All(result.Claims, claim => Assert.Equal(result.Source.Text[claim.Quotation.Start..claim.Quotation.End], claim.Quotation.Words));
            count++;
        }

        Assert.Equal(321, count);
    }
}
