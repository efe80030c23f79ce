using System.CommandLine;
using System.CommandLine.Parsing;
using Cypher.Language.Errors;

namespace KnowledgeGraph.Host.Console.Errors;

/// <summary>Turns what the parser of the command line says into one mistake with its place and a suggestion.</summary>
internal static class UsageErrors
{
    private const string EndOfOptions = "--";

    /// <summary>Finds the mistake that a person should mend first; null where the command line is right.</summary>
    public static ConsoleException? Find(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var command = parsed.CommandResult.Command;
        var hint = command is RootCommand ? "kg --help lists the commands." : $"kg {command.Name} --help tells how it is used.";
        if (MisspeltOption(parsed, arguments) is { } option)
        {
            return UnknownOption(command, parsed, option, hint);
        }

        if (parsed.UnmatchedTokens is [var unexpected, ..])
        {
            return Unexpected(command, unexpected, hint);
        }

        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        if (command is RootCommand)
        {
            return ConsoleException.Usage("A command is missing.", null, hint);
        }

        var error = parsed.Errors[0];
        if (error.SymbolResult is OptionResult { Tokens.Count: 0, IdentifierToken: { } name })
        {
            return ConsoleException.Usage($"{name.Value} needs a value.", name.Value, hint);
        }

        if (command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 }) is { } missing)
        {
            return ConsoleException.Usage($"{Title(command)} needs {missing.Name}.", null, hint);
        }

        var token = error.SymbolResult?.Tokens is [var first, ..] ? first.Value : null;
        return ConsoleException.Usage(error.Message, token, hint);
    }

    // The parser takes an unknown option for an argument where the command has room for one.
    private static string? MisspeltOption(ParseResult parsed, IReadOnlyList<string> arguments) =>
        arguments.Contains(EndOfOptions)
            ? null
            : parsed.UnmatchedTokens
                .Concat(parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value))
                .FirstOrDefault(token => token.Length > 1 && token[0] == '-');

    private static ConsoleException UnknownOption(Command command, ParseResult parsed, string typed, string hint)
    {
        var name = typed.Split('=', ':')[0];
        var known = command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name);
        return ConsoleException.Usage($"There is no option {name} for {Title(command)}.{Meant(name, known)}", typed, hint);
    }

    private static ConsoleException Unexpected(Command command, string typed, string hint) =>
        command is RootCommand
            ? ConsoleException.Usage($"There is no command '{typed}'.{Meant(typed, command.Subcommands.Select(inner => inner.Name))}", typed, hint)
            : ConsoleException.Usage($"{Title(command)} takes no further argument '{typed}'.", typed, hint);

    private static string Title(Command command) => command is RootCommand ? "kg" : $"kg {command.Name}";

    private static string Meant(string typed, IEnumerable<string> known) =>
        NearestName.Find(typed, known) is { } name ? $" Did you mean {name}?" : string.Empty;
}
