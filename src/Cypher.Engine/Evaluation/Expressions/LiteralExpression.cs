using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary>A value that is known while compiling.</summary>
internal sealed class LiteralExpression(GraphValue value) : CompiledExpression
{
    public override GraphValue Constant => value;

    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row) => value;
}
