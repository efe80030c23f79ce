using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Http.Rows;

/// <summary><c>/queries/{name}/rows</c>: the answer of a named query.</summary>
internal sealed class RowRoutes(ServedCatalogue catalogue, NamedQueryRunner runner, IOptions<ServiceOptions> options)
{
    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/queries/{name}/rows", [HttpMethods.Get, HttpMethods.Post], AnswerAsync);

    private async Task AnswerAsync(HttpContext context)
    {
        var limits = options.Value.Limits;
        var query = catalogue.Find((string)context.Request.RouteValues["name"]!).Query;
        var request = await RowRequest.ReadAsync(context, limits);
        var answer = await runner.RunAsync(
            query.Name,
            request.Arguments,
            new NamedQueryOptions { Cite = request.Cite, MaximumRows = Math.Min(request.Limit ?? query.Header.Page, limits.Rows), Timeout = limits.Time },
            context.RequestAborted);
        await JsonResponse.WriteAsync(context, json => AnswerJson.Write(json, answer, request.Cite));
    }
}
