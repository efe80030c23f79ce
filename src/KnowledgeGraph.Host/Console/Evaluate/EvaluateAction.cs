using KnowledgeGraph.Extraction.Evaluation;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Extract;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Evaluate;

/// <summary>Scores what is read from texts against gold files.</summary>
internal sealed class EvaluateAction(ConsoleSession session)
{
    private static readonly string[] TextEndings = [".txt", ".md"];
    private static readonly string[] Columns = ["type", "precision", "recall", "f1", "right", "asserted", "found", "required", "forbidden"];

    public IReadOnlyList<string> Paths { get; init; } = [];

    public string? Gold { get; init; }

    public OutputFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var pairs = FindPairs();
        var pipeline = await TextReading.PipelineAsync(session, cancellation);
        var scores = new List<EvaluationScore>();
        foreach (var (text, gold) in pairs)
        {
            var report = Evaluator.Evaluate(ReadGold(gold), pipeline.Extract(await TextReading.TextAsync(session, text, cancellation)));
            scores.AddRange(report.Scores);
            foreach (var mistake in report.Mistakes)
            {
                session.Detail($"{session.Terminal.ShownPath(text)}: {mistake}");
            }
        }

        RowOutput.Write(session, Format, Columns, EvaluationScore.Sum(scores).Select(Row));
        session.Note(pairs.Count == 1 ? "1 text" : $"{pairs.Count} texts");
        return ExitCodes.Ok;
    }

    private IReadOnlyList<(string Text, string Gold)> FindPairs()
    {
        if (Gold is { } gold)
        {
            return Paths.Count == 1
                ? [(InputFiles.Existing(session, Paths[0]), InputFiles.Existing(session, gold))]
                : throw ConsoleException.Usage("--gold belongs to exactly one text.", "--gold");
        }

        string[] paths = Paths.Count == 0 ? [Path.Combine(session.ImportFolder, "samples", "texts")] : [.. Paths];
        var texts = paths.SelectMany(Texts).ToList();
        var pairs = texts.Select(text => (Text: text, Gold: Path.ChangeExtension(text, ".jsonl"))).Where(pair => File.Exists(pair.Gold)).ToList();
        return pairs.Count > 0
            ? pairs
            : throw ConsoleException.Failed("No text has a gold file of its name, ending in .jsonl, beside it.", paths[0], "kg evaluate TEXT --gold FILE names one.");
    }

    private IEnumerable<string> Texts(string typed)
    {
        var path = InputFiles.ExistingOrFolder(session, typed);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(file => TextEndings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)
            : [path];
    }

    private static IReadOnlyList<GoldClaim> ReadGold(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            return GoldFile.Read(reader);
        }
        catch (FormatException mistake)
        {
            throw ConsoleException.Failed($"{path}: {mistake.Message}", path);
        }
    }

    private static GraphValue[] Row(EvaluationScore score) =>
    [
        new StringValue(score.Type),
        Share(score.Precision),
        Share(score.Recall),
        Share(score.F1),
        IntegerValue.Of(score.Right),
        IntegerValue.Of(score.Asserted),
        IntegerValue.Of(score.Found),
        IntegerValue.Of(score.Required),
        IntegerValue.Of(score.Forbidden),
    ];

    private static FloatValue Share(double share) => new(Math.Round(share, 3));
}
