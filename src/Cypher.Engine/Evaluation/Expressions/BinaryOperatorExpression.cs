using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary>What an operator makes of two values.</summary>
internal delegate GraphValue BinaryOperation(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place);

/// <summary>
/// Operands with operators between them that are applied from the left: <c>a + b - c</c> is one node of two steps, so
/// that a chain of thousands needs no deep stack.
/// </summary>
internal sealed class BinaryOperatorExpression(
    CompiledExpression first,
    (BinaryOperation Apply, CompiledExpression Right, SourceSpan Place)[] steps)
    : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var value = first.Evaluate(context, row);
        foreach (var (apply, right, place) in steps)
        {
            value = apply(value, right.Evaluate(context, row), context, place);
        }

        return value;
    }
}

/// <summary><c>-a</c> and <c>+a</c>.</summary>
internal sealed class SignExpression(CompiledExpression operand, Func<GraphValue, SourceSpan, GraphValue> apply, SourceSpan place)
    : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        return apply(operand.Evaluate(context, row), place);
    }
}
