using KnowledgeGraph.Host.Console.Import;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Query;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Demo;

/// <summary>The way through the house in one command: sources, gazetteer and samples in, one answer out.</summary>
internal sealed class DemoAction(ConsoleSession session)
{
    private const string Query = "who-gained-what";
    private const string Columns = "treaty,date,gainer,gain,from,quote";
    private static readonly string[] Parts = ["sources.csv", "gazetteer", "samples"];

    public OutputFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var folder = ConsoleSession.Existing(session.ImportFolder, "--import-folder");
        var report = await ImportAction.ImportAsync(session, [.. Parts.Select(part => Path.Combine(folder, part))], isStrict: false, cancellation);
        ImportReportText.WriteProblems(session, report);
        session.Note($"{session.Terminal.ShownPath(session.Database)}: {ImportReportText.Summary(report)}");
        session.Note($"kg query {Query}:");
        var exitCode = await new QueryAction(session) { Name = Query, Columns = Columns, Format = Format }.RunAsync(cancellation);
        session.Note("Ask on: kg query who-gained-what treaty=\"Vertrag von Aigun\" --cite; kg queries lists the others.");
        return exitCode;
    }
}
