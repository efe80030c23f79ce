using System.CommandLine;
using KnowledgeGraph.Host.Console.Completion;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Queries;

/// <summary><c>kg queries [NAME]</c>: lists the named queries, or describes one.</summary>
internal static class QueriesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var name = new Argument<string?>("NAME") { Description = "The query to describe; all are listed without it.", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(context => CommandCompletions.Names(session, context, name));
        var format = FormatOption.Create();
        var command = new Command("queries", "List the named queries, or describe one.") { name, format };
        command.SetAction(parsed => new QueriesAction(session) { Name = parsed.GetValue(name), Format = parsed.GetValue(format) }.Run());
        return command;
    }
}
