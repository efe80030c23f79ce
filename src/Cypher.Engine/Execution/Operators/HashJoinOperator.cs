using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Values;
using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>
/// Joins the rows of two sides whose keys may be equal. The right side depends on nothing from the left; it is run once
/// and kept by key. The predicate stays in a filter above, which decides what equality here only suggests.
/// </summary>
internal sealed class HashJoinOperator(
    Operator left,
    Operator right,
    CompiledExpression leftKey,
    CompiledExpression rightKey,
    int[] rightSlots,
    string details) : Operator(left, right)
{
    public override string Name => "HashJoin";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        using var buffer = new RowBuffer(context, rightSlots);
        Dictionary<GraphValue, List<int>>? positions = null;
        foreach (var _ in Sources[0].Run(context, row))
        {
            positions ??= Build(context, row, buffer);
            var key = leftKey.Evaluate(context, row);
            if (key.IsNull || !positions.TryGetValue(key, out var matches))
            {
                continue;
            }

            foreach (var position in matches)
            {
                context.Tick();
                buffer.Load(position, row);
                yield return row;
            }
        }
    }

    private Dictionary<GraphValue, List<int>> Build(ExecutionContext context, GraphValue[] row, RowBuffer buffer)
    {
        var positions = new Dictionary<GraphValue, List<int>>(ValueEquivalence.Instance);
        foreach (var _ in Sources[1].Run(context, row))
        {
            var key = rightKey.Evaluate(context, row);
            if (key.IsNull)
            {
                continue;
            }

            if (!positions.TryGetValue(key, out var matches))
            {
                positions.Add(key, matches = []);
            }

            matches.Add(buffer.Count);
            buffer.Add(row);
        }

        return positions;
    }
}
