using Cypher.Engine.Evaluation.Values;
using Cypher.Language.Syntax;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>a &lt; b &lt;= c</c>: true where each pair of neighbours compares; each operand is evaluated once.</summary>
internal sealed class ComparisonChainExpression(CompiledExpression[] operands, ComparisonOperator[] operators) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        bool? result = true;
        var left = operands[0].Evaluate(context, row);
        for (var i = 0; i < operators.Length; i++)
        {
            var right = operands[i + 1].Evaluate(context, row);
            var holds = Comparisons.Holds(left, operators[i], right);
            if (holds is false)
            {
                return BooleanValue.False;
            }

            result = holds is null ? null : result;
            left = right;
        }

        return Ternary.ToValue(result);
    }
}

/// <summary><c>a = b</c>, <c>a &lt; b</c> and so on: the usual case of a single comparison.</summary>
internal sealed class SingleComparisonExpression(CompiledExpression left, ComparisonOperator comparison, CompiledExpression right)
    : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        return Ternary.ToValue(Comparisons.Holds(left.Evaluate(context, row), comparison, right.Evaluate(context, row)));
    }

    public override bool Holds(ExecutionContext context, GraphValue[] row) =>
        Comparisons.Holds(left.Evaluate(context, row), comparison, right.Evaluate(context, row)) is true;
}

/// <summary>The six comparison operators over two values.</summary>
internal static class Comparisons
{
    public static bool? Holds(GraphValue left, ComparisonOperator comparison, GraphValue right)
    {
        switch (comparison)
        {
            case ComparisonOperator.Equal:
                return ValueEquality.AreEqual(left, right);
            case ComparisonOperator.NotEqual:
                return Ternary.Not(ValueEquality.AreEqual(left, right));
        }

        var order = ValueComparison.Compare(left, right);
        return order switch
        {
            Comparability.Unknown => null,
            Comparability.NeverTrue => false,
            _ => comparison switch
            {
                ComparisonOperator.Less => order == Comparability.Less,
                ComparisonOperator.LessOrEqual => order != Comparability.Greater,
                ComparisonOperator.Greater => order == Comparability.Greater,
                _ => order != Comparability.Less,
            },
        };
    }
}
