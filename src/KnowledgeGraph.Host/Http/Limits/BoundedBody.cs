using KnowledgeGraph.Host.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Limits;

/// <summary>A body that is made before it is sent, and may only become so large.</summary>
/// <param name="most">How large.</param>
/// <param name="expected">About how large it will be.</param>
internal sealed class BoundedBody(int most, int expected) : MemoryStream(Math.Min(most, expected))
{
    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => GetBuffer().AsMemory(0, (int)Length);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Check(count);
        base.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    /// <summary>Answers 200 with what was written.</summary>
    public async Task SendAsync(HttpContext context, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(Written, context.RequestAborted);
        }
    }

    private void Check(int count)
    {
        if (Length + count > most)
        {
            throw new ProblemException(new Problem(
                StatusCodes.Status413PayloadTooLarge, "The answer is too large", $"The answer would be larger than {most} bytes. Ask for fewer rows with limit=, or for JSON Lines, which are sent as they come."));
        }
    }
}
