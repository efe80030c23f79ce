using System.Text.Json;
using KnowledgeGraph.Host.Http.Entities;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.Host.Http.Problems;
using KnowledgeGraph.NamedQueries.Lookups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Http.Facts;

/// <summary><c>/facts/{id}</c>: a fact with who took part and the claims it rests on.</summary>
internal sealed class FactRoutes(GraphLookups lookups, IOptions<ServiceOptions> options)
{
    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapRead("/facts/{id}", ReadAsync).WithMetadata(UsesStore.Mark);

    private async Task ReadAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var details = await lookups.FactAsync(id, options.Value.Limits.Time, context.RequestAborted)
            ?? throw new ProblemException(new Problem(
                StatusCodes.Status404NotFound, "There is no such fact", $"No fact has the id '{id}'. Queries give the ids of facts in their column event.") { Parameter = "id" });
        await JsonResponse.WriteAsync(context, json => Write(json, details));
    }

    /// <summary>Writes a fact.</summary>
    public static void Write(Utf8JsonWriter json, FactDetails details)
    {
        json.WriteStartObject();
        EntityJson.WriteReference(json, details.Fact);
        EntityJson.WriteProperties(json, details.Properties);
        json.WriteStartArray("roles");
        foreach (var role in details.Roles)
        {
            json.WriteStartObject();
            json.WriteString("role", role.Role);
            json.WritePropertyName("entity");
            EntityJson.Write(json, role.Entity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var claim in details.Claims)
        {
            Write(json, details.Fact.Id, claim);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string fact, FactClaim claim)
    {
        var evidence = claim.Evidence;
        json.WriteStartObject();
        json.WriteString("fact", fact);
        json.WriteString("claim", claim.Claim);
        json.WriteString("quote", evidence.Quote);
        json.WriteString("document", evidence.Document);
        json.WriteString("documentId", evidence.DocumentId);
        json.WriteNumber("start", evidence.Start);
        json.WriteNumber("end", evidence.End);
        JsonResponse.WriteText(json, "source", evidence.Source);
        json.WriteStartObject("passage");
        json.WriteString("id", evidence.PassageId);
        json.WriteString("text", evidence.PassageText);
        json.WriteNumber("start", evidence.PassageStart);
        json.WriteEndObject();
        JsonResponse.WriteText(json, "type", claim.Type);
        JsonResponse.WriteText(json, "polarity", claim.Polarity);
        json.WritePropertyName("confidence");
        if (claim.Confidence is { } confidence)
        {
            json.WriteNumberValue(confidence);
        }
        else
        {
            json.WriteNullValue();
        }

        JsonResponse.WriteText(json, "date", claim.Date);
        JsonResponse.WriteText(json, "language", claim.Language);
        JsonResponse.WriteText(json, "rule", claim.Rule);
        json.WriteEndObject();
    }
}
