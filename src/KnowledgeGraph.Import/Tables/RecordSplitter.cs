using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Tables;

/// <summary>
/// Cuts a CSV text into records. A CSV reader knows neither where a cell stands in the file, which a quotation must say, nor how to go on after
/// a missing quotation mark, which swallows the rows behind it. So the cutting is done here, and the reader gets one record at a time.
/// </summary>
internal sealed class RecordSplitter(TextFile file, char delimiter)
{
    private readonly string _text = file.Text;

    /// <summary>The records in order; blank lines are none.</summary>
    /// <param name="expectedCells">How many cells a sound record has; 0 where that is not known yet.</param>
    /// <param name="start">Where to begin.</param>
    public IEnumerable<TableRecord> Records(int expectedCells, int start = 0)
    {
        var position = start;
        while (position < _text.Length)
        {
            var record = Record(position, expectedCells);
            position = AfterLineBreak(record.End);
            if (!_text.AsSpan(record.Start, record.End - record.Start).IsWhiteSpace())
            {
                yield return record;
            }
        }
    }

    /// <summary>The place behind a line break.</summary>
    public int AfterLineBreak(int end) =>
        end >= _text.Length ? _text.Length
        : _text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? end + 2
        : end + 1;

    private TableRecord Record(int start, int expectedCells)
    {
        var cells = new List<int>();
        var position = start;
        while (true)
        {
            cells.Add(position);
            if (position < _text.Length && _text[position] == '"')
            {
                var close = ClosingQuote(position);
                if (close < 0)
                {
                    return FirstLine(start, cells, new(position, "The quotation mark that opens this cell is never closed."));
                }

                position = close + 1;
                if (position < _text.Length && !IsBoundary(_text[position]))
                {
                    return FirstLine(start, cells, SpansLines(start, position)
                        ? new(cells[^1], "The quotation mark that opens this cell is not closed in its row.")
                        : new(position, "After the closing quotation mark the next cell or row is expected (a quotation mark inside a cell is doubled)."));
                }
            }
            else
            {
                while (position < _text.Length && !IsBoundary(_text[position]))
                {
                    position++;
                }
            }

            if (position >= _text.Length || _text[position] != delimiter)
            {
                break;
            }

            position++;
        }

        // A missing mark often finds another one some rows later: a record of several lines with a wrong number of cells is one of those.
        return expectedCells > 0 && cells.Count != expectedCells && SpansLines(start, position)
            ? FirstLine(start, cells, new(FirstQuote(start), "The quotation mark that opens this cell is not closed in its row."))
            : new TableRecord(start, position, cells, null);
    }

    private TableRecord FirstLine(int start, List<int> cells, QuotingFault fault)
    {
        var end = file.Lines.LineEnd(start);
        return new TableRecord(start, end, [.. cells.Where(cell => cell <= end)], fault);
    }

    private int ClosingQuote(int open)
    {
        var position = open + 1;
        while (true)
        {
            var quote = _text.IndexOf('"', position);
            if (quote < 0)
            {
                return -1;
            }

            if (quote + 1 >= _text.Length || _text[quote + 1] != '"')
            {
                return quote;
            }

            position = quote + 2;
        }
    }

    private bool IsBoundary(char c) => c == delimiter || c is '\r' or '\n';

    private bool SpansLines(int start, int end) => file.Lines.LineEnd(start) < end;

    private int FirstQuote(int start) => Math.Max(start, _text.IndexOf('"', start));
}
