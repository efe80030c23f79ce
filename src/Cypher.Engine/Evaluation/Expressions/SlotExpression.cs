using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary>A variable, or an expression that was computed earlier: it stands in a place of the row.</summary>
internal sealed class SlotExpression(int slot) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row) => row[slot] ?? NullValue.Instance;
}
