using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary>A variable, or an expression that was computed earlier: it stands in a place of the row.</summary>
internal sealed class SlotExpression(int slot) : CompiledExpression
{
    /// <summary>The place.</summary>
    public int Slot { get; } = slot;

    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row) => row[Slot] ?? NullValue.Instance;
}
