using System.CommandLine;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Completion;

/// <summary>
/// <c>kg complete</c>: what shells call when the completion key is pressed. It is hidden, because people have no use for it.
/// </summary>
internal static class CompleteCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var line = new Option<string?>("--line") { Description = "The line up to the cursor, as a shell has it, the program's name included.", HelpName = "LINE" };
        var words = new Argument<string[]>("WORD") { Description = "The words after the program's name; the last one is to be completed.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("complete", "List what the last word can become, for shells.") { line, words };
        command.Hidden = true;
        command.SetAction(parsed => Run(session, parsed.GetValue(line), parsed.GetValue(words) ?? []));
        return command;
    }

    private static int Run(ConsoleSession session, string? line, IReadOnlyList<string> words)
    {
        var typed = line is null ? words : [.. ShellWords.Split(line).Skip(1).Select(word => word.Text)];
        foreach (var candidate in new CommandCompletions(session).Of(typed.Count == 0 ? [string.Empty] : typed))
        {
            session.Terminal.Output.WriteLine(candidate.Detail.Length == 0 ? candidate.Text : $"{candidate.Text}\t{candidate.Detail}");
        }

        return ExitCodes.Ok;
    }
}
