using System.CommandLine;
using System.CommandLine.Completions;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Help;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console;

/// <summary>The console: arguments in, text and an exit code out.</summary>
internal static class KgConsole
{
    // @ begins no response file: it may begin a value.
    internal static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs one command line.</summary>
    /// <param name="terminal">The surroundings.</param>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="interrupted">Ctrl-C.</param>
    /// <returns>The exit code, of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> arguments, CancellationToken interrupted)
    {
        var session = new ConsoleSession(terminal, arguments);
        try
        {
            var exitCode = await InvokeAsync(session, interrupted);
            await terminal.Output.FlushAsync(CancellationToken.None);
            return exitCode;
        }
        catch (Exception error)
        {
            var exitCode = ErrorReport.Write(error, session, interrupted.IsCancellationRequested);
            return error is IOException ? exitCode : await FlushAsync(session) ?? exitCode;
        }
    }

    private static async Task<int> InvokeAsync(ConsoleSession session, CancellationToken interrupted)
    {
        var parsed = CommandTree.Create(session).Parse([.. session.Arguments], Parser);
        if (parsed.Action is not HelpText && !IsSuggestion(parsed) && UsageErrors.Find(parsed, session.Arguments) is { } mistake)
        {
            throw mistake;
        }

        session.Configure(parsed);
        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = session.Terminal.Output,
                Error = session.Terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            },
            interrupted);
    }

    // [suggest] completes a line that is not whole yet.
    private static bool IsSuggestion(ParseResult parsed) =>
        parsed.RootCommandResult.Command is RootCommand root && root.Directives.OfType<SuggestDirective>().Any(directive => parsed.GetResult(directive) is not null);

    // The rows before an error are still wanted.
    private static async Task<int?> FlushAsync(ConsoleSession session)
    {
        try
        {
            await session.Terminal.Output.FlushAsync(CancellationToken.None);
            return null;
        }
        catch (IOException error)
        {
            return ErrorReport.Write(error, session, wasInterrupted: false);
        }
    }
}
