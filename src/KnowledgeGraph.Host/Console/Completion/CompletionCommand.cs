using System.CommandLine;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Completion;

/// <summary><c>kg completion SHELL</c>: prints the script that teaches a shell to complete.</summary>
internal static class CompletionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        var command = new Command("completion", "Print the script by which a shell completes commands, queries, parameters and entities.") { shell };
        command.SetAction(parsed =>
        {
            session.Terminal.Output.Write(CompletionScripts.Of(parsed.GetValue(shell)!));
            return ExitCodes.Ok;
        });
        return command;
    }
}
