using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>
/// For each row the rows of a nested plan, or the row with nulls in the plan's places where there are none. Where the plan
/// changes nothing it runs only once for the same values in the places that decide its rows.
/// </summary>
internal sealed class OptionalOperator(Operator source, Operator nested, int[] nestedSlots, int[]? decidingSlots) : Operator(source, nested)
{
    private readonly RowMemory? _memory = decidingSlots is null ? null : new RowMemory(nested.Run, decidingSlots, nestedSlots);

    public override string Name => "Optional";

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            var found = false;
            foreach (var __ in _memory is null ? nested.Run(context, row) : _memory.Run(context, row))
            {
                found = true;
                yield return row;
            }

            if (!found)
            {
                foreach (var slot in nestedSlots)
                {
                    row[slot] = NullValue.Instance;
                }

                yield return row;
            }
        }
    }
}
