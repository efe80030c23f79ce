using System.CommandLine;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Explain;

/// <summary><c>kg explain FILE --at OFFSET</c>: tells how one sentence was read.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var file = new Argument<string>("FILE") { Description = "The text; - reads the standard input." };
        var at = new Option<int?>("--at")
        {
            Description = "A place in the sentence, in UTF-16 code units from 0, as kg extract writes them.",
            HelpName = "OFFSET",
            Required = true,
            CustomParser = result => WholeNumber.Parse(result, 0),
        };
        var command = new Command("explain", "Tell how one sentence was read: its words, names, clauses, and which rules fired or why not.") { file, at };
        command.SetAction((parsed, cancellation) => new ExplainAction(session)
        {
            File = parsed.GetValue(file) ?? string.Empty,
            At = parsed.GetValue(at) ?? 0,
        }.RunAsync(cancellation));
        return command;
    }
}
