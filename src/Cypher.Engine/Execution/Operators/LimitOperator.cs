using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>Ends after a number of rows. A source that writes is started all the same: LIMIT bounds rows, not changes.</summary>
internal sealed class LimitOperator(Operator source, RowCount count, string details) : Operator(source), IHoldsNothingOpen
{
    public override string Name => "Limit";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        var left = count.Evaluate(context, row);
        if (left == 0 && !Writes)
        {
            yield break;
        }

        foreach (var _ in Sources[0].Run(context, row))
        {
            if (left == 0)
            {
                yield break;
            }

            yield return row;
            if (--left == 0)
            {
                yield break;
            }
        }
    }
}
