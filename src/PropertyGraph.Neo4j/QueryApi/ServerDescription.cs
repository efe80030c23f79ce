using System.Text.Json;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>What a server says of itself to everybody, at its root.</summary>
/// <param name="Version">Its version as it writes it.</param>
/// <param name="Edition">Its edition; null where it does not say.</param>
/// <param name="HasQueryApi">Whether it offers the Query API.</param>
internal sealed record ServerDescription(string Version, string? Edition, bool HasQueryApi)
{
    private static readonly Version Oldest = new(5, 26);

    /// <summary>Whether it is older than the first version with explicit transactions in the Query API.</summary>
    public bool IsTooOld => System.Version.TryParse(Version.Split('-', '+')[0], out var parsed) && parsed < Oldest;

    /// <summary>Reads it; null where this is not what Neo4j says.</summary>
    public static ServerDescription? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("neo4j_version", out var version) || version.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var edition = json.TryGetProperty("neo4j_edition", out var name) ? name.GetString() : null;
        return new ServerDescription(version.GetString()!, edition, json.TryGetProperty("query", out _) || json.TryGetProperty("query_api", out _));
    }
}
