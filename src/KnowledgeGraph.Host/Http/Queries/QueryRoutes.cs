using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.NamedQueries.Catalogue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Host.Http.Queries;

/// <summary><c>/queries</c>: which queries there are, and what one of them is.</summary>
internal sealed class QueryRoutes(ServedCatalogue catalogue)
{
    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapRead("/queries", ListAsync);
        routes.MapRead("/queries/{name}", DescribeAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var queries = catalogue.State.Queries.Values.OrderBy(served => served.Query.Topic, StringComparer.Ordinal).ThenBy(served => served.Query.Name, StringComparer.Ordinal);
        return JsonResponse.WriteAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("queries");
            foreach (var served in queries)
            {
                QueryJson.Write(json, served, withText: false);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private Task DescribeAsync(HttpContext context)
    {
        var served = catalogue.Find((string)context.Request.RouteValues["name"]!);
        return JsonResponse.WriteAsync(context, json => QueryJson.Write(json, served, withText: true));
    }
}
