using Cypher.Engine.Evaluation.Values;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary>Reads a value as a truth.</summary>
internal static class Truth
{
    /// <summary>True, false or unknown; anything else is an error.</summary>
    public static bool? Of(GraphValue value, SourceSpan place) => value switch
    {
        BooleanValue truth => truth.Value,
        NullValue => null,
        _ => throw EvaluationErrors.InvalidType("A logical operator or predicate", "a boolean", value, place),
    };
}

/// <summary><c>a AND b AND c</c>: false where one is, else unknown where one is. Evaluates from the left until it is false.</summary>
internal sealed class AndExpression(CompiledExpression[] operands, SourceSpan place) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        bool? result = true;
        foreach (var operand in operands)
        {
            switch (Truth.Of(operand.Evaluate(context, row), place))
            {
                case false:
                    return BooleanValue.False;
                case null:
                    result = null;
                    break;
            }
        }

        return Ternary.ToValue(result);
    }
}

/// <summary><c>a OR b OR c</c>: true where one is, else unknown where one is. Evaluates from the left until it is true.</summary>
internal sealed class OrExpression(CompiledExpression[] operands, SourceSpan place) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        bool? result = false;
        foreach (var operand in operands)
        {
            switch (Truth.Of(operand.Evaluate(context, row), place))
            {
                case true:
                    return BooleanValue.True;
                case null:
                    result = null;
                    break;
            }
        }

        return Ternary.ToValue(result);
    }
}

/// <summary><c>a XOR b XOR c</c>: whether an odd number is true; unknown where one is.</summary>
internal sealed class XorExpression(CompiledExpression[] operands, SourceSpan place) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        bool? result = false;
        foreach (var operand in operands)
        {
            result ^= Truth.Of(operand.Evaluate(context, row), place);
        }

        return Ternary.ToValue(result);
    }
}

/// <summary><c>NOT a</c>.</summary>
internal sealed class NotExpression(CompiledExpression operand, SourceSpan place) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        return Ternary.ToValue(Ternary.Not(Truth.Of(operand.Evaluate(context, row), place)));
    }
}

/// <summary><c>a IS NULL</c> and <c>a IS NOT NULL</c>.</summary>
internal sealed class NullPredicateExpression(CompiledExpression operand, bool isNegated) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        return BooleanValue.Of(operand.Evaluate(context, row).IsNull != isNegated);
    }
}
