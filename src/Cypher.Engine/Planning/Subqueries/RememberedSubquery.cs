using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Operators;
using PropertyGraph;

namespace Cypher.Engine.Planning.Subqueries;

/// <summary>A subquery that runs once in a statement for the same values around it, then what it gave is given again.</summary>
/// <param name="plan">The subquery.</param>
/// <param name="decidingSlots">The places around it that it may read.</param>
/// <param name="onlyFirst">Whether nobody asks for more than one row.</param>
internal sealed class RememberedSubquery(ICompiledSubquery plan, int[] decidingSlots, bool onlyFirst) : ICompiledSubquery
{
    private readonly RowMemory _memory = new(plan.Run, decidingSlots, plan.ValueSlot >= 0 ? [plan.ValueSlot] : [], onlyFirst);

    public int ValueSlot => plan.ValueSlot;

    public IEnumerable<GraphValue[]> Run(ExecutionContext context, GraphValue[] row) => _memory.Run(context, row);
}
