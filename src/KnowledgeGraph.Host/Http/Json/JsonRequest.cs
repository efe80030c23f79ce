using System.Text.Json;
using KnowledgeGraph.Host.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Json;

/// <summary>Reads JSON bodies.</summary>
internal static class JsonRequest
{
    /// <summary>Reads the body: one JSON object. Dispose it.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ProblemException(new Problem(
                StatusCodes.Status415UnsupportedMediaType, "The body is not JSON", "Send one JSON object with the content type application/json."));
        }

        try
        {
            var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            if (body.RootElement.ValueKind == JsonValueKind.Object)
            {
                return body;
            }

            body.Dispose();
            throw Wrong("The body must be one JSON object.");
        }
        catch (JsonException error)
        {
            throw new ProblemException(new Problem(StatusCodes.Status400BadRequest, "The body cannot be read", "The body is not JSON, or nests too deep.")
            {
                Line = (int?)(error.LineNumber + 1),
                Column = (int?)(error.BytePositionInLine + 1),
            });
        }
    }

    /// <summary>The members of the object, in order.</summary>
    /// <exception cref="ProblemException">A name is no text.</exception>
    public static IReadOnlyList<JsonProperty> Members(JsonDocument body)
    {
        var members = body.RootElement.EnumerateObject().ToList();
        foreach (var member in members)
        {
            Name(member);
        }

        return members;
    }

    /// <summary>The name of a member.</summary>
    /// <exception cref="ProblemException">It holds half a character.</exception>
    public static string Name(JsonProperty member) => Checked(() => member.Name);

    /// <summary>The text of a string.</summary>
    /// <exception cref="ProblemException">It holds half a character.</exception>
    public static string Text(JsonElement value) => Checked(() => value.GetString() ?? string.Empty);

    /// <summary>Says that the body cannot be used.</summary>
    public static ProblemException Wrong(string detail, string? parameter = null) =>
        new(new Problem(StatusCodes.Status400BadRequest, "The body cannot be read", detail) { Parameter = parameter });

    private static string Checked(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            // What the reader throws at \ud800 without its other half.
            throw Wrong("The body holds half a character: \\uD800 to \\uDFFF stand only in pairs.");
        }
    }
}
