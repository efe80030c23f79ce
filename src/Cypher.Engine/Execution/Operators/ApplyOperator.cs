using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>
/// CALL { … }: for each row the rows of a nested plan. Where the nested plan writes, all rows are read first, and all
/// of its work is done before the first row is given. One that changes nothing runs once for the same values around it.
/// </summary>
/// <param name="source">Gives the rows around.</param>
/// <param name="nested">The nested plan.</param>
/// <param name="keptSlots">The places that are still needed around it.</param>
/// <param name="columnSlots">The places of the nested plan's columns.</param>
/// <param name="decidingSlots">The places that decide what the nested plan gives; null where it has to run each time.</param>
internal sealed class ApplyOperator(Operator source, Operator nested, int[] keptSlots, int[] columnSlots, int[]? decidingSlots) : Operator(source, nested)
{
    private readonly RowMemory? _memory = decidingSlots is null ? null : new RowMemory(nested.Run, decidingSlots, columnSlots);

    public override string Name => "Apply";

    /// <summary>Whether the nested plan returns nothing, so that each row goes through once.</summary>
    public bool IsUnit { get; init; }

    /// <summary>Whether a row without results is kept with nulls.</summary>
    public bool IsOptional { get; init; }

    /// <inheritdoc/>
    public override Operator WithoutSorting(IReadOnlySet<int> places)
    {
        var unsorted = nested.Writes ? nested : nested.WithoutSorting(places);
        return unsorted == nested ? this : new ApplyOperator(Sources[0], unsorted, keptSlots, columnSlots, decidingSlots)
        {
            IsUnit = IsUnit,
            IsOptional = IsOptional,
            EstimatedRows = EstimatedRows,
        };
    }

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row) =>
        nested.Writes ? ExecuteEagerly(context, row) : ExecuteLazily(Sources[0].Run(context, row), context, row);

    private IEnumerable<GraphValue[]> ExecuteLazily(IEnumerable<GraphValue[]> rows, ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in rows)
        {
            var found = false;
            foreach (var __ in _memory is null ? nested.Run(context, row) : _memory.Run(context, row))
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
                Array.ForEach(columnSlots, slot => row[slot] = NullValue.Instance);
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

        using var output = new RowBuffer(context, [.. keptSlots, .. columnSlots]);
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
