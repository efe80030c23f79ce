using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.NamedQueries.Errors;

namespace KnowledgeGraph.Host.Console.Query;

/// <summary>Finds the place on the command line that a mistake in a call is about.</summary>
internal static class CallErrors
{
    /// <summary>The mistake with its place.</summary>
    /// <param name="error">What the runner says.</param>
    /// <param name="name">The query's name as typed.</param>
    /// <param name="values">The parameters as typed.</param>
    public static ConsoleException Of(NamedQueryError error, string name, IReadOnlyList<string> values) => error.Kind switch
    {
        NamedQueryErrorKind.InvalidFile => ConsoleException.Failed(InFile(error)),
        NamedQueryErrorKind.UnknownQuery => ConsoleException.Usage(error.Message, name),
        NamedQueryErrorKind.UnknownParameter => AtName(error, values),
        NamedQueryErrorKind.MissingParameter => ConsoleException.Usage(error.Message, name, $"kg queries {name} lists the parameters."),
        _ => AtValue(error, values),
    };

    /// <summary>What is wrong in a query's file, with the place as compilers write theirs.</summary>
    public static string InFile(NamedQueryError error)
    {
        var line = error.Line is { } number ? $":{number}" : string.Empty;
        return error.File is { } file ? $"{file}{line}: {error.Message}" : error.Message;
    }

    private static ConsoleException AtName(NamedQueryError error, IReadOnlyList<string> values) =>
        new(ExitCodes.Usage, error.Message) { Argument = Typed(error, values), Length = error.Parameter?.Length ?? 0 };

    private static ConsoleException AtValue(NamedQueryError error, IReadOnlyList<string> values) =>
        new(ExitCodes.Usage, error.Message) { Argument = Typed(error, values), From = (error.Parameter?.Length ?? -1) + 1 };

    private static string? Typed(NamedQueryError error, IReadOnlyList<string> values) =>
        values.FirstOrDefault(value => value.StartsWith(error.Parameter + "=", StringComparison.Ordinal));
}
