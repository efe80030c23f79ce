using System.Text.Json;

namespace KnowledgeGraph.Extraction.Evaluation;

/// <summary>One line of a gold file.</summary>
/// <param name="Expect">required, allowed or forbidden.</param>
/// <param name="Type">The claim type; <c>*</c> for any.</param>
/// <param name="Roles">For each role the lists of accepted ids, names or texts; one list except for <c>parties</c>.</param>
/// <param name="Date">EDTF; null where it is not asked.</param>
/// <param name="Qualifiers">What each qualifier must be; several texts are alternatives.</param>
/// <param name="Anchor">Words of the text that say it; empty where the place is not asked.</param>
public sealed record GoldClaim(
    string Expect,
    string Type,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Roles,
    string? Date,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Qualifiers,
    string Anchor);

/// <summary>Reads gold files: JSON Lines with <c>expect</c>, <c>type</c>, <c>roles</c>, <c>date</c>, <c>qualifiers</c>, <c>anchor</c>.</summary>
public static class GoldFile
{
    /// <summary>Reads a gold file.</summary>
    /// <param name="reader">Its text.</param>
    /// <returns>Its claims.</returns>
    /// <exception cref="FormatException">A line is not such an object; says which.</exception>
    public static IReadOnlyList<GoldClaim> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var claims = new List<GoldClaim>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                claims.Add(Claim(json.RootElement));
            }
            catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new FormatException($"Line {number} of the gold file is not a claim with 'expect', 'type' and 'roles': {problem.Message}", problem);
            }
        }

        return claims;
    }

    private static GoldClaim Claim(JsonElement json)
    {
        var roles = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>(StringComparer.Ordinal);
        foreach (var role in json.GetProperty("roles").EnumerateObject())
        {
            roles[role.Name] = role.Value.ValueKind == JsonValueKind.Array && role.Value.EnumerateArray().Any(value => value.ValueKind == JsonValueKind.Array)
                ? [.. role.Value.EnumerateArray().Select(Texts)]
                : [Texts(role.Value)];
        }

        var qualifiers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (json.TryGetProperty("qualifiers", out var given))
        {
            foreach (var qualifier in given.EnumerateObject())
            {
                qualifiers[qualifier.Name] = Texts(qualifier.Value);
            }
        }

        return new GoldClaim(
            json.GetProperty("expect").GetString()!,
            json.GetProperty("type").GetString()!,
            roles,
            json.TryGetProperty("date", out var date) ? date.GetString() : null,
            qualifiers,
            json.TryGetProperty("anchor", out var anchor) ? anchor.GetString() ?? string.Empty : string.Empty);
    }

    private static IReadOnlyList<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.ToString())],
        _ => [value.ToString()],
    };
}
