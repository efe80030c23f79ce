using System.Text.Json;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Status;

/// <summary>
/// <c>/livez</c> says that the process answers, <c>/readyz</c> that its database does, <c>/status</c> what is served from which
/// database, how much is in it, and which query files are broken.
/// </summary>
internal sealed class StatusRoutes(ServedCatalogue catalogue, IGraphDatabase database, IOptions<ServiceOptions> options)
{
    private const string Probe = "RETURN 1 AS one";

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapRead("/livez", context => WriteStateAsync(context, "alive"));
        routes.MapRead("/readyz", ReadyAsync);
        routes.MapRead("/status", StatusAsync).WithMetadata(UsesStore.Mark);
    }

    private static Task WriteStateAsync(HttpContext context, string state)
    {
        context.Response.Headers.CacheControl = "no-store";
        return JsonResponse.WriteAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("status", state);
            json.WriteEndObject();
        });
    }

    private async Task ReadyAsync(HttpContext context)
    {
        await database.QueryAsync(Probe, null, context.RequestAborted);
        await WriteStateAsync(context, "ready");
    }

    private async Task StatusAsync(HttpContext context)
    {
        var info = await database.GetInfoAsync(context.RequestAborted);
        var counts = new List<(string What, IReadOnlyList<GraphRow> Rows)>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(options.Value.CypherFolder, "status"), "*.cypher").Order(StringComparer.Ordinal))
        {
            var text = await File.ReadAllTextAsync(file, context.RequestAborted);
            counts.Add((Path.GetFileNameWithoutExtension(file), await database.QueryAsync(text, null, context.RequestAborted)));
        }

        var state = catalogue.State;
        context.Response.Headers.CacheControl = "no-store";
        await JsonResponse.WriteAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("database");
            json.WriteString("product", info.Product);
            json.WriteString("version", info.Version);

            // The whole path of a file would tell callers more of the machine than they need.
            json.WriteString("address", info.Address.Contains("://", StringComparison.Ordinal) ? info.Address : Path.GetFileName(info.Address));
            json.WriteEndObject();
            foreach (var (what, rows) in counts)
            {
                json.WriteStartObject(what);
                foreach (var row in rows)
                {
                    json.WriteNumber(((StringValue)row["name"]).Value, ((IntegerValue)row["count"]).Value);
                }

                json.WriteEndObject();
            }

            json.WriteNumber("queries", state.Queries.Count);
            json.WriteStartArray("broken");
            foreach (var (name, errors) in state.Errors)
            {
                foreach (var error in errors)
                {
                    Write(json, name, error, state.Queries.ContainsKey(name));
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, string name, NamedQueryError error, bool isServed)
    {
        json.WriteStartObject();
        json.WriteString("query", name);
        JsonResponse.WriteText(json, "file", error.File);
        json.WritePropertyName("line");
        if (error.Line is { } line)
        {
            json.WriteNumberValue(line);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("message", error.Message);
        json.WriteBoolean("servesLastGood", isServed);
        json.WriteEndObject();
    }
}
