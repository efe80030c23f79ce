using System.CommandLine;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Demo;

/// <summary><c>kg demo</c>: imports the sample data and answers who gained what from each treaty.</summary>
internal static class DemoCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var format = FormatOption.Create();
        var command = new Command("demo", "Import the sample data and answer who gained what from each treaty.") { format };
        command.SetAction((parsed, cancellation) => new DemoAction(session) { Format = parsed.GetValue(format) }.RunAsync(cancellation));
        return command;
    }
}
