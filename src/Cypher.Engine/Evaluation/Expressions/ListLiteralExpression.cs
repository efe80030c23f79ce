using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ListLiteralExpression(CompiledExpression[] items) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var values = new GraphValue[items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = items[i].Evaluate(context, row);
        }

        return Nesting.Checked(new ListValue(values), context);
    }
}
