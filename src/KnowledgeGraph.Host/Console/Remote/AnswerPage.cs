using System.Text.Json;
using KnowledgeGraph.NamedQueries.Citations;
using KnowledgeGraph.NamedQueries.Provenance;
using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Remote;

/// <summary>One page of an answer, read from JSON.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="IsTruncated">Whether there are more rows than this page and those before.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
/// <param name="Provenance">Where the page comes from.</param>
internal sealed record AnswerPage(
    IReadOnlyList<string> Columns, IReadOnlyList<NamedQueryRow> Rows, bool IsTruncated, string? Next, AnswerProvenance Provenance)
{
    /// <summary>Reads a page.</summary>
    /// <exception cref="KeyNotFoundException">A part is missing.</exception>
    /// <exception cref="InvalidOperationException">A part is of another kind.</exception>
    /// <exception cref="CitationFormatException">The line to cite is none.</exception>
    public static AnswerPage Read(JsonElement answer, bool cite)
    {
        IReadOnlyList<string> columns = [.. answer.GetProperty("columns").EnumerateArray().Select(Text)];
        var provenance = answer.GetProperty("provenance");
        return new AnswerPage(
            columns,
            [.. answer.GetProperty("rows").EnumerateArray().Select(row => Row(columns, row, cite))],
            answer.GetProperty("truncated").GetBoolean(),
            answer.GetProperty("next").GetString(),
            CitationLine.Read(Text(provenance.GetProperty("citation"))));
    }

    private static NamedQueryRow Row(IReadOnlyList<string> columns, JsonElement row, bool cite) => new(
        new GraphRow(columns, [.. columns.Select(column => JsonGraphValue.Read(row.GetProperty(column)))]),
        cite ? [.. row.GetProperty("citations").EnumerateArray().Select(Citation)] : []);

    private static Citation Citation(JsonElement json)
    {
        var passage = json.GetProperty("passage");
        return new Citation(
            Text(json.GetProperty("fact")),
            Text(json.GetProperty("claim")),
            Text(json.GetProperty("quote")),
            Text(json.GetProperty("document")),
            Text(json.GetProperty("documentId")),
            json.GetProperty("start").GetInt64(),
            json.GetProperty("end").GetInt64(),
            json.GetProperty("source").GetString(),
            new CitedPassage(Text(passage.GetProperty("id")), Text(passage.GetProperty("text")), passage.GetProperty("start").GetInt64()));
    }

    private static string Text(JsonElement json) => json.GetString() ?? string.Empty;
}
