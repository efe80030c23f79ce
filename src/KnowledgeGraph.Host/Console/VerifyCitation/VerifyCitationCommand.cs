using System.CommandLine;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Query;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.VerifyCitation;

/// <summary><c>kg verify-citation LINE</c>: asks again what a citation names, and says whether the result is the same.</summary>
internal static class VerifyCitationCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var line = new Argument<string[]>("LINE")
        {
            Description = "The line that kg query --cite wrote, in quotes; - reads it from the standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var server = QueryDoors.ServerOption();
        var format = FormatOption.Create();
        var command = new Command("verify-citation", "Ask again what a citation names, and say whether the result is the same.") { line, server, format };
        command.SetAction((parsed, cancellation) => new VerifyCitationAction(session)
        {
            Words = parsed.GetValue(line) ?? [],
            Server = parsed.GetValue(server),
            Format = parsed.GetValue(format),
        }.RunAsync(cancellation));
        return command;
    }
}
