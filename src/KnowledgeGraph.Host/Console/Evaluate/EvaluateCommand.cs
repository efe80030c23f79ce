using System.CommandLine;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Evaluate;

/// <summary><c>kg evaluate [PATH…]</c>: compares what is read with what people found.</summary>
internal static class EvaluateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Texts, and folders of texts. A text NAME.txt or NAME.md is compared with NAME.jsonl beside it. Default: the sample texts.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var gold = new Option<string?>("--gold") { Description = "The gold file of the one text named.", HelpName = "FILE" };
        var format = FormatOption.Create();
        var command = new Command("evaluate", "Compare the claims of texts with gold files. --verbose lists each mistake.") { paths, gold, format };
        command.SetAction((parsed, cancellation) => new EvaluateAction(session)
        {
            Paths = parsed.GetValue(paths) ?? [],
            Gold = parsed.GetValue(gold),
            Format = parsed.GetValue(format),
        }.RunAsync(cancellation));
        return command;
    }
}
