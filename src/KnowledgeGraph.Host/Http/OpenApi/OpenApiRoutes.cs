using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.NamedQueries.Catalogue;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Http.OpenApi;

/// <summary><c>/openapi.json</c>: what the service answers, made of the query files as they are now.</summary>
internal sealed class OpenApiRoutes(ServedCatalogue catalogue, IOptions<ServiceOptions> options)
{
    /// <summary>Adds the route.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapRead(
        "/openapi.json",
        context => JsonResponse.WriteAsync(context, json => new OpenApiDocument(json, options.Value).Write(catalogue.State)));
}
