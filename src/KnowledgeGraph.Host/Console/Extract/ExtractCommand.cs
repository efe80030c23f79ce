using System.CommandLine;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Extract;

/// <summary><c>kg extract FILE…</c>: prints what texts say, without a graph.</summary>
internal static class ExtractCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var files = new Argument<string[]>("FILE") { Description = "Texts; - reads the standard input.", Arity = ArgumentArity.OneOrMore };
        var strict = new Option<bool>("--strict") { Description = "Exit with 3 if anything could not be read." };
        var format = FormatOption.Create(OutputFormat.Table, OutputFormat.JsonLines);
        var command = new Command("extract", "Print the claims that texts make. No graph is needed and none is changed.") { files, strict, format };
        command.SetAction((parsed, cancellation) => new ExtractAction(session)
        {
            Files = parsed.GetValue(files) ?? [],
            IsStrict = parsed.GetValue(strict),
            Format = parsed.GetValue(format),
        }.RunAsync(cancellation));
        return command;
    }
}
