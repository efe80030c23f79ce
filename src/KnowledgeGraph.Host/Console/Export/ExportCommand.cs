using System.CommandLine;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Export;

/// <summary><c>kg export FOLDER</c>: writes the graph as tables.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where the tables go; it is made if it is not there, tables in it are replaced." };
        var command = new Command("export", "Write the graph as CSV tables, which cypher/load loads into Neo4j without this program.") { folder };
        command.SetAction((parsed, cancellation) =>
            new ExportAction(session) { Folder = parsed.GetValue(folder) ?? string.Empty }.RunAsync(cancellation));
        return command;
    }
}
