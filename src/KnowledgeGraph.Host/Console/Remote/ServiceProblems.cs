using System.Text.Json;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Http.Problems;
using KnowledgeGraph.NamedQueries.Errors;

namespace KnowledgeGraph.Host.Console.Remote;

/// <summary>Turns the problems that a service answers back into the mistakes they were.</summary>
internal static class ServiceProblems
{
    // A title names the sort of mistake; several sorts that share one are told alike.
    private static readonly Dictionary<string, NamedQueryErrorKind> Kinds = Enum.GetValues<NamedQueryErrorKind>()
        .Where(kind => kind != NamedQueryErrorKind.InvalidFile)
        .GroupBy(kind => ProblemMapping.Of(new NamedQueryError(kind, string.Empty)).Title, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The mistake; null where the answer is no problem of a service.</summary>
    public static Exception? Of(JsonElement problem, string query)
    {
        if (problem.ValueKind != JsonValueKind.Object || Text(problem, "title") is not { } title || Text(problem, "detail") is not { } detail)
        {
            return null;
        }

        // No query has a parameter of that name.
        if (Text(problem, "parameter") == RemoteDoor.Limit)
        {
            return new RefusedLimitException(detail);
        }

        if (!Kinds.TryGetValue(title, out var kind))
        {
            return ConsoleException.Failed(detail);
        }

        // Where the queries are listed is for each door to say.
        var message = kind == NamedQueryErrorKind.UnknownQuery ? $"{detail} `kg queries` lists them." : detail;
        return new NamedQueryException(new NamedQueryError(kind, message)
        {
            Query = query,
            Parameter = Text(problem, "parameter"),
            Candidates = problem.TryGetProperty("candidates", out var candidates) && candidates.ValueKind == JsonValueKind.Array
                ? [.. candidates.EnumerateArray().Select(candidate => candidate.ToString())]
                : [],
        });
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
