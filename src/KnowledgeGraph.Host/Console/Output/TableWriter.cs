using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>
/// Writes a table for people. The widths are those of the first rows; the rest streams. On a terminal long cells are
/// folded so that a row stays within the width; anywhere else a row is one line, however long, and nothing is ever cut off.
/// </summary>
internal sealed class TableWriter(TextWriter output, int? width) : RowWriter
{
    /// <summary>How many rows are looked at before the first is written.</summary>
    internal const int RowsToMeasure = 1000;

    private const string Indent = "    ";

    private readonly List<WaitingRow> _waiting = [];
    private string[] _columns = [];
    private bool[] _isRight = [];
    private int[]? _widths;

    /// <inheritdoc/>
    public override void Begin(IReadOnlyList<string> columns) => _columns = [.. columns.Select(ValueText.OneLine)];

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<GraphValue> values)
    {
        Cell[] cells = [.. values.Select(value => new Cell(ValueText.Of(value), ValueText.IsNumber(value)))];
        if (_widths is not null)
        {
            WriteRow(cells, _widths);
            return;
        }

        _waiting.Add(new WaitingRow(cells, []));
        if (_waiting.Count == RowsToMeasure)
        {
            Release();
        }
    }

    /// <inheritdoc/>
    public override void Remark(string text)
    {
        if (_widths is null)
        {
            _waiting[^1].Remarks.Add(text);
        }
        else
        {
            WriteRemark(text);
        }
    }

    /// <inheritdoc/>
    public override void End()
    {
        if (_widths is null)
        {
            Release();
        }
    }

    private void Release()
    {
        if (_columns.Length == 0)
        {
            return;
        }

        var widths = ColumnWidths.Fit(Measured(), width);
        _widths = widths;
        _isRight = [.. _columns.Select((_, i) => HoldsNumbers(i))];
        WriteRow([.. _columns.Select(name => new Cell(name, IsNumber: false))], widths);
        output.WriteLine(string.Join("  ", widths.Select(cells => new string('─', cells))));
        foreach (var row in _waiting)
        {
            WriteRow(row.Cells, widths);
            row.Remarks.ForEach(WriteRemark);
        }

        _waiting.Clear();
    }

    private (int Text, int Word)[] Measured()
    {
        var measured = _columns.Select(name => (Text: TextWidth.Of(name), Word: TextWidth.OfLongestWord(name))).ToArray();
        foreach (var row in _waiting)
        {
            for (var i = 0; i < measured.Length; i++)
            {
                var text = row.Cells[i].Text;
                var word = width is null ? 0 : TextWidth.OfLongestWord(text);
                measured[i] = (Math.Max(measured[i].Text, TextWidth.Of(text)), Math.Max(measured[i].Word, word));
            }
        }

        return measured;
    }

    // Numbers stand at the right edge, under their heading, where a column has nothing else.
    private bool HoldsNumbers(int column) =>
        _waiting.Any(row => row.Cells[column].IsNumber)
        && _waiting.All(row => row.Cells[column].IsNumber || row.Cells[column].Text.Length == 0);

    private void WriteRow(Cell[] cells, int[] widths)
    {
        var folded = cells.Select((cell, i) => width is null ? [cell.Text] : TextWidth.Wrap(cell.Text, widths[i])).ToArray();
        var height = folded.Max(lines => lines.Count);
        for (var line = 0; line < height; line++)
        {
            var texts = folded.Select((lines, i) => TextWidth.Pad(line < lines.Count ? lines[line] : string.Empty, widths[i], _isRight[i]));
            output.WriteLine(string.Join("  ", texts).TrimEnd(' '));
        }
    }

    private void WriteRemark(string text)
    {
        var line = ValueText.OneLine(text);
        foreach (var part in width is { } cells ? TextWidth.Wrap(line, Math.Max(1, cells - Indent.Length)) : [line])
        {
            output.WriteLine(Indent + part);
        }
    }

    private readonly record struct WaitingRow(Cell[] Cells, List<string> Remarks);

    private readonly record struct Cell(string Text, bool IsNumber);
}
