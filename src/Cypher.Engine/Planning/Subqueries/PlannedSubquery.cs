using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Operators;
using PropertyGraph;

namespace Cypher.Engine.Planning.Subqueries;

/// <summary>A subquery that runs anew for each row.</summary>
/// <param name="plan">Its plan.</param>
/// <param name="valueSlot">Where its value stands.</param>
internal sealed class PlannedSubquery(Operator plan, int valueSlot) : ICompiledSubquery
{
    /// <summary>Its plan.</summary>
    public Operator Plan => plan;

    public int ValueSlot { get; } = valueSlot;

    public IEnumerable<GraphValue[]> Run(ExecutionContext context, GraphValue[] row) => plan.Run(context, row);
}
