using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Tables;

/// <summary>A row of a table: its cells by column, each with its place.</summary>
internal sealed class TableRow(TextFile file, TableRecord record, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    /// <summary>What separates the items of a list within one cell.</summary>
    public const char ListSeparator = '|';

    public TextFile File { get; } = file;

    public TableRecord Record { get; } = record;

    public int Line => File.Lines.Place(Record.Start).Line;

    /// <summary>A cell without the blanks around it; empty where the table has no such column.</summary>
    public string this[string column] => columns.TryGetValue(column, out var index) ? cells[index].Trim() : string.Empty;

    public bool Has(string column) => this[column].Length > 0;

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<string> List(string column) =>
        this[column].Split(ListSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The cell as it stands in the file between its delimiters; blanks count.</summary>
    public string Raw(string column) => columns.TryGetValue(column, out var index) ? cells[index] : string.Empty;

    /// <summary>Where a cell begins in the file.</summary>
    public int Offset(string column) =>
        columns.TryGetValue(column, out var index) && index < Record.CellStarts.Count ? Record.CellStarts[index] : Record.Start;
}
