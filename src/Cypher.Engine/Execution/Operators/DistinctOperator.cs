using Cypher.Engine.Evaluation.Values;
using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>Lets each combination of values through once, the first time it comes.</summary>
internal sealed class DistinctOperator(Operator source, int[] slots, string details) : Operator(source), IHoldsNothingOpen
{
    public override string Name => "Distinct";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        var seen = new HashSet<GraphValue[]>(KeyEquivalence.Instance);
        long reserved = 0;
        try
        {
            foreach (var _ in Sources[0].Run(context, row))
            {
                context.Tick();
                var key = Array.ConvertAll(slots, slot => row[slot]);
                if (seen.Add(key))
                {
                    var size = ValueSize.OfRow(key);
                    reserved += size;
                    context.Reserve(size);
                    yield return row;
                }
            }
        }
        finally
        {
            context.Release(reserved);
        }
    }
}
