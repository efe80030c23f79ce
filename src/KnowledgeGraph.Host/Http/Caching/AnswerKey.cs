using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Host.Http.Caching;

/// <summary>
/// What tells one request for rows from another: the address as it was sent, and the header that the answers vary by. Both are at
/// hand before the address is taken apart, so that an answer can be given again without that.
/// </summary>
/// <param name="Target">The path and all that follows the question mark.</param>
/// <param name="Accept">The formats that were asked for in the header; empty where it is missing.</param>
internal readonly record struct AnswerKey(string Target, string Accept)
{
    private const string Start = "/queries/";

    /// <summary>About how many bytes of memory it takes.</summary>
    public int Size => sizeof(char) * (Target.Length + Accept.Length);

    /// <summary>The key of a request.</summary>
    /// <returns>The key; null where nothing is kept for such requests.</returns>
    public static AnswerKey? Of(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return target is not null && target.StartsWith(Start, StringComparison.OrdinalIgnoreCase) ? new AnswerKey(target, request.Headers.Accept.ToString()) : null;
    }
}
