using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>Writes rows in one format, as they come: Begin once, Write for each row, End once.</summary>
internal abstract class RowWriter
{
    /// <summary>The words on the command line, in the order in which help lists them.</summary>
    public static IReadOnlyList<(string Word, OutputFormat Format)> Formats { get; } =
    [
        ("table", OutputFormat.Table),
        ("json", OutputFormat.Json),
        ("jsonl", OutputFormat.JsonLines),
        ("csv", OutputFormat.Csv),
        ("markdown", OutputFormat.Markdown),
    ];

    /// <summary>Makes the writer of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="output">Where it writes.</param>
    /// <param name="width">The width of the terminal in cells; null where the output is no terminal and lines may be as long as they are.</param>
    public static RowWriter Create(OutputFormat format, TextWriter output, int? width) => format switch
    {
        OutputFormat.Table => new TableWriter(output, width),
        OutputFormat.Json => new JsonWriter(output),
        OutputFormat.JsonLines => new JsonLinesWriter(output),
        OutputFormat.Csv => new CsvWriter(output),
        OutputFormat.Markdown => new MarkdownWriter(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    /// <summary>Begins with the names of the columns.</summary>
    public abstract void Begin(IReadOnlyList<string> columns);

    /// <summary>Writes one row.</summary>
    /// <param name="values">One value a column.</param>
    public abstract void Write(IReadOnlyList<GraphValue> values);

    /// <summary>Adds a line about the row that was written last. Only formats for people have room for it.</summary>
    public virtual void Remark(string text)
    {
        // Elsewhere what belongs to a row is in its columns.
    }

    /// <summary>Writes what is left.</summary>
    public abstract void End();
}
