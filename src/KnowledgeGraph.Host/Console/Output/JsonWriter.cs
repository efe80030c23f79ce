using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>Writes one JSON array, a row a line.</summary>
internal sealed class JsonWriter(TextWriter output) : RowWriter
{
    private IReadOnlyList<string> _columns = [];
    private bool _hasRows;

    /// <inheritdoc/>
    public override void Begin(IReadOnlyList<string> columns)
    {
        _columns = columns;
        output.Write('[');
    }

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<GraphValue> values)
    {
        output.Write(_hasRows ? ",\n  " : "\n  ");
        output.Write(JsonValues.Row(_columns, values));
        _hasRows = true;
    }

    /// <inheritdoc/>
    public override void End() => output.Write(_hasRows ? "\n]\n" : "]\n");
}
