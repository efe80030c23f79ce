using CsvHelper;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Tables;

/// <summary>Reads the rows of a CSV file; what is unsound becomes a problem, the sound rest is given on.</summary>
internal sealed class TableReader(TextFile file, ProblemLog problems)
{
    private const int RecordBuffer = 4096;
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>The names in the first row, as they stand there.</summary>
    public static IReadOnlyList<string> Header(TextFile file)
    {
        var delimiter = Delimiter(file);
        return new RecordSplitter(file, delimiter).Records(0).Select(record => Cells(file, record, delimiter)).FirstOrDefault() ?? [];
    }

    public IEnumerable<TableRow> Rows(TableSchema schema)
    {
        var delimiter = Delimiter(file);
        var splitter = new RecordSplitter(file, delimiter);
        var header = splitter.Records(0).FirstOrDefault();
        if (header is null)
        {
            yield break;
        }

        var names = Cells(file, header, delimiter);
        if (HeaderCheck.Columns(file, header, names, schema, problems) is not { } columns)
        {
            yield break;
        }

        var any = false;
        foreach (var record in splitter.Records(names.Length, splitter.AfterLineBreak(header.End)))
        {
            any = true;
            if (Row(record, columns, names.Length, delimiter) is { } row)
            {
                yield return row;
            }
        }

        if (!any)
        {
            problems.Add(ProblemCode.FileEmpty, file.Path, "The table has a header and no rows: there is nothing to import.");
        }
    }

    private TableRow? Row(TableRecord record, IReadOnlyDictionary<string, int> columns, int width, char delimiter)
    {
        if (record.Fault is { } fault)
        {
            problems.Add(ProblemCode.BadQuoting, file, fault.Offset, fault.Message + " The row was left out.");
            return null;
        }

        foreach (var bad in file.BadOffsets)
        {
            if (bad >= record.Start && bad < record.End)
            {
                problems.Add(
                    ProblemCode.BadEncoding,
                    file,
                    bad,
                    "This is not UTF-8 (it looks like Windows-1252 or Latin-1); save the file as UTF-8. The row was left out.");
                return null;
            }
        }

        var cells = Cells(file, record, delimiter);
        if (cells.Length != width)
        {
            problems.Add(ProblemCode.WrongCellCount, file, record.Start, $"The row has {cells.Length} cells, the header has {width}. The row was left out.");
            return null;
        }

        return new TableRow(file, record, columns, cells);
    }

    // Spreadsheets of German and French systems write semicolons; the header tells.
    private static char Delimiter(TextFile file)
    {
        var header = file.Text.AsSpan(0, file.Lines.LineEnd(0));
        var best = Delimiters[0];
        foreach (var candidate in Delimiters)
        {
            best = header.Count(candidate) > header.Count(best) ? candidate : best;
        }

        return best;
    }

    private static string[] Cells(TextFile file, TableRecord record, char delimiter)
    {
        // What is wrong with quotation marks the splitter has found already; a mark in the middle of a bare cell stands for itself.
        var options = new CsvReaderOptions { Separator = delimiter, HasHeader = false, BufferSize = RecordBuffer };
        using var reader = CsvReader.FromText(file.Text[record.Start..record.End], options);
        if (!reader.Read())
        {
            return [];
        }

        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.GetString(i);
        }

        return cells;
    }
}
