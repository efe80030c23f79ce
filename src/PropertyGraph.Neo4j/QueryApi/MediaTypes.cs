namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>The formats of the Query API.</summary>
internal static class MediaTypes
{
    /// <summary>Plain JSON: what a request may be written in where its parameters lose nothing by it.</summary>
    public const string PlainJson = "application/json";

    /// <summary>Typed JSON: one document an answer.</summary>
    public const string TypedJson = "application/vnd.neo4j.query";

    /// <summary>Typed JSON, one event a line, from 2025.12.</summary>
    public const string TypedJsonLines = "application/vnd.neo4j.query.v1.0+jsonl";

    /// <summary>Whether an answer came as one event a line.</summary>
    public static bool IsLines(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType?.EndsWith("jsonl", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether an answer says that it is JSON of some kind.</summary>
    public static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is { } type
        && (type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.StartsWith(TypedJson, StringComparison.OrdinalIgnoreCase));
}
