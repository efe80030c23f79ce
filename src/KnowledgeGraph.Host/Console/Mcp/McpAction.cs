using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Serve;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Host.Mcp;
using KnowledgeGraph.NamedQueries.Errors;

namespace KnowledgeGraph.Host.Console.Mcp;

/// <summary>Serves until the client closes the input. The standard output carries the protocol and nothing else.</summary>
internal sealed class McpAction(ConsoleSession session)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var options = new ServiceSettings(session).Read(null, allowsCypher: false);
        await using var database = Backends.Open(session, OpenMode.Existing);
        try
        {
            session.Detail("Speaking the Model Context Protocol on the standard input and output.");
            var server = new GraphServer(options.CypherFolder, database, options.Limits, session.Terminal.Clock);
            await server.RunAsync(session.Terminal.OpenInput(), session.Terminal.OpenOutput(), cancellation);
        }
        catch (NamedQueryException mistake)
        {
            throw ConsoleException.Failed(mistake.Error.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopping is how a server ends.
        }

        return ExitCodes.Ok;
    }
}
