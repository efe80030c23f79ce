using PropertyGraph.Neo4j.QueryApi.Answers;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>Asks for the server's bookmark: a text that names the last committed transaction.</summary>
internal static class QueryApiBookmark
{
    /// <summary>Reads it.</summary>
    /// <returns>The bookmark; null where the answer has none.</returns>
    /// <exception cref="GraphException">The server cannot be reached or refuses.</exception>
    public static async Task<string?> ReadAsync(QueryApiClient client, Neo4jOptions options, CancellationToken cancellationToken)
    {
        using var response = await client.SendAsync(
            HttpMethod.Post, string.Empty, RequestBody.Reading("RETURN 1"), null, wantsRows: false, cancellationToken);
        using var answer = await AnswerReader.OpenAsync(response, options, cancellationToken);
        await answer.ReadHeadAsync(cancellationToken);
        while (await answer.ReadRowAsync(cancellationToken) is { } row)
        {
            row.Dispose();
        }

        return answer.Tail.Bookmarks.Count > 0 ? string.Join(' ', answer.Tail.Bookmarks.Order(StringComparer.Ordinal)) : null;
    }
}
