using System.CommandLine;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Repl;

/// <summary><c>kg repl</c>: asks one question after the other.</summary>
internal static class ReplCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var write = new Option<bool>("--write", "-w") { Description = "Allow Cypher statements to change the graph." };
        var format = FormatOption.Create();
        var command = new Command("repl", "Ask one question after the other: named queries, Cypher; :help tells what can be typed.") { write, format };
        command.SetAction((parsed, cancellation) => new ReplAction(session)
        {
            MayWrite = parsed.GetValue(write),
            Format = parsed.GetValue(format),
        }.RunAsync(cancellation));
        return command;
    }
}
