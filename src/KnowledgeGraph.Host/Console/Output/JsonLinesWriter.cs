using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>Writes one JSON object a line.</summary>
internal sealed class JsonLinesWriter(TextWriter output) : RowWriter
{
    private IReadOnlyList<string> _columns = [];

    /// <inheritdoc/>
    public override void Begin(IReadOnlyList<string> columns) => _columns = columns;

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<GraphValue> values)
    {
        output.Write(JsonValues.Row(_columns, values));
        output.Write('\n');
    }

    /// <inheritdoc/>
    public override void End()
    {
        // Each line stands alone.
    }
}
