using System.CommandLine;
using System.CommandLine.Help;
using KnowledgeGraph.Host.Console.Completion;
using KnowledgeGraph.Host.Console.Cypher;
using KnowledgeGraph.Host.Console.Demo;
using KnowledgeGraph.Host.Console.Evaluate;
using KnowledgeGraph.Host.Console.Explain;
using KnowledgeGraph.Host.Console.Export;
using KnowledgeGraph.Host.Console.Extract;
using KnowledgeGraph.Host.Console.Help;
using KnowledgeGraph.Host.Console.Import;
using KnowledgeGraph.Host.Console.Mcp;
using KnowledgeGraph.Host.Console.Queries;
using KnowledgeGraph.Host.Console.Query;
using KnowledgeGraph.Host.Console.Repl;
using KnowledgeGraph.Host.Console.Serve;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Host.Console.Status;
using KnowledgeGraph.Host.Console.VerifyCitation;

namespace KnowledgeGraph.Host.Console;

/// <summary>The list of commands.</summary>
internal static class CommandTree
{
    private const int HelpWidth = 100;

    /// <summary>Makes the commands. Nothing is read or opened before one of them runs.</summary>
    public static RootCommand Create(ConsoleSession session)
    {
        var root = new RootCommand("A knowledge graph of diplomatic relations: reads texts and tables, answers who gained what from each treaty.")
        {
            DemoCommand.Create(session),
            ImportCommand.Create(session),
            QueryCommand.Create(session),
            QueriesCommand.Create(session),
            VerifyCitationCommand.Create(session),
            McpCommand.Create(session),
            ReplCommand.Create(session),
            CompletionCommand.Create(session),
            CompleteCommand.Create(session),
            CypherCommand.Create(session),
            ExportCommand.Create(session),
            ExtractCommand.Create(session),
            ExplainCommand.Create(session),
            EvaluateCommand.Create(session),
            StatusCommand.Create(session),
            ServeCommand.Create(session),
        };
        foreach (var option in session.Options.All)
        {
            root.Add(option);
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpText(new HelpAction { MaxWidth = session.Terminal.OutputWidth ?? HelpWidth });
        }

        return root;
    }
}
