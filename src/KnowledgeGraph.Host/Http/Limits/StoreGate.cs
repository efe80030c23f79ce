using System.Threading.RateLimiting;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Http.Limits;

/// <summary>
/// Lets so many requests at the database at once, lets some more wait in order, and turns the rest away: 429 for a caller that has too
/// many under way, 503 where all together have.
/// </summary>
internal sealed class StoreGate : IAsyncDisposable
{
    private const int RetrySeconds = 1;
    private readonly ConcurrencyLimiter _all;
    private readonly PartitionedRateLimiter<HttpContext> _callers;

    /// <summary>Makes the gate.</summary>
    public StoreGate(IOptions<ServiceOptions> options)
    {
        var limits = options.Value.Limits;
        _all = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = limits.Concurrency,
            QueueLimit = limits.Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        _callers = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetConcurrencyLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
            _ => new ConcurrencyLimiterOptions { PermitLimit = limits.PerCaller, QueueLimit = 0 }));
    }

    /// <summary>Waits for a turn. Dispose what is given when the request is done.</summary>
    /// <exception cref="ProblemException">Too many are under way.</exception>
    public async ValueTask<StoreTurn> EnterAsync(HttpContext context, CancellationToken cancellation)
    {
        var caller = _callers.AttemptAcquire(context);
        if (!caller.IsAcquired)
        {
            caller.Dispose();
            throw TooMany(StatusCodes.Status429TooManyRequests, "You have too many requests under way. Wait for answers before you ask again.");
        }

        try
        {
            var turn = await _all.AcquireAsync(1, cancellation);
            if (turn.IsAcquired)
            {
                return new StoreTurn(caller, turn);
            }

            turn.Dispose();
            throw TooMany(StatusCodes.Status503ServiceUnavailable, "The service is busy. Try again in a moment.");
        }
        catch
        {
            caller.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _callers.DisposeAsync();
        await _all.DisposeAsync();
    }

    private static ProblemException TooMany(int status, string detail) =>
        new(new Problem(status, "Too many requests", detail) { RetryAfter = RetrySeconds });
}

/// <summary>A turn at the database.</summary>
internal sealed class StoreTurn(RateLimitLease caller, RateLimitLease turn) : IDisposable
{
    /// <summary>Lets the next one in.</summary>
    public void Dispose()
    {
        turn.Dispose();
        caller.Dispose();
    }
}
