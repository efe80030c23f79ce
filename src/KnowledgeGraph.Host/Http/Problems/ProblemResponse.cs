using System.Globalization;
using KnowledgeGraph.Host.Http.Json;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Problems;

/// <summary>Writes problems as <c>application/problem+json</c>.</summary>
internal static class ProblemResponse
{
    private const string ContentType = "application/problem+json";

    /// <summary>Answers with a problem.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        if (problem.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        context.Response.Headers.CacheControl = "no-store";
        return JsonResponse.WriteAsync(context, problem.Status, ContentType, json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", problem.Title);
            json.WriteNumber("status", problem.Status);
            json.WriteString("detail", problem.Detail);
            if (problem.Parameter is { } parameter)
            {
                json.WriteString("parameter", parameter);
            }

            if (problem.Candidates.Count > 0)
            {
                JsonResponse.WriteTexts(json, "candidates", problem.Candidates);
            }

            if (problem.Line is { } line)
            {
                json.WriteNumber("line", line);
            }

            if (problem.Column is { } column)
            {
                json.WriteNumber("column", column);
            }

            json.WriteEndObject();
        });
    }
}
