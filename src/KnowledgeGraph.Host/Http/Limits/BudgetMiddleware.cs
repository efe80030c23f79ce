using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Problems;
using KnowledgeGraph.Host.Http.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Http.Limits;

/// <summary>Gives requests that ask the database their turn and their time.</summary>
internal sealed class BudgetMiddleware(RequestDelegate next, StoreGate gate, IOptions<ServiceOptions> options, TimeProvider clock)
{
    /// <summary>Goes on within the limits.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<UsesStore>() is null)
        {
            await next(context);
            return;
        }

        var limit = options.Value.Limits.Time;
        var gone = context.RequestAborted;
        using var time = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(gone, time.Token);
        try
        {
            var start = clock.GetTimestamp();
            using var turn = await gate.EnterAsync(context, either.Token);
            RequestTimes.Current?.AddWaiting(clock.GetElapsedTime(start));
            context.RequestAborted = either.Token;
            await next(context);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !gone.IsCancellationRequested)
        {
            throw new ProblemException(new Problem(
                StatusCodes.Status408RequestTimeout, "The request took too long", $"The answer was not there after {limit.TotalSeconds:0.###} s. Ask for less, or for fewer rows with limit=."));
        }
        finally
        {
            context.RequestAborted = gone;
        }
    }
}
