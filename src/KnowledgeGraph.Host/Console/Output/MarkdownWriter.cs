using System.Text;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>Writes a pipe table that GitHub and pandoc read.</summary>
internal sealed class MarkdownWriter(TextWriter output) : RowWriter
{
    private bool _isFirst = true;
    private IReadOnlyList<string> _columns = [];

    /// <inheritdoc/>
    public override void Begin(IReadOnlyList<string> columns) => _columns = columns;

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<GraphValue> values)
    {
        WriteHead(values);
        WriteLine(values.Select(value => Escaped(value is StringValue text ? text.Value : ValueText.Of(value))));
    }

    /// <inheritdoc/>
    public override void End() => WriteHead([]);

    // The head waits for the first row, which tells where the numbers are.
    private void WriteHead(IReadOnlyList<GraphValue> first)
    {
        if (!_isFirst || _columns.Count == 0)
        {
            return;
        }

        _isFirst = false;
        WriteLine(_columns.Select(Escaped));
        WriteLine(_columns.Select((_, i) => i < first.Count && ValueText.IsNumber(first[i]) ? "---:" : "---"));
    }

    private void WriteLine(IEnumerable<string> cells)
    {
        output.Write("| ");
        output.Write(string.Join(" | ", cells));
        output.Write(" |\n");
    }

    // What Markdown would read as markup; a line end inside a cell is a break.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\n' => escaped.Append("<br>"),
                '|' or '\\' or '*' or '_' or '`' or '[' or ']' or '<' => escaped.Append('\\').Append(c),
                _ => escaped.Append(ValueText.OneLine(c.ToString())),
            };
        }

        return escaped.ToString();
    }
}
