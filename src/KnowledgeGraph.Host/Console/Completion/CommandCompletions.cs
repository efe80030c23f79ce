using System.CommandLine;
using System.CommandLine.Completions;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Completion;

/// <summary>Completes a command line: commands and options as the parser knows them, and what belongs to queries.</summary>
internal sealed class CommandCompletions(ConsoleSession session)
{
    /// <summary>What the last word can become.</summary>
    /// <param name="words">The words after the program's name, at least one; the last may be empty.</param>
    public IReadOnlyList<Candidate> Of(IReadOnlyList<string> words)
    {
        var inner = new ConsoleSession(session.Terminal, words);
        var parsed = CommandTree.Create(inner).Parse([.. words], KgConsole.Parser);
        var word = words[^1];
        var items = words.Count > 1 && ValueOf(parsed, words[^2]) is { } option ? ValuesOf(option) : parsed.GetCompletions();
        return
        [
            .. items.Where(item => item.Label.StartsWith(word, StringComparison.OrdinalIgnoreCase))

                // Options crowd the list until somebody begins to type one; those of other systems' habits are never wanted.
                .Where(item => word.StartsWith('-') || (!item.Label.StartsWith('-') && !item.Label.StartsWith('/')))
                .Select(item => new Candidate(item.Label, OneLine(item.Detail ?? item.Documentation)))
                .DistinctBy(candidate => candidate.Text),
        ];
    }

    /// <summary>Completes the name of a query.</summary>
    /// <param name="session">The run.</param>
    /// <param name="context">What was typed.</param>
    /// <param name="name">The argument that holds the name; where it is given already, nothing is offered.</param>
    public static IEnumerable<CompletionItem> Names(ConsoleSession session, CompletionContext context, Argument name) =>
        context.ParseResult.GetResult(name) is { Tokens: [var given, ..] } && given.Value != context.WordToComplete
            ? []
            : Items(Configured(session, context).Names());

    /// <summary>Completes a parameter of the query that stands before it.</summary>
    /// <param name="session">The run.</param>
    /// <param name="context">What was typed.</param>
    /// <param name="name">The argument that holds the query's name.</param>
    public static IEnumerable<CompletionItem> Values(ConsoleSession session, CompletionContext context, Argument<string> name)
    {
        var parsed = context.ParseResult;
        return parsed.GetResult(name) is { Tokens: [var query, ..] } && query.Value != context.WordToComplete
            ? Items(Configured(session, context).Values(query.Value, context.WordToComplete))
            : [];
    }

    // The option whose value the last word is; null where it is none's.
    private static Option? ValueOf(ParseResult parsed, string before) =>
        before.StartsWith('-')
            ? parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options)
                .FirstOrDefault(option => (option.Name == before || option.Aliases.Contains(before)) && option.ValueType != typeof(bool))
            : null;

    // Formats have names of their own beside those of the enumeration, which are no words of the command line.
    private static IEnumerable<CompletionItem> ValuesOf(Option option) => option.GetCompletions(CompletionContext.Empty)
        .Where(item => !option.ValueType.IsEnum || !char.IsUpper(item.Label[0]));

    private static QueryCompletions Configured(ConsoleSession session, CompletionContext context)
    {
        session.Configure(context.ParseResult);
        return new QueryCompletions(session);
    }

    private static IEnumerable<CompletionItem> Items(IEnumerable<Candidate> candidates) =>
        candidates.Select(candidate => new CompletionItem(candidate.Text, detail: candidate.Detail));

    private static string OneLine(string? text) => (text ?? string.Empty).Split('\n')[0].Replace('\t', ' ');
}
