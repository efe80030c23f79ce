using System.Globalization;
using KnowledgeGraph.Host.Http.Json;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Problems;

/// <summary>Writes problems as <c>application/problem+json</c>.</summary>
internal static class ProblemResponse
{
    private const int LongestText = 1_000;
    private const int MostCandidates = 20;
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
            json.WriteString("detail", Short(problem.Detail));
            if (problem.Parameter is { } parameter)
            {
                json.WriteString("parameter", Short(parameter));
            }

            if (problem.Candidates.Count > 0)
            {
                JsonResponse.WriteTexts(json, "candidates", problem.Candidates.Take(MostCandidates).Select(Short));
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

    // What was sent is quoted in the answer, and may be as long as a request.
    private static string Short(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text[..end] + "…";
    }
}
