using Polly;
using Polly.Retry;

namespace PropertyGraph.Neo4j.Retrying;

/// <summary>
/// Tries work again that failed for a reason that may pass. Work is a whole transaction, or the opening of one: nothing of it was stored.
/// A commit whose fate is unknown carries no transient error and so is never tried again.
/// </summary>
internal sealed class TransientRetry(Neo4jOptions options, TimeProvider clock)
{
    private readonly ResiliencePipeline _pipeline = options.Retries == 0 ? ResiliencePipeline.Empty : Pipeline(options, clock);

    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(async token => await work(token), cancellationToken);

    private static ResiliencePipeline Pipeline(Neo4jOptions options, TimeProvider clock) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<GraphException>(exception => exception.Error.IsTransient),
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
}
