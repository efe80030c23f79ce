using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.Host.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Rows;

/// <summary>What a request for rows asks: values for the query's parameters, and how the rows are wanted.</summary>
/// <param name="Arguments">The words for the parameters.</param>
/// <param name="Cite">Whether each row is to carry its evidence.</param>
/// <param name="Limit">The most rows; null where none is named.</param>
internal sealed record RowRequest(IReadOnlyDictionary<string, string> Arguments, bool Cite, int? Limit)
{
    /// <summary>The names that say how rows are wanted; no query's parameter may be called so.</summary>
    public static IReadOnlyList<string> OptionNames { get; } = ["cite", "limit", "after", "format"];

    /// <summary>Reads a request.</summary>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    public static async Task<RowRequest> ReadAsync(HttpContext context, ServiceLimits limits)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        if (HttpMethods.IsPost(context.Request.Method))
        {
            await ReadBodyAsync(context, arguments);
        }

        foreach (var (name, values) in context.Request.Query)
        {
            if (OptionNames.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            if (values.Count > 1 || !arguments.TryAdd(name, values.ToString()))
            {
                throw Wrong(name, $"The parameter '{name}' is given more than once.");
            }
        }

        return new RowRequest(arguments, ReadCite(context.Request), ReadLimit(context.Request, limits));
    }

    private static bool ReadCite(HttpRequest request) => request.Query["cite"].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        var other => throw Wrong("cite", $"'cite' is '{other}', but must be true or false."),
    };

    private static int? ReadLimit(HttpRequest request, ServiceLimits limits)
    {
        var text = request.Query["limit"].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= limits.Rows
            ? number
            : throw Wrong("limit", $"'limit' is '{text}', but must be a whole number from 1 to {limits.Rows}.");
    }

    private static async Task ReadBodyAsync(HttpContext context, Dictionary<string, string> arguments)
    {
        if (context.Request.ContentLength == 0)
        {
            return;
        }

        if (!context.Request.HasJsonContentType())
        {
            throw new ProblemException(new Problem(
                StatusCodes.Status415UnsupportedMediaType, "The body is not JSON", "Send the parameters as one JSON object with the content type application/json."));
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw Wrong(null, "The body must be one JSON object: names and values of parameters.");
            }

            foreach (var property in body.RootElement.EnumerateObject())
            {
                if (property.Value.ValueKind != JsonValueKind.Null && !arguments.TryAdd(property.Name, Words(property)))
                {
                    throw Wrong(property.Name, $"The parameter '{property.Name}' is given more than once.");
                }
            }
        }
        catch (JsonException error)
        {
            throw new ProblemException(new Problem(StatusCodes.Status400BadRequest, "The body cannot be read", "The body is not JSON.")
            {
                Line = (int?)(error.LineNumber + 1),
                Column = (int?)(error.BytePositionInLine + 1),
            });
        }
    }

    private static string Words(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => property.Value.GetRawText(),
        _ => throw Wrong(property.Name, $"The parameter '{property.Name}' must be a string, a number, true or false."),
    };

    private static ProblemException Wrong(string? parameter, string detail) =>
        new(new Problem(StatusCodes.Status400BadRequest, "The request cannot be read", detail) { Parameter = parameter });
}
