using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>
/// Every row of the one side with every row of the other. The right side depends on nothing from the left: it is run
/// once and kept.
/// </summary>
internal sealed class CartesianOperator(Operator left, Operator right, int[] rightSlots) : Operator(left, right)
{
    public override string Name => "CartesianProduct";

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        RowBuffer? buffer = null;
        try
        {
            foreach (var _ in Sources[0].Run(context, row))
            {
                if (buffer is null)
                {
                    buffer = new RowBuffer(context, rightSlots);
                    foreach (var __ in Sources[1].Run(context, row))
                    {
                        buffer.Add(row);
                    }
                }

                for (var i = 0; i < buffer.Count; i++)
                {
                    context.Tick();
                    buffer.Load(i, row);
                    yield return row;
                }
            }
        }
        finally
        {
            buffer?.Dispose();
        }
    }
}
