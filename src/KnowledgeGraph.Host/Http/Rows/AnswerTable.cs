using System.Text;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Query;
using KnowledgeGraph.Host.Http.Formats;
using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Rows;

/// <summary>Writes the answer of a named query as CSV or Markdown, as the console does.</summary>
internal static class AnswerTable
{
    private const string CitationColumn = "citations";

    /// <summary>Writes the answer.</summary>
    public static void Write(Stream body, AnswerFormat format, NamedQueryAnswer answer, bool cite, string? next)
    {
        var output = format == AnswerFormat.Csv ? OutputFormat.Csv : OutputFormat.Markdown;
        using var text = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var writer = RowWriter.Create(output, text, width: null);
        writer.Begin(cite ? [.. answer.Columns, CitationColumn] : answer.Columns);
        foreach (var row in answer.Rows)
        {
            writer.Write(cite ? [.. row.Row.Values, AnswerOutput.CitationCell(output, row.Citations)] : row.Row.Values);
        }

        writer.End();
        if (format == AnswerFormat.Markdown && answer.IsTruncated)
        {
            text.Write(next is null ? $"\nTruncated: the first {answer.Rows.Count} rows.\n" : $"\nTruncated: {answer.Rows.Count} rows; more: <{next}>\n");
        }

        if (format == AnswerFormat.Markdown && answer.Provenance is { } provenance)
        {
            text.Write($"\n{provenance.Citation}\n");
        }
    }
}
