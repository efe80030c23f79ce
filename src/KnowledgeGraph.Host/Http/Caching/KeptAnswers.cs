using KnowledgeGraph.Host.Http.Formats;
using KnowledgeGraph.Host.Http.Telemetry;
using KnowledgeGraph.NamedQueries.Catalogue;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Caching;

/// <summary>Answers what was answered before and is still true, without a turn at the database: nobody waits for such an answer behind a slow query.</summary>
internal sealed class KeptAnswers(RequestDelegate next, AnswerCache cache, ServedCatalogue catalogue)
{
    /// <summary>Answers, or goes on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!cache.IsOn || context.GetEndpoint()?.Metadata.GetMetadata<GivesRows>() is null || HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
            return;
        }

        var format = FormatChoice.Of(context.Request);
        var query = catalogue.Find((string)context.Request.RouteValues["name"]!).Query;
        if (AnswerSending.CanBeKept(context.Request, format)
            && await cache.FindAsync(AnswerSending.Key(context.Request, format), query, context.RequestAborted) is { } answer)
        {
            RequestTimes.Current?.NoteKept();
            await AnswerSending.SendAsync(context, answer);
            return;
        }

        await next(context);
    }
}
