using System.CommandLine;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Serve;

/// <summary><c>kg serve</c>: answers named queries over HTTP.</summary>
internal static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ConsoleSession session)
    {
        var listen = new Option<string?>("--listen")
        {
            Description = "Where to listen: PORT, ADDRESS or ADDRESS:PORT. Default: the variable KG_LISTEN, else 127.0.0.1:7480. Any address but this machine's own needs an API key in KG_API_KEY.",
            HelpName = "ADDRESS",
        };
        var allowCypher = new Option<bool>("--allow-cypher") { Description = "Also answer POST /cypher with statements of one's own, which may only read." };
        var command = new Command("serve", "Answer named queries over HTTP, with a page to look at.") { listen, allowCypher };
        command.SetAction((parsed, cancellation) => new ServeAction(session)
        {
            Listen = parsed.GetValue(listen),
            AllowsCypher = parsed.GetValue(allowCypher),
        }.RunAsync(cancellation));
        return command;
    }
}
