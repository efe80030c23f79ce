using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.NamedQueries.Errors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Console.Serve;

/// <summary>Serves until it is stopped.</summary>
internal sealed class ServeAction(ConsoleSession session)
{
    public string? Listen { get; init; }

    public bool AllowsCypher { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var settings = new ServiceSettings(session);
        var options = settings.Read(Listen, AllowsCypher);
        ReserveThreads(options.Limits.Concurrency);
        await using var database = Backends.Open(session, OpenMode.Existing);
        try
        {
            await using var service = ServiceHost.Build(options, database, session.Terminal.Clock);
            await service.StartAsync(cancellation);
            session.Note($"Listening on {string.Join(", ", service.Urls)}. Ctrl-C stops it.");
            await service.WaitForShutdownAsync(cancellation);
            return ExitCodes.Ok;
        }
        catch (NamedQueryException mistake)
        {
            throw ConsoleException.Failed(mistake.Error.Message);
        }
        catch (OptionsValidationException wrong)
        {
            throw ConsoleException.Usage(string.Join(' ', wrong.Failures));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopping is how a server ends.
            return ExitCodes.Ok;
        }
    }

    // The embedded database answers on the thread that asks. The pool adds threads slowly, and the probes must not wait for that.
    private static void ReserveThreads(int concurrency)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + concurrency, ports);
    }
}
