using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KnowledgeGraph.Host.Console.Help;

/// <summary>The help of a command: what the parser knows, then examples, and for the program itself the exit codes.</summary>
internal sealed class HelpText(HelpAction inner) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        inner.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (Examples.Of(command is RootCommand ? string.Empty : command.Name) is { Count: > 0 } examples)
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        if (command is RootCommand)
        {
            output.WriteLine("Exit codes:");
            foreach (var (code, meaning) in ExitCodes.Meanings)
            {
                output.WriteLine($"  {code,3}  {meaning}");
            }

            output.WriteLine();
            output.WriteLine("Data goes to the standard output, everything else to the standard error stream.");
        }

        return ExitCodes.Ok;
    }
}
