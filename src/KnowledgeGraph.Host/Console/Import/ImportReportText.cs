using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Import;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Import;

/// <summary>Writes what an import did.</summary>
internal static class ImportReportText
{
    // More than fits a screen helps nobody; the rest is asked for.
    private const int ProblemsShown = 50;

    private static readonly string[] Columns = ["file", "kind", "claims", "created", "changed", "removed", "unchanged"];

    /// <summary>A row for each file that was stored.</summary>
    public static void WriteFiles(ConsoleSession session, OutputFormat format, ImportReport report)
    {
        // A table without rows would tell people nothing; programs want an empty answer.
        if (report.Files.Count > 0 || format != OutputFormat.Table)
        {
            RowOutput.Write(session, format, Columns, report.Files.Select(file => FileRow(session, file)));
        }
    }

    /// <summary>The problems, as compilers write theirs.</summary>
    public static void WriteProblems(ConsoleSession session, ImportReport report)
    {
        var shown = session.IsVerbose ? report.Problems.Count : Math.Min(ProblemsShown, report.Problems.Count);
        foreach (var problem in report.Problems.Take(shown))
        {
            session.Problem((problem with { File = session.Terminal.ShownPath(problem.File) }).ToString());
            if (problem.Excerpt.Length > 0)
            {
                session.Problem($"    {ValueText.OneLine(problem.Excerpt)}");
            }
        }

        if (shown < report.Problems.Count)
        {
            session.Problem($"… and {report.Problems.Count - shown} more problems; --verbose lists them all.");
        }
    }

    /// <summary>One line about all of it.</summary>
    public static string Summary(ImportReport report)
    {
        var problems = report.Problems.Count switch { 0 => "no problems", 1 => "1 problem", var count => $"{count} problems" };
        if (report.Aborted)
        {
            return $"Nothing was stored: {problems}, and --strict allows none.";
        }

        var total = report.Total;
        var files = report.Files.Count == 1 ? "1 file" : $"{report.Files.Count} files";
        return $"{files}: {total.Created} created, {total.Changed} changed, {total.Removed} removed, {total.Unchanged} unchanged; {problems}.";
    }

    private static GraphValue[] FileRow(ConsoleSession session, FileReport file)
    {
        var total = file.Total;
        return
        [
            new StringValue(session.Terminal.ShownPath(file.Path)),
            new StringValue(file.Kind.ToString().ToLowerInvariant()),
            IntegerValue.Of(file.Claims.Created + file.Claims.Changed + file.Claims.Unchanged),
            IntegerValue.Of(total.Created),
            IntegerValue.Of(total.Changed),
            IntegerValue.Of(total.Removed),
            IntegerValue.Of(total.Unchanged),
        ];
    }
}
