using Cypher.Language.Errors;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.NamedQueries.Citations;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Query;

/// <summary>
/// Writes the answer of a named query. Citations are lines below their row in a table, and one more column in every other format;
/// the line that cites the whole answer stands below what people read, and on the error stream beside what programs read.
/// </summary>
internal static class AnswerOutput
{
    private const string CitationColumn = "citations";

    /// <summary>Writes the rows.</summary>
    /// <param name="session">The run.</param>
    /// <param name="format">The format.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="chosen">The columns that are wanted, joined by commas; empty for all.</param>
    /// <param name="cite">Whether citations were asked for.</param>
    /// <exception cref="ConsoleException">There is no such column.</exception>
    public static void Write(ConsoleSession session, OutputFormat format, QueryAnswer answer, string chosen, bool cite)
    {
        int[] indexes = chosen.Length == 0
            ? [.. Enumerable.Range(0, answer.Columns.Count)]
            : [.. chosen.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => IndexOf(name, answer, chosen))];
        var hasColumn = cite && format != OutputFormat.Table;
        string[] columns = [.. indexes.Select(index => answer.Columns[index]), .. hasColumn ? [CitationColumn] : Array.Empty<string>()];
        var writer = RowWriter.Create(format, session.Terminal.Output, session.Terminal.OutputWidth);
        writer.Begin(columns);
        foreach (var row in answer.Rows)
        {
            var values = indexes.Select(index => row.Row[index]);
            writer.Write([.. hasColumn ? values.Append(CitationCell(format, row.Citations)) : values]);
            foreach (var citation in cite ? row.Citations : [])
            {
                writer.Remark(citation.ToString());
            }
        }

        writer.End();
        if (answer.Provenance is { } provenance)
        {
            WriteCitation(session, format, provenance.Citation);
        }
    }

    private static void WriteCitation(ConsoleSession session, OutputFormat format, string citation)
    {
        if (format is OutputFormat.Table or OutputFormat.Markdown)
        {
            session.Terminal.Output.WriteLine();

            // A line that was folded can still be verified.
            var isFolded = format == OutputFormat.Table && session.Terminal.OutputWidth is not null;
            foreach (var line in isFolded ? TextWidth.Wrap(citation, session.Terminal.OutputWidth!.Value) : [citation])
            {
                session.Terminal.Output.WriteLine(line);
            }
        }
        else
        {
            session.Note(citation);
        }
    }

    private static int IndexOf(string name, QueryAnswer answer, string typed)
    {
        for (var i = 0; i < answer.Columns.Count; i++)
        {
            if (string.Equals(answer.Columns[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        var near = NearestName.Find(name, answer.Columns) is { } meant ? $" Did you mean {meant}?" : string.Empty;
        throw new ConsoleException(ExitCodes.Usage, $"{answer.Query} has no column '{name}'; it has {string.Join(", ", answer.Columns)}.{near}")
        {
            Argument = typed,
            From = typed.IndexOf(name, StringComparison.Ordinal),
            Length = name.Length,
        };
    }

    /// <summary>The citations of a row as one cell.</summary>
    public static GraphValue CitationCell(OutputFormat format, IReadOnlyList<Citation> citations) => format == OutputFormat.Markdown
        ? new StringValue(string.Join('\n', citations.Select(citation => citation.ToString())))
        : new ListValue([.. citations.Select(Map)]);

    private static MapValue Map(Citation citation) => new(new Dictionary<string, GraphValue>(StringComparer.Ordinal)
    {
        ["fact"] = new StringValue(citation.Fact),
        ["claim"] = new StringValue(citation.Claim),
        ["quote"] = new StringValue(citation.Quote),
        ["document"] = new StringValue(citation.Document),
        ["documentId"] = new StringValue(citation.DocumentId),
        ["start"] = IntegerValue.Of(citation.Start),
        ["end"] = IntegerValue.Of(citation.End),
        ["source"] = citation.Source is { } source ? new StringValue(source) : NullValue.Instance,
        ["passage"] = new MapValue(new Dictionary<string, GraphValue>(StringComparer.Ordinal)
        {
            ["id"] = new StringValue(citation.Passage.Id),
            ["text"] = new StringValue(citation.Passage.Text),
            ["start"] = IntegerValue.Of(citation.Passage.Start),
        }),
    });
}
