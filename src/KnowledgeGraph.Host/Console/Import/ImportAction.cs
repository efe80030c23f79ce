using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Writing;

namespace KnowledgeGraph.Host.Console.Import;

/// <summary>Imports, and reports what was stored and what could not be used.</summary>
internal sealed class ImportAction(ConsoleSession session)
{
    public IReadOnlyList<string> Paths { get; init; } = [];

    public bool IsStrict { get; init; }

    public OutputFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var report = await ImportAsync(session, [.. Paths.Select(path => InputFiles.ExistingOrFolder(session, path))], IsStrict, cancellation);
        ImportReportText.WriteFiles(session, Format, report);
        ImportReportText.WriteProblems(session, report);
        session.Note(ImportReportText.Summary(report));
        return ExitCode(report);
    }

    /// <summary>Imports files and folders into the database of the session, and shows how far it is where that takes long.</summary>
    public static async Task<ImportReport> ImportAsync(ConsoleSession session, IReadOnlyList<string> paths, bool isStrict, CancellationToken cancellation)
    {
        var scripts = new CypherScripts(ConsoleSession.Existing(session.CypherFolder, "--cypher-folder"));
        var options = new ImportOptions { DataFolder = ConsoleSession.Existing(session.ImportFolder, "--import-folder"), Strict = isStrict };
        await using var database = Backends.Open(session, OpenMode.Create);
        var progress = new LatestProgress();
        var import = Task.Run(() => new ImportPipeline(database, scripts, options).ImportAsync(paths, progress, cancellation), cancellation);
        await ProgressDisplay.ShowUntilDoneAsync(session, import, progress);
        return await import;
    }

    private int ExitCode(ImportReport report) =>
        report.Problems.Count == 0 ? ExitCodes.Ok
        : IsStrict ? ExitCodes.Problems
        : report.Files.Count == 0 ? ExitCodes.Failed
        : ExitCodes.Ok;
}
