using KnowledgeGraph.Host.Console.Session;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Errors;

/// <summary>The one place that turns an error into words and an exit code.</summary>
internal static class ErrorReport
{
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    /// <summary>Writes what went wrong.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Exception error, ConsoleSession session, bool wasInterrupted)
    {
        switch (error)
        {
            case ConsoleException mistake:
                WriteMistake(mistake, session);
                return mistake.ExitCode;
            case OperationCanceledException when wasInterrupted:
                session.Problem("Stopped. Nothing of the unfinished work was stored.");
                return ExitCodes.Interrupted;
            case GraphException failure:
                WriteLine(session, failure.Error.Message);
                session.Detail($"  {failure.Error.Code}");
                return ExitCodes.Failed;
            case IOException broken when IsBrokenPipe(broken):
                // Whoever read the output has enough (kg … | head).
                return ExitCodes.Ok;
            case IOException or UnauthorizedAccessException:
                WriteLine(session, error.Message);
                return ExitCodes.Failed;
            default:
                WriteBug(error, session);
                return ExitCodes.Bug;
        }
    }

    private static void WriteMistake(ConsoleException mistake, ConsoleSession session)
    {
        WriteLine(session, mistake.Message);
        if (mistake.Argument is { } argument
            && CommandLinePlace.Show(session.Arguments, argument, mistake.From, mistake.Length) is { } place)
        {
            session.Problem(place);
        }

        if (mistake.Hint is { } hint)
        {
            session.Problem(hint);
        }
    }

    private static void WriteBug(Exception error, ConsoleSession session)
    {
        WriteLine(session, $"This is a bug in kg, not a mistake of yours: {error.GetType().Name}: {FirstLine(error.Message)}");
        session.Problem(session.IsVerbose
            ? error.ToString()
            : "Please report it in the project's issues with this command line; --verbose writes the details.");
    }

    private static void WriteLine(ConsoleSession session, string message) => session.Problem($"kg: {message}");

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('\r');

    private static bool IsBrokenPipe(IOException error) =>
        error.HResult is WindowsBrokenPipe or WindowsNoData || (!OperatingSystem.IsWindows() && error.HResult == UnixBrokenPipe);
}
