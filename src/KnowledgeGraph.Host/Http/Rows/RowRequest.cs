using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.Host.Http.Problems;
using KnowledgeGraph.NamedQueries.Parameters;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Rows;

/// <summary>What a request for rows asks: values for the query's parameters, and which rows are wanted.</summary>
/// <param name="Arguments">The words for the parameters.</param>
/// <param name="Cite">Whether each row is to carry its evidence.</param>
/// <param name="Limit">The most rows; null where none is named.</param>
/// <param name="After">Where the page before ended; null for the first page.</param>
internal sealed record RowRequest(IReadOnlyDictionary<string, ArgumentWords> Arguments, bool Cite, int? Limit, string? After)
{
    /// <summary>Reads a request.</summary>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    public static async Task<RowRequest> ReadAsync(HttpContext context, ServiceLimits limits)
    {
        var arguments = new Dictionary<string, ArgumentWords>(StringComparer.Ordinal);
        if (HttpMethods.IsPost(context.Request.Method))
        {
            await ReadBodyAsync(context, arguments);
        }

        foreach (var (name, values) in context.Request.Query.Where(pair => !ReservedNames.CallOptions.Contains(pair.Key, StringComparer.Ordinal)))
        {
            var words = values is [var single] ? ArgumentWords.Of(single ?? string.Empty) : ArgumentWords.Of([.. values.Select(value => value ?? string.Empty)]);
            if (!arguments.TryAdd(name, words))
            {
                throw Wrong(name, $"The parameter '{name}' is given both in the address and in the body.");
            }
        }

        var after = context.Request.Query["after"].ToString();
        return new RowRequest(arguments, ReadCite(context.Request), ReadLimit(context.Request, limits), after.Length == 0 ? null : after);
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

    private static async Task ReadBodyAsync(HttpContext context, Dictionary<string, ArgumentWords> arguments)
    {
        if (context.Request.ContentLength == 0)
        {
            return;
        }

        using var body = await JsonRequest.ReadAsync(context);
        foreach (var property in JsonRequest.Members(body))
        {
            if (property.Value.ValueKind != JsonValueKind.Null && !arguments.TryAdd(property.Name, Words(property)))
            {
                throw Wrong(property.Name, $"The parameter '{property.Name}' is given more than once.");
            }
        }
    }

    private static ArgumentWords Words(JsonProperty property) => property.Value.ValueKind == JsonValueKind.Array
        ? ArgumentWords.Of([.. property.Value.EnumerateArray().Select(item => Word(property.Name, item))])
        : ArgumentWords.Of(Word(property.Name, property.Value));

    private static string Word(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonRequest.Text(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw Wrong(name, $"The parameter '{name}' must be a string, a number, true or false, or a list of these."),
    };

    private static ProblemException Wrong(string parameter, string detail) =>
        new(new Problem(StatusCodes.Status400BadRequest, "The request cannot be read", detail) { Parameter = parameter });
}
