namespace KnowledgeGraph.Host.Console.Errors;

/// <summary>An error that a person can mend: a message, the argument that it is about, what to do, and the exit code.</summary>
internal sealed class ConsoleException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="exitCode">The exit code, of <see cref="ExitCodes"/>.</param>
    /// <param name="message">The cause, and what was expected.</param>
    public ConsoleException(int exitCode, string message)
        : base(message) => ExitCode = exitCode;

    /// <summary>The exit code.</summary>
    public int ExitCode { get; }

    /// <summary>The argument on the command line that is meant, as it was typed; null where none is.</summary>
    public string? Argument { get; init; }

    /// <summary>Where the marked part of that argument begins.</summary>
    public int From { get; init; }

    /// <summary>How long the marked part is; 0 for all the rest.</summary>
    public int Length { get; init; }

    /// <summary>What to do next; null where the message says it all.</summary>
    public string? Hint { get; init; }

    /// <summary>A mistake on the command line.</summary>
    public static ConsoleException Usage(string message, string? argument = null, string? hint = null) =>
        new(ExitCodes.Usage, message) { Argument = argument, Hint = hint };

    /// <summary>Something that could not be done.</summary>
    public static ConsoleException Failed(string message, string? argument = null, string? hint = null) =>
        new(ExitCodes.Failed, message) { Argument = argument, Hint = hint };
}
