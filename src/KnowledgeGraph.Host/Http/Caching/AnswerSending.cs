using System.Buffers.Text;
using System.Security.Cryptography;
using KnowledgeGraph.Host.Http.Formats;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Host.Http.Caching;

/// <summary>Sends finished answers, and says 304 to whoever has the answer already.</summary>
internal static class AnswerSending
{
    private const int TagBytes = 16;
    private static readonly StringValues Vary = "Accept";

    // Kept by browsers, but asked about each time: only the service knows whether the graph is still the same.
    private static readonly StringValues Always = "private, no-cache";

    /// <summary>What tells one request for rows from another: the address with all that follows the question mark, and the format.</summary>
    public static string Key(HttpRequest request, AnswerFormat format) => $"{format} {request.Path}{request.QueryString}";

    /// <summary>Whether a request can be answered by what another was answered.</summary>
    public static bool CanBeKept(HttpRequest request, AnswerFormat format) =>
        format != AnswerFormat.JsonLines && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    /// <summary>The entity tag of a body.</summary>
    public static string TagOf(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return $"\"{Base64Url.EncodeToString(hash[..TagBytes])}\"";
    }

    /// <summary>Sends an answer.</summary>
    public static async Task SendAsync(HttpContext context, FinishedAnswer answer)
    {
        var headers = context.Response.Headers;
        headers.Vary = Vary;
        headers.ETag = answer.Tag;
        headers.CacheControl = Always;
        if (answer.Link is not null)
        {
            headers.Link = answer.Link;
        }

        if (answer.IsTruncated)
        {
            headers["Kg-Truncated"] = "true";
        }

        if (answer.Citation is not null)
        {
            headers["Kg-Citation"] = answer.Citation;
        }

        if (HasAlready(context.Request, answer.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    private static bool HasAlready(HttpRequest request, string tag) =>
        !HttpMethods.IsPost(request.Method)
        && request.Headers.IfNoneMatch is { Count: > 0 } known
        && EntityTagHeaderValue.TryParseList(known, out var tags)
        && tags.Any(one => one.Tag == "*" || one.Tag == tag);
}
