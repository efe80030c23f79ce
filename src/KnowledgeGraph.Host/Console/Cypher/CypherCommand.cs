using System.CommandLine;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Cypher;

/// <summary><c>kg cypher TEXT</c>: runs one statement of one's own.</summary>
internal static class CypherCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var text = new Argument<string?>("TEXT") { Description = "The Cypher text; - reads it from the standard input.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { Description = "Read the Cypher text from a file.", HelpName = "PATH" };
        var write = new Option<bool>("--write", "-w") { Description = "Allow the statement to change the graph. Without it, a statement that would is refused." };
        var parameters = new Option<string[]>("--param", "-p")
        {
            Description = "A value for a $parameter. JSON where it is JSON (5, true, [1, 2]), otherwise a string.",
            HelpName = "NAME=VALUE",
        };
        var format = FormatOption.Create();
        var command = new Command("cypher", "Run one Cypher statement.") { text, file, write, parameters, format };
        command.SetAction((parsed, cancellation) => new CypherAction(session)
        {
            Text = parsed.GetValue(text),
            File = parsed.GetValue(file),
            MayWrite = parsed.GetValue(write),
            Parameters = parsed.GetValue(parameters) ?? [],
            Format = parsed.GetValue(format),
        }.RunAsync(cancellation));
        return command;
    }
}
