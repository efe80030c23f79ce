using Cypher.Engine.Evaluation;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>One row for each element of a list; none for null; one for a value that is no list.</summary>
internal sealed class UnwindOperator(Operator source, CompiledExpression list, int slot, string details) : Operator(source), IHoldsNothingOpen
{
    public override string Name => "Unwind";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            var value = list.Evaluate(context, row);
            if (value is ListValue items)
            {
                for (var i = 0; i < items.Count; i++)
                {
                    context.Tick();
                    row[slot] = items[i];
                    yield return row;
                }
            }
            else if (!value.IsNull)
            {
                row[slot] = value;
                yield return row;
            }
        }
    }
}
