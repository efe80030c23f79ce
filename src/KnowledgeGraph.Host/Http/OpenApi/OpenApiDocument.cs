using System.Text.Json;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.NamedQueries.Catalogue;

namespace KnowledgeGraph.Host.Http.OpenApi;

/// <summary>Writes an OpenAPI 3.1 document: the fixed addresses, and one operation for each named query with its own parameters.</summary>
internal sealed class OpenApiDocument(Utf8JsonWriter json, ServiceOptions options)
{
    private const string KeyScheme = "apiKey";
    private readonly OpenApiOperations _operations = new(json, options);

    /// <summary>Writes the document.</summary>
    public void Write(CatalogueState state)
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.0");
        WriteInfo();
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", "/");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("paths");
        _operations.WriteFixed(options.AllowsCypher);
        foreach (var served in state.Queries.Values.OrderBy(served => served.Query.Name, StringComparer.Ordinal))
        {
            _operations.WriteQuery(served);
        }

        json.WriteEndObject();
        WriteComponents();
        WriteSecurity();
        json.WriteEndObject();
    }

    private void WriteInfo()
    {
        json.WriteStartObject("info");
        json.WriteString("title", "Knowledge graph of diplomatic relations");
        json.WriteString("summary", "Named queries, entities and facts, each with the sentences that say them.");
        json.WriteString("version", typeof(OpenApiDocument).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        json.WriteStartObject("license");
        json.WriteString("name", "Apache-2.0");
        json.WriteString("identifier", "Apache-2.0");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteComponents()
    {
        json.WriteStartObject("components");
        json.WritePropertyName("schemas");
        OpenApiSchemas.Write(json);
        if (options.ApiKey is not null)
        {
            json.WriteStartObject("securitySchemes");
            json.WriteStartObject(KeyScheme);
            json.WriteString("type", "apiKey");
            json.WriteString("in", "header");
            json.WriteString("name", "X-Api-Key");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteSecurity()
    {
        // An empty list says that nothing is needed; no list would say nothing.
        json.WriteStartArray("security");
        if (options.ApiKey is not null)
        {
            json.WriteStartObject();
            json.WriteStartArray(KeyScheme);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
