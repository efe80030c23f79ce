using KnowledgeGraph.Host.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Host.Http.Formats;

/// <summary>Which format a request wants: the suffix of its path, else <c>format=</c>, else its Accept header, else JSON.</summary>
internal static class FormatChoice
{
    private const string Word = "format";

    private static readonly (string Word, string Type, AnswerFormat Format)[] Known =
    [
        ("json", "application/json", AnswerFormat.Json),
        ("jsonl", "application/jsonl", AnswerFormat.JsonLines),
        ("ndjson", "application/x-ndjson", AnswerFormat.JsonLines),
        ("csv", "text/csv", AnswerFormat.Csv),
        ("markdown", "text/markdown", AnswerFormat.Markdown),
        ("md", "text/markdown", AnswerFormat.Markdown),
    ];

    /// <summary>The media types that rows are sent as.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = [.. Known.Select(entry => entry.Type).Distinct(StringComparer.Ordinal)];

    /// <summary>The words of <c>format=</c> and of suffixes.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Known.Select(entry => entry.Word)];

    /// <summary>The media type of a format, with its character set.</summary>
    public static string ContentType(AnswerFormat format) =>
        Known.First(entry => entry.Format == format).Type + (format is AnswerFormat.Csv or AnswerFormat.Markdown ? "; charset=utf-8" : string.Empty);

    /// <summary>The format that a request wants.</summary>
    /// <exception cref="ProblemException">There is no such format.</exception>
    public static AnswerFormat Of(HttpRequest request)
    {
        if (request.RouteValues.TryGetValue("suffix", out var suffix))
        {
            return ByWord((string)suffix!) ?? throw new ProblemException(new Problem(
                StatusCodes.Status404NotFound, "There is no such format", $"Rows can be had as .{string.Join(", .", Words)}.") { Candidates = Words });
        }

        // Most addresses have no such word: a table of all that the address says is made only where there is one.
        if (HasWord(request.QueryString.Value) && request.Query[Word].ToString() is { Length: > 0 } word)
        {
            return ByWord(word) ?? throw new ProblemException(new Problem(
                StatusCodes.Status400BadRequest, "The request cannot be read", $"'{Word}' is '{word}', but must be one of {string.Join(", ", Words)}.") { Parameter = Word, Candidates = Words });
        }

        return ByAccept(request.Headers.Accept);
    }

    private static bool HasWord(string? query)
    {
        foreach (var pair in new QueryStringEnumerable(query))
        {
            // A letter of the name may stand percent-encoded.
            var name = pair.EncodedName.Span.Contains('%') ? pair.DecodeName().Span : pair.EncodedName.Span;
            if (name.Equals(Word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static AnswerFormat? ByWord(string word)
    {
        foreach (var entry in Known)
        {
            if (string.Equals(entry.Word, word, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Format;
            }
        }

        return null;
    }

    // Among equal wishes the order of the header decides; browsers ask for HTML and */*, and get JSON.
    private static AnswerFormat ByAccept(StringValues accept)
    {
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var wishes) || wishes.Count == 0)
        {
            return AnswerFormat.Json;
        }

        foreach (var wish in wishes.Where(wish => wish.Quality is not 0).OrderByDescending(wish => wish.Quality ?? 1))
        {
            foreach (var entry in Known)
            {
                if (new MediaTypeHeaderValue(entry.Type).IsSubsetOf(new MediaTypeHeaderValue(wish.MediaType)))
                {
                    return entry.Format;
                }
            }
        }

        throw new ProblemException(new Problem(
            StatusCodes.Status406NotAcceptable, "No such media type can be sent", $"Rows can be had as {string.Join(", ", MediaTypes)}."));
    }
}
