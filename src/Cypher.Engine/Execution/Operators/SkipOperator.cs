using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>Leaves the first rows out.</summary>
internal sealed class SkipOperator(Operator source, RowCount count, string details) : Operator(source), IHoldsNothingOpen
{
    public override string Name => "Skip";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        var left = count.Evaluate(context, row);
        foreach (var _ in Sources[0].Run(context, row))
        {
            if (left > 0)
            {
                left--;
            }
            else
            {
                yield return row;
            }
        }
    }
}
