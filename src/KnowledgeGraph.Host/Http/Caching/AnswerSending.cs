using System.Buffers.Text;
using System.Security.Cryptography;
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

    /// <summary>The entity tag of a body.</summary>
    public static string TagOf(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return $"\"{Base64Url.EncodeToString(hash[..TagBytes])}\"";
    }

    /// <summary>Sends an answer.</summary>
    public static Task SendAsync(HttpContext context, FinishedAnswer answer)
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
            return Task.CompletedTask;
        }

        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return Task.CompletedTask;
        }

        // A caller that is gone ends the writing as well: no token need be made for that.
        var writing = context.Response.BodyWriter.WriteAsync(answer.Body, CancellationToken.None);
        if (!writing.IsCompletedSuccessfully)
        {
            return writing.AsTask();
        }

        _ = writing.Result;
        return Task.CompletedTask;
    }

    private static bool HasAlready(HttpRequest request, string tag) =>
        !HttpMethods.IsPost(request.Method)
        && request.Headers.IfNoneMatch is { Count: > 0 } known
        && EntityTagHeaderValue.TryParseList(known, out var tags)
        && tags.Any(one => one.Tag == "*" || one.Tag == tag);
}
