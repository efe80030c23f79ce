using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.NamedQueries.Values;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Json;

/// <summary>Writes JSON bodies.</summary>
internal static class JsonResponse
{
    private const string ContentType = "application/json";

    /// <summary>Answers 200 with a JSON body.</summary>
    public static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write) => WriteAsync(context, StatusCodes.Status200OK, ContentType, write);

    /// <summary>Answers with a JSON body. It is made before anything is sent, so that an error in making it is an answer of its own.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string contentType, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer, ValueJson.Options))
        {
            write(json);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = buffer.WrittenCount;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
        }
    }

    /// <summary>Writes a list of texts.</summary>
    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a text, or null.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        json.WritePropertyName(name);
        json.WriteStringValue(text);
    }
}
