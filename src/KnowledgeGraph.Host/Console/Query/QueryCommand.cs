using System.CommandLine;
using KnowledgeGraph.Host.Console.Completion;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Query;

/// <summary><c>kg query NAME [name=value …]</c>: answers with a named query.</summary>
internal static class QueryCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var name = new Argument<string>("NAME") { Description = "The query; kg queries lists them." };
        var values = new Argument<string[]>("name=value")
        {
            Description = "Values for its parameters. An entity is given by id, name or alias in any language.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        name.CompletionSources.Add(context => CommandCompletions.Names(session, context, name));
        values.CompletionSources.Add(context => CommandCompletions.Values(session, context, name));
        var server = QueryDoors.ServerOption();
        var cite = new Option<bool>("--cite") { Description = "Add to each row the claims behind it: quote, document, place, source." };
        var limit = new Option<int?>("--limit")
        {
            Description = "The most rows to write; says so if there are more.",
            HelpName = "N",
            CustomParser = result => WholeNumber.Parse(result, 1),
        };
        var columns = new Option<string?>("--columns") { Description = "Only these columns, in this order.", HelpName = "A,B" };
        var format = FormatOption.Create();
        var command = new Command("query", "Answer with a named query.") { name, values, server, cite, limit, columns, format };
        command.SetAction((parsed, cancellation) => new QueryAction(session)
        {
            Name = parsed.GetValue(name) ?? string.Empty,
            Values = parsed.GetValue(values) ?? [],
            Server = parsed.GetValue(server),
            Cite = parsed.GetValue(cite),
            Limit = parsed.GetValue(limit),
            Columns = parsed.GetValue(columns) ?? string.Empty,
            Format = parsed.GetValue(format),
        }.RunAsync(cancellation));
        return command;
    }
}
