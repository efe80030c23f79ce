using System.Buffers;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>
/// Writes RFC 4180: a header, commas, CR LF, quotes doubled. Null is an empty field and the empty string is a quoted one;
/// lists, maps, nodes, relationships and paths are JSON.
/// </summary>
/// <param name="output">Where it goes.</param>
/// <param name="lineEnd">What ends a record: CR LF as the standard has it; a line feed alone for files that are kept under version control.</param>
internal sealed class CsvWriter(TextWriter output, string lineEnd = "\r\n") : RowWriter
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create("\",\r\n");

    /// <inheritdoc/>
    public override void Begin(IReadOnlyList<string> columns)
    {
        if (columns.Count > 0)
        {
            WriteRecord(columns.Select(Quoted));
        }
    }

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<GraphValue> values) => WriteRecord(values.Select(Field));

    /// <inheritdoc/>
    public override void End()
    {
        // Every record ended its own line.
    }

    private static string Field(GraphValue value) => value switch
    {
        NullValue => string.Empty,
        StringValue text => Quoted(text.Value),
        ListValue or MapValue or NodeValue or RelationshipValue or PathValue => Quoted(JsonValues.Of(value)),
        _ => value.ToString(),
    };

    // Blanks at the edges are part of a field, and many readers drop them unless it is quoted.
    private static string Quoted(string text) =>
        text.Length == 0 || text[0] == ' ' || text[^1] == ' ' || text.AsSpan().ContainsAny(NeedsQuotes)
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;

    private void WriteRecord(IEnumerable<string> fields)
    {
        output.Write(string.Join(',', fields));
        output.Write(lineEnd);
    }
}
