using System.Text.Json;
using KnowledgeGraph.Host.Http.Entities;
using KnowledgeGraph.Host.Http.Formats;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Queries;
using KnowledgeGraph.NamedQueries.Catalogue;

namespace KnowledgeGraph.Host.Http.OpenApi;

/// <summary>Writes the operations of the document.</summary>
internal sealed class OpenApiOperations(Utf8JsonWriter json, ServiceOptions options)
{
    private const string RowsDescription = "The rows. JSON Lines end with a line that is no row: truncated, next, and the line that cites the rows.";

    private static readonly string[] StoreProblems = ["400", "404", "408", "413", "429", "503"];
    private readonly OpenApiParameters _parameters = new(json);

    private sealed record Fixed(string Path, string Id, string Summary, string Schema, IReadOnlyList<string> Problems)
    {
        public Action<OpenApiParameters>? Parameters { get; init; }

        public bool IsOpen { get; init; }
    }

    /// <summary>Writes the addresses that do not depend on the query files.</summary>
    public void WriteFixed(bool allowsCypher)
    {
        foreach (var operation in FixedOperations())
        {
            json.WriteStartObject(operation.Path);
            json.WriteStartObject("get");
            WriteHead(operation.Id, operation.Summary, "service");
            json.WriteStartArray("parameters");
            operation.Parameters?.Invoke(_parameters);
            json.WriteEndArray();
            json.WriteStartObject("responses");
            WriteAnswer("OK", ["application/json"], operation.Schema);
            WriteProblems(operation.Problems, operation.IsOpen);
            json.WriteEndObject();
            if (operation.IsOpen)
            {
                json.WriteStartArray("security");
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (allowsCypher)
        {
            WriteCypher();
        }
    }

    /// <summary>Writes the operations of one named query: its documentation is that of the file.</summary>
    public void WriteQuery(ServedQuery served)
    {
        var query = served.Query;
        json.WriteStartObject(QueryJson.RowsAddress(query.Name));
        json.WriteStartObject("get");
        WriteHead(query.Name, query.Header.Summary, query.Topic);
        json.WriteString("description", $"{query.Header.Description} Revision {query.Header.Revision}. Columns: {string.Join(", ", served.Columns)}.".Trim());
        json.WriteStartArray("parameters");
        foreach (var parameter in query.Header.Parameters)
        {
            _parameters.Write(parameter);
        }

        WriteCallOptions();
        json.WriteEndArray();
        WriteRowAnswers(canBeKept: true);
        json.WriteEndObject();
        json.WriteStartObject("post");
        WriteHead(query.Name + "-post", query.Header.Summary, query.Topic);
        json.WriteStartArray("parameters");
        WriteCallOptions();
        json.WriteEndArray();
        json.WriteStartObject("requestBody");
        json.WriteBoolean("required", query.Header.Parameters.Any(parameter => parameter.IsRequired));
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WritePropertyName("schema");
        _parameters.WriteBody(query.Header.Parameters);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteRowAnswers(canBeKept: false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private IEnumerable<Fixed> FixedOperations() =>
    [
        new("/livez", "livez", "Whether the process answers", "State", []) { IsOpen = true },
        new("/readyz", "readyz", "Whether its database answers", "State", ["503"]) { IsOpen = true },
        new("/status", "status", "The database, what is in it, and query files that are broken", "Status", ["408", "429", "503"]),
        new("/queries", "list-queries", "The named queries", "QueryList", []),
        new("/queries/{name}", "describe-query", "One named query with its text", "Query", ["404", "503"])
        {
            Parameters = parameters => parameters.WritePath("name", "The query's name", "who-gained-what"),
        },
        new("/entities", "search-entities", "Entities one of whose names begins so, or whose usual names these are: search or name is needed", "EntityList", StoreProblems)
        {
            Parameters = parameters =>
            {
                parameters.WriteText("search", "The beginning of a name in any language, or of a word in it", "amur", isRequired: false);
                parameters.WriteTexts("name", "Whole usual names", "Qing China", EntityRoutes.MostNames);
                parameters.WriteText("label", "Only entities with this label", "State", isRequired: false);
                parameters.WriteNumber("limit", "The most entities", 1, 100, 10);
            },
        },
        new("/entities/{id}", "entity", "An entity with its names, properties, edges and facts", "Entity", StoreProblems)
        {
            Parameters = parameters =>
            {
                parameters.WritePath("id", "The entity's id", "qing-china");
                parameters.WriteNumber("limit", "The most edges, and the most facts", 1, 2_000, 200);
            },
        },
        new("/facts/{id}", "fact", "A fact with who took part and the claims it rests on", "Fact", StoreProblems)
        {
            Parameters = parameters => parameters.WritePath("id", "The fact's id", null),
        },
    ];

    private void WriteCallOptions()
    {
        _parameters.WriteFlag("cite", "Whether each row carries the claims behind it");
        _parameters.WriteNumber("limit", "The most rows of a page", 1, options.Limits.Rows, null);
        _parameters.WriteText("after", "Where the page before ended: taken from its link 'next'", null, isRequired: false);
        _parameters.WriteChoice("format", "How rows are sent; the Accept header says it as well", FormatChoice.Words);
    }

    private void WriteCypher()
    {
        json.WriteStartObject("/cypher");
        json.WriteStartObject("post");
        WriteHead("cypher", "One statement of one's own, which may only read", "service");
        json.WriteStartObject("requestBody");
        json.WriteBoolean("required", value: true);
        json.WriteStartObject("content");
        WriteContent("application/json", "CypherRequest");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("responses");
        WriteAnswer("The rows", ["application/json"], "CypherAnswer");
        WriteProblems(["400", "403", "408", "413", "415", "429", "503"]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteHead(string id, string summary, string tag)
    {
        json.WriteString("operationId", id);
        json.WriteString("summary", summary);
        json.WriteStartArray("tags");
        json.WriteStringValue(tag);
        json.WriteEndArray();
    }

    private void WriteRowAnswers(bool canBeKept)
    {
        json.WriteStartObject("responses");
        if (canBeKept)
        {
            json.WriteStartObject("304");
            json.WriteString("description", "The answer is still the one whose ETag If-None-Match names");
            json.WriteEndObject();
        }

        WriteAnswer(RowsDescription, FormatChoice.MediaTypes, "Answer");
        WriteProblems([.. StoreProblems, "406", "415"]);
        json.WriteEndObject();
    }

    private void WriteAnswer(string description, IReadOnlyList<string> types, string schema)
    {
        json.WriteStartObject("200");
        json.WriteString("description", description);
        json.WriteStartObject("content");
        foreach (var type in types)
        {
            if (type == "application/json")
            {
                WriteContent(type, schema);
            }
            else
            {
                json.WriteStartObject(type);
                json.WriteStartObject("schema");
                json.WriteString("type", "string");
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteProblems(IReadOnlyList<string> statuses, bool isOpen = false)
    {
        // Who may call is asked before anything else: by the key, or without one by the host that the request names.
        string[] access = options.ApiKey is null ? ["421"] : isOpen ? [] : ["401"];
        foreach (var status in statuses.Concat(access))
        {
            json.WriteStartObject(status);
            json.WriteString("description", Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)));
            json.WriteStartObject("content");
            WriteContent("application/problem+json", "Problem");
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private void WriteContent(string type, string schema)
    {
        json.WriteStartObject(type);
        json.WriteStartObject("schema");
        json.WriteString("$ref", "#/components/schemas/" + schema);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
