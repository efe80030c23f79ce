using System.CommandLine;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Status;

/// <summary><c>kg status</c>: says which database answers and what it holds.</summary>
internal static class StatusCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var format = FormatOption.Create();
        var command = new Command("status", "Say which database answers and what it holds.") { format };
        command.SetAction((parsed, cancellation) => new StatusAction(session) { Format = parsed.GetValue(format) }.RunAsync(cancellation));
        return command;
    }
}
