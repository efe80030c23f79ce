using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>
/// A clause that changes the graph, one row in and one row out. It reads all its rows before it changes anything, and
/// changes everything before it gives its first row: what it writes is never seen by what feeds it, and whole by what
/// follows. Storage allows no change while something is being read.
/// </summary>
internal abstract class WriteOperator(Operator source, int[] keptSlots, params IReadOnlyList<Operator> nested) : Operator([source, .. nested])
{
    public sealed override bool Writes => true;

    protected sealed override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        using var buffer = new RowBuffer(context, keptSlots);
        foreach (var _ in Sources[0].Run(context, row))
        {
            buffer.Add(row);
        }

        for (var i = 0; i < buffer.Count; i++)
        {
            context.Tick();
            buffer.Load(i, row);
            Write(context, row);
            buffer.Save(i, row);
        }

        Finish(context);
        for (var i = 0; i < buffer.Count; i++)
        {
            context.Tick();
            buffer.Load(i, row);
            yield return row;
        }
    }

    /// <summary>Makes the changes for one row, and sets the places of what it creates.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row.</param>
    protected abstract void Write(ExecutionContext context, GraphValue[] row);

    /// <summary>Makes the changes that wait for all rows.</summary>
    /// <param name="context">The running statement.</param>
    protected virtual void Finish(ExecutionContext context)
    {
    }
}
