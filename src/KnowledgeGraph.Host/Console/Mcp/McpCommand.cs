using System.CommandLine;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Mcp;

/// <summary><c>kg mcp</c>: serves the graph to a model over the Model Context Protocol.</summary>
internal static class McpCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var command = new Command("mcp", "Serve the graph to a language model: the Model Context Protocol on the standard input and output.");
        command.SetAction((_, cancellation) => new McpAction(session).RunAsync(cancellation));
        return command;
    }
}
