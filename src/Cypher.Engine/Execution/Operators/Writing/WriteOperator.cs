using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>
/// A clause that changes the graph, one row in and one row out. As a rule it reads all its rows before it changes anything, and
/// changes everything before it gives its first row: what it writes is never seen by what feeds it, and whole by what
/// follows. Storage allows no change while something is being read. Where the planner has seen that what feeds it looks at
/// nothing that it changes, it takes its rows one by one and holds none of them.
/// </summary>
internal abstract class WriteOperator : Operator
{
    private readonly int[] _keptSlots;
    private readonly bool _takesRowsSingly;

    protected WriteOperator(Operator source, int[] keptSlots, bool takesRowsSingly, params IReadOnlyList<Operator> nested)
        : base([source, .. nested])
    {
        _keptSlots = keptSlots;
        _takesRowsSingly = takesRowsSingly;
        HoldsGraphOpen = false;
    }

    public sealed override bool Writes => true;

    protected sealed override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        using var buffer = new RowBuffer(context, _keptSlots);
        foreach (var _ in _takesRowsSingly ? ExecuteInPieces(context, row) : Sources[0].Run(context, row))
        {
            buffer.Add(row);
        }

        for (var i = 0; i < buffer.Count && !_takesRowsSingly; i++)
        {
            context.Tick();
            buffer.Load(i, row);
            Write(context, row);
            buffer.Save(i, row);
        }

        for (var i = 0; i < buffer.Count; i++)
        {
            context.Tick();
            buffer.Load(i, row);
            yield return row;
        }
    }

    protected sealed override IEnumerable<GraphValue[]> ExecuteInPieces(ExecutionContext context, GraphValue[] row) =>
        _takesRowsSingly ? WriteSingly(context, row) : Execute(context, row);

    /// <summary>Makes the changes for one row, and sets the places of what it creates.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row.</param>
    protected abstract void Write(ExecutionContext context, GraphValue[] row);

    private IEnumerable<GraphValue[]> WriteSingly(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].RunInPieces(context, row))
        {
            context.Tick();
            Write(context, row);
            yield return row;
        }
    }
}
