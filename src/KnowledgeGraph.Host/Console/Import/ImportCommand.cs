using System.CommandLine;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Import;

/// <summary><c>kg import PATH…</c>: reads texts and tables into the graph.</summary>
internal static class ImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders: texts (.txt, .md) and tables (.csv).", Arity = ArgumentArity.OneOrMore };
        var strict = new Option<bool>("--strict") { Description = "Store nothing if there is any problem, and exit with 3." };
        var format = FormatOption.Create();
        var command = new Command("import", "Read texts and tables into the graph. Importing the same again changes nothing.") { paths, strict, format };
        command.SetAction((parsed, cancellation) => new ImportAction(session)
        {
            Paths = parsed.GetValue(paths) ?? [],
            IsStrict = parsed.GetValue(strict),
            Format = parsed.GetValue(format),
        }.RunAsync(cancellation));
        return command;
    }
}
