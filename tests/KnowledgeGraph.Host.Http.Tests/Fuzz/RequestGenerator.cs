using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Host.Http.Tests.Fuzz;

/// <summary>Makes requests from an OpenAPI document: mostly such as it describes, often broken in one place or more.</summary>
public sealed class RequestGenerator(JsonElement document, Random random)
{
    private static readonly string[] Odd =
    [
        "", " ", "null", "-1", "0", "9223372036854775808", "1e999", "NaN", "true", "ä", "🙂", "'", "\"", "\\", "`", "$x", "../..", "%", "%00x", "a,b", ",", "[]", "{}", "\n", "\u202e",
        "1858-13", "1858/1860", "WyJ4IiwxXQ", "China", "Russia", "Treaty of Aigun", "treaty-of-aigun", "event-cession",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"];
    private static readonly string[] Accepts = ["application/json", "text/csv", "text/markdown", "application/jsonl", "application/x-ndjson", "*/*", "text/html", "image/png", "x", ";;;", "text/csv;q=0.5, application/json;q=0"];
    private static readonly string[] BodyTypes = ["application/json", "application/json", "application/json", "application/json", "application/json", "application/json", "application/json", "application/json", "text/plain", "application/x-www-form-urlencoded", "application/xml"];

    private readonly List<(string Path, string Method, JsonElement Operation)> _operations =
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select (path.Name, operation.Name.ToUpperInvariant(), operation.Value),
    ];

    /// <summary>The next request. Dispose it.</summary>
    public HttpRequestMessage Next()
    {
        var (path, method, operation) = _operations[random.Next(_operations.Count)];
        var query = new StringBuilder();
        foreach (var parameter in operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : [])
        {
            var name = parameter.GetProperty("name").GetString()!;
            if (parameter.GetProperty("in").GetString() == "path")
            {
                path = path.Replace("{" + name + "}", Uri.EscapeDataString(Value(parameter)), StringComparison.Ordinal);
            }
            else if (parameter.GetProperty("required").GetBoolean() ? Chance(95) : Chance(35))
            {
                Add(query, Chance(3) ? name + random.Next(10) : name, Value(parameter));
                if (Chance(4))
                {
                    Add(query, name, Value(parameter));
                }
            }
        }

        var request = new HttpRequestMessage(new HttpMethod(Chance(92) ? method : Pick(Methods)), path + query);
        if (Chance(20))
        {
            request.Headers.TryAddWithoutValidation("Accept", Pick(Accepts));
        }

        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head && request.Method.Method != "TRACE")
        {
            request.Content = new StringContent(Body(operation), Encoding.UTF8, Pick(BodyTypes));
        }

        return request;
    }

    private string Body(JsonElement operation)
    {
        if (!operation.TryGetProperty("requestBody", out var body) || Chance(5))
        {
            return Pick(["", "{", "[]", "1", "\"x\"", "{\"a\":{}}", "{\"\\ud800\":1}", "\u0000", "{}"]);
        }

        var schema = Resolved(body.GetProperty("content").GetProperty("application/json").GetProperty("schema"));
        var members = schema.GetProperty("properties").EnumerateObject().Where(_ => Chance(50)).Select(member => $"{JsonSerializer.Serialize(member.Name)}:{JsonValue(member.Name, member.Value)}");
        var text = "{" + string.Join(',', members) + "}";
        return Chance(8) ? text.Remove(random.Next(text.Length), 1) : text;
    }

    private string JsonValue(string name, JsonElement schema) => Chance(15)
        ? Pick(["null", "[]", "{}", "[[1]]", "1e999", "\"\\ud800\"", "-1", "true", JsonSerializer.Serialize(Pick(Odd))])
        : name == "query" ? JsonSerializer.Serialize(Pick(["MATCH (n) RETURN n", "RETURN $x AS x", "CREATE (n)", "RETURN", "", "MATCH (n:State) RETURN n.name AS name", "RETURN 1/0 AS x", "RETURN 'a' + 1 AS x", "RETURN [1][$y] AS x"]))
        : Type(schema) switch
        {
            "integer" or "number" => random.Next(-3, 20).ToString(CultureInfo.InvariantCulture),
            "boolean" => Chance(50) ? "true" : "false",
            "array" => "[" + string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => JsonValue(name, schema.GetProperty("items")))) + "]",
            "object" => $"{{\"x\":{random.Next(9)}}}",
            _ => JsonSerializer.Serialize(Word(schema)),
        };

    private string Value(JsonElement parameter)
    {
        var schema = parameter.GetProperty("schema");
        return Chance(12) ? Pick(Odd)
            : parameter.TryGetProperty("example", out var example) && Chance(70) ? example.ToString()
            : Type(schema) switch
            {
                "integer" => random.Next(Minimum(schema), Minimum(schema) + 12).ToString(CultureInfo.InvariantCulture),
                "number" => (random.NextDouble() * 10).ToString(CultureInfo.InvariantCulture),
                "boolean" => Chance(50) ? "true" : "false",
                "array" => string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Word(schema.GetProperty("items")))),
                _ => Word(schema),
            };
    }

    private string Word(JsonElement schema) =>
        schema.TryGetProperty("enum", out var words) && Chance(80) ? words[random.Next(words.GetArrayLength())].GetString()!
        : schema.TryGetProperty("format", out var format) && format.GetString() == "edtf" && Chance(80) ? Pick(["1858", "1858-05", "1858-05-28", "1857/1860", "185X", "1858~"])
        : Pick(Odd);

    private JsonElement Resolved(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])
        : schema;

    private static string Type(JsonElement schema) => schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "string";

    private static int Minimum(JsonElement schema) => schema.TryGetProperty("minimum", out var least) ? least.GetInt32() : -2;

    private void Add(StringBuilder query, string name, string value) =>
        query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
