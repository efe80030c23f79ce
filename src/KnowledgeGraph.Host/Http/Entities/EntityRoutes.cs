using System.Globalization;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.Host.Http.Problems;
using KnowledgeGraph.NamedQueries.Lookups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace KnowledgeGraph.Host.Http.Entities;

/// <summary><c>/entities</c>: entities by the beginning of a name or by their whole usual name, and one with what surrounds it.</summary>
internal sealed class EntityRoutes(GraphLookups lookups, IOptions<ServiceOptions> options)
{
    /// <summary>The most names that are looked up at once.</summary>
    public const int MostNames = 100;

    private const int DefaultMatches = 10;
    private const int MostMatches = 100;
    private const int DefaultEdges = 200;
    private const int MostEdges = 2_000;

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapRead("/entities", SearchAsync).WithMetadata(UsesStore.Mark);
        routes.MapRead("/entities/{id}", ReadAsync).WithMetadata(UsesStore.Mark);
    }

    private async Task SearchAsync(HttpContext context)
    {
        if (context.Request.Query["name"] is { Count: > 0 } names)
        {
            await NamedAsync(context, names);
            return;
        }

        var text = context.Request.Query["search"].ToString();
        if (text.Length == 0)
        {
            throw Wrong("search", "'search' is missing: give the beginning of a name, for example /entities?search=chin, or whole names with 'name'.");
        }

        var label = context.Request.Query["label"].ToString() is { Length: > 0 } given ? given : null;
        var matches = await lookups.SearchAsync(
            text, label, Limit(context.Request, DefaultMatches, MostMatches), options.Value.Limits.Time, context.RequestAborted);
        await JsonResponse.WriteAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("entities");
            foreach (var match in matches)
            {
                EntityJson.Write(json, match);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private async Task NamedAsync(HttpContext context, StringValues names)
    {
        if (names.Count > MostNames)
        {
            throw Wrong("name", $"'name' is given {names.Count} times, but at most {MostNames} names are looked up at once.");
        }

        var entities = await lookups.NamedAsync([.. names.Select(name => name ?? string.Empty)], options.Value.Limits.Time, context.RequestAborted);
        await JsonResponse.WriteAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("entities");
            foreach (var entity in entities)
            {
                EntityJson.Write(json, new EntityMatch(entity, entity.Name));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private async Task ReadAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var details = await lookups.EntityAsync(id, Limit(context.Request, DefaultEdges, MostEdges), options.Value.Limits.Time, context.RequestAborted)
            ?? throw new ProblemException(new Problem(
                StatusCodes.Status404NotFound, "There is no such entity", $"No entity has the id '{id}'. GET /entities?search=… finds ids by name.") { Parameter = "id" });
        await JsonResponse.WriteAsync(context, json => EntityJson.Write(json, details));
    }

    private static int Limit(HttpRequest request, int fallback, int most)
    {
        var text = request.Query["limit"].ToString();
        return text.Length == 0 ? fallback
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
            : throw Wrong("limit", $"'limit' is '{text}', but must be a whole number from 1 to {most}.");
    }

    private static ProblemException Wrong(string parameter, string detail) =>
        new(new Problem(StatusCodes.Status400BadRequest, "The request cannot be read", detail) { Parameter = parameter });
}
