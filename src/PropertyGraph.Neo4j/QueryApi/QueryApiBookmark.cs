using System.Text.Json;
using PropertyGraph.Neo4j.Errors;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>Asks for the server's bookmark: a text that names the last committed transaction.</summary>
internal static class QueryApiBookmark
{
    /// <summary>Reads it.</summary>
    /// <returns>The bookmark; null where the answer has none.</returns>
    /// <exception cref="GraphException">The server cannot be reached or refuses.</exception>
    public static async Task<string?> ReadAsync(QueryApiClient client, Neo4jOptions options, CancellationToken cancellationToken)
    {
        using var response = await client.SendAsync(HttpMethod.Post, string.Empty, Write, null, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        JsonDocument document;
        try
        {
            document = await JsonDocument.ParseAsync(body, default, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw ConnectionErrors.NotNeo4j(options, exception);
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.TryGetProperty("errors", out var errors) && ServerErrors.Find(errors, options) is { } failure)
            {
                throw failure;
            }

            return root.TryGetProperty("bookmarks", out var marks) && marks.ValueKind == JsonValueKind.Array && marks.GetArrayLength() > 0
                ? string.Join(' ', marks.EnumerateArray().Select(mark => mark.GetString()).Order(StringComparer.Ordinal))
                : null;
        }
    }

    // "statement" comes first: older servers mind the order.
    private static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("statement", "RETURN 1");
        json.WriteString("accessMode", "Read");
        json.WriteEndObject();
    }
}
