using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Access;

/// <summary>
/// Headers that keep browsers from reading more into an answer than it is. No CORS header is ever sent: pages of other origins
/// cannot read the answers.
/// </summary>
internal sealed class ResponseHeaders(RequestDelegate next)
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds them and goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment, because the answer to an error begins with no headers.
        context.Response.OnStarting(Add, context.Response.Headers);
        return next(context);
    }

    private static Task Add(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "no-referrer";
        return Task.CompletedTask;
    }
}
