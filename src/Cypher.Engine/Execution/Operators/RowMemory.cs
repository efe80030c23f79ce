using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>Runs a nested plan that changes nothing only once for the same values in the row around it.</summary>
/// <param name="plan">Gives the rows of the nested plan for a row.</param>
/// <param name="keySlots">The places that decide what it gives.</param>
/// <param name="valueSlots">The places in which it gives something.</param>
/// <param name="onlyFirst">Whether nobody asks for more than one row.</param>
internal sealed class RowMemory(
    Func<ExecutionContext, GraphValue[], IEnumerable<GraphValue[]>> plan,
    int[] keySlots,
    int[] valueSlots,
    bool onlyFirst = false)
{
    /// <summary>The rows of the nested plan, read or remembered.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row around it.</param>
    /// <returns>The rows, lent as those of an operator.</returns>
    public IEnumerable<GraphValue[]> Run(ExecutionContext context, GraphValue[] row)
    {
        var memory = context.MemoryOf(this, keySlots, valueSlots);
        if (!memory.TryFind(row, out var known))
        {
            return memory.KeyToKeep(row) is { } key ? ReadAndKeep(memory, key, context, row) : plan(context, row);
        }

        return known.Length == 0 ? [] : Replay(memory, known, context, row);
    }

    private static IEnumerable<GraphValue[]> Replay(RememberedRows memory, GraphValue[][] known, ExecutionContext context, GraphValue[] row)
    {
        foreach (var kept in known)
        {
            context.Tick();
            memory.Load(kept, row);
            yield return row;
        }
    }

    private IEnumerable<GraphValue[]> ReadAndKeep(RememberedRows memory, GraphValue[] key, ExecutionContext context, GraphValue[] row)
    {
        List<GraphValue[]>? kept = [];
        foreach (var _ in plan(context, row))
        {
            kept = kept is not null && memory.TryKeep(kept, row) ? kept : null;
            if (onlyFirst)
            {
                break;
            }

            yield return row;
        }

        if (kept is not null)
        {
            memory.Keep(key, kept);
        }

        if (onlyFirst && kept is not { Count: 0 })
        {
            yield return row;
        }
    }
}
