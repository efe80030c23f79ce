using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>
/// CALL { … }: for each row the rows of a nested plan. Where the nested plan writes, all rows are read first, and all
/// of its work is done before the first row is given. One that changes nothing runs once for the same values around it.
/// </summary>
internal sealed class ApplyOperator(Operator source, Operator nested, int[] keptSlots, RowMemory? memory) : Operator(source, nested)
{
    public override string Name => "Apply";

    /// <summary>Whether the nested plan returns nothing, so that each row goes through once.</summary>
    public bool IsUnit { get; init; }

    /// <summary>Whether a row without results is kept with nulls.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The places of the nested plan's columns.</summary>
    public int[] ColumnSlots { get; init; } = [];

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row) =>
        nested.Writes ? ExecuteEagerly(context, row) : ExecuteLazily(Sources[0].Run(context, row), context, row);

    private IEnumerable<GraphValue[]> ExecuteLazily(IEnumerable<GraphValue[]> rows, ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in rows)
        {
            var found = false;
            foreach (var __ in memory is null ? nested.Run(context, row) : memory.Run(context, row))
            {
                context.Tick();
                found = true;
                if (!IsUnit)
                {
                    yield return row;
                }
            }

            if (IsUnit)
            {
                yield return row;
            }
            else if (IsOptional && !found)
            {
                Array.ForEach(ColumnSlots, slot => row[slot] = NullValue.Instance);
                yield return row;
            }
        }
    }

    private IEnumerable<GraphValue[]> ExecuteEagerly(ExecutionContext context, GraphValue[] row)
    {
        using var input = new RowBuffer(context, keptSlots);
        foreach (var _ in Sources[0].Run(context, row))
        {
            input.Add(row);
        }

        using var output = new RowBuffer(context, [.. keptSlots, .. ColumnSlots]);
        foreach (var _ in ExecuteLazily(Replay(input, row), context, row))
        {
            output.Add(row);
        }

        foreach (var _ in Replay(output, row))
        {
            yield return row;
        }
    }

    private static IEnumerable<GraphValue[]> Replay(RowBuffer buffer, GraphValue[] row)
    {
        for (var i = 0; i < buffer.Count; i++)
        {
            buffer.Load(i, row);
            yield return row;
        }
    }
}
