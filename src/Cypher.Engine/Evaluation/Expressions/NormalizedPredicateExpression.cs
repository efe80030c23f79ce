using Cypher.Engine.Evaluation.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>a IS NORMALIZED</c>: whether a text is in a normal form of Unicode; of what is no text it is unknown.</summary>
internal sealed class NormalizedPredicateExpression(CompiledExpression operand, NormalForm form, bool isNegated) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        return operand.Evaluate(context, row) is StringValue text
            ? BooleanValue.Of(form.Apply(text.Value) == text.Value != isNegated)
            : NullValue.Instance;
    }
}
