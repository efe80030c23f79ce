using KnowledgeGraph.Host.Console.Session;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>Writes the rows of a result as they come.</summary>
internal static class RowOutput
{
    /// <summary>Writes all rows.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<long> WriteAsync(ConsoleSession session, OutputFormat format, IGraphResult result, CancellationToken cancellation)
    {
        var writer = RowWriter.Create(format, session.Terminal.Output, session.Terminal.OutputWidth);
        var count = 0L;
        writer.Begin(result.Columns);
        await foreach (var row in result.ReadAsync(cancellation))
        {
            writer.Write(row.Values);
            count++;
        }

        writer.End();
        return count;
    }

    /// <summary>Writes rows that are there already.</summary>
    public static void Write(ConsoleSession session, OutputFormat format, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<GraphValue>> rows)
    {
        var writer = RowWriter.Create(format, session.Terminal.Output, session.Terminal.OutputWidth);
        writer.Begin(columns);
        foreach (var row in rows)
        {
            writer.Write(row);
        }

        writer.End();
    }
}
