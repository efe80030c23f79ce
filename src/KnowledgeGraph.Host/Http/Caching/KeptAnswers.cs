using KnowledgeGraph.Host.Http.Telemetry;
using KnowledgeGraph.NamedQueries.Catalogue;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Caching;

/// <summary>
/// Answers what was answered before and is still true, without a turn at the database: nobody waits for such an answer behind a slow
/// query. It stands before the routes, because whoever asks the same again need not have the address taken apart again.
/// </summary>
internal sealed class KeptAnswers(RequestDelegate next, AnswerCache cache, ServedCatalogue catalogue, ServiceTelemetry telemetry)
{
    /// <summary>Answers, or goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!cache.IsOn || AnswerKey.Of(context.Request) is not { } key || cache.Find(key) is not { } known || !IsServed(known.Query))
        {
            return next(context);
        }

        // The database is asked only where an answer depends on it. A file answers at once, a server later.
        var mark = cache.MarkAsync(context.RequestAborted);
        return mark.IsCompletedSuccessfully ? GiveOrGoOnAsync(context, known, mark.Result) : WaitAsync(context, known, mark);
    }

    private async Task WaitAsync(HttpContext context, FinishedAnswer known, Task<string?> mark) => await GiveOrGoOnAsync(context, known, await mark);

    private Task GiveOrGoOnAsync(HttpContext context, FinishedAnswer known, string? mark)
    {
        if (known.Mark != mark)
        {
            return next(context);
        }

        telemetry.CacheAsked(isHit: true);
        RequestTimes.Current?.NoteKept();
        context.SetEndpoint(known.Endpoint);
        return AnswerSending.SendAsync(context, known);
    }

    // Another one after its file was changed.
    private bool IsServed(NamedQuery query) => catalogue.State.Queries.TryGetValue(query.Name, out var served) && ReferenceEquals(served.Query, query);
}
