using System.Text.Json;
using KnowledgeGraph.Host.Http.Tests.Backends;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

/// <summary>The document that describes the service.</summary>
public sealed class OpenApiTests(EmbeddedBackend backend) : IClassFixture<EmbeddedBackend>
{
    [Fact]
    public async Task Every_named_query_is_an_operation_with_typed_parameters_enums_defaults_and_examples()
    {
        var document = (await (await backend.ServiceAsync()).GetAsync("/openapi.json")).Expect(200).Json;
        Assert.StartsWith("3.1.", document.GetProperty("openapi").GetString());
        var typed = document.GetProperty("paths").GetProperty("/queries/typed/rows").GetProperty("get");
        Assert.Equal("typed", typed.GetProperty("operationId").GetString());
        Assert.Equal("""{"description":"","default":7,"type":"integer","format":"int64"}""", Schema(typed, "number"));
        Assert.Equal("""{"description":"","default":"one","type":"string","enum":["one","two"]}""", Schema(typed, "kind"));
        Assert.Equal("""{"description":"","default":[1,2],"type":"array","items":{"type":"integer","format":"int64"}}""", Schema(typed, "numbers"));
        Assert.Equal("""{"description":"","type":"string","format":"entity","x-label":"State"}""", Schema(typed, "who"));
        var gains = document.GetProperty("paths").GetProperty("/queries/who-gained-what/rows").GetProperty("get");
        Assert.Equal("Vertrag von Aigun", Parameter(gains, "treaty").GetProperty("example").GetString());
        Assert.True(Parameter(document.GetProperty("paths").GetProperty("/queries/career/rows").GetProperty("get"), "person").GetProperty("required").GetBoolean());
    }

    [Fact]
    public async Task Every_reference_leads_to_a_schema_and_every_operation_has_a_name_of_its_own()
    {
        var text = (await (await backend.ServiceAsync()).GetAsync("/openapi.json")).Expect(200).Text;
        using var document = JsonDocument.Parse(text);
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        foreach (var reference in Values(document.RootElement, "$ref"))
        {
            Assert.StartsWith("#/components/schemas/", reference);
            Assert.True(schemas.TryGetProperty(reference["#/components/schemas/".Length..], out _), reference);
        }

        var names = Values(document.RootElement, "operationId").ToList();
        Assert.Equal(names.Distinct(), names);
    }

    private static IEnumerable<string> Values(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name == name && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Values(member.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Values(item, name)),
        _ => [],
    };

    private static JsonElement Parameter(JsonElement operation, string name) =>
        operation.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == name);

    private static string Schema(JsonElement operation, string name) => JsonSerializer.Serialize(Parameter(operation, name).GetProperty("schema"));
}
