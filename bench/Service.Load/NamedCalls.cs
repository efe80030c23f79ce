using System.Text.Json;

namespace Service.Load;

/// <summary>Calls of every named query, made of the examples in the service's own catalogue.</summary>
internal static class NamedCalls
{
    public static async Task<IReadOnlyList<string>> ReadAsync(HttpClient client)
    {
        var fact = await FactAsync(client);
        using var catalogue = JsonDocument.Parse(await client.GetStringAsync(new Uri("/queries", UriKind.Relative)));
        var calls = new List<string>();
        foreach (var query in catalogue.RootElement.GetProperty("queries").EnumerateArray())
        {
            var rows = query.GetProperty("links").GetProperty("rows").GetString();
            var parameters = query.GetProperty("parameters").EnumerateArray().ToList();
            var required = parameters.Where(parameter => parameter.GetProperty("required").GetBoolean()).Select(parameter => Argument(parameter, fact)).ToList();
            calls.Add($"{rows}?{string.Join('&', required)}");
            calls.AddRange(parameters
                .Where(parameter => !parameter.GetProperty("required").GetBoolean() && parameter.GetProperty("example").ValueKind == JsonValueKind.String)
                .Select(parameter => $"{rows}?{string.Join('&', required.Append(Argument(parameter, fact)))}"));
        }

        return calls;
    }

    private static string Argument(JsonElement parameter, string fact) =>
        $"{parameter.GetProperty("name").GetString()}={Uri.EscapeDataString(parameter.GetProperty("example").GetString() ?? fact)}";

    private static async Task<string> FactAsync(HttpClient client)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/queries/timeline/rows?limit=1", UriKind.Relative)));
        return answer.RootElement.GetProperty("rows")[0].GetProperty("event").GetString()!;
    }
}
