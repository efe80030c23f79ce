using Cypher.Engine.Evaluation.Values;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary>What each binary operator does.</summary>
internal static class Operations
{
    public static BinaryOperation Of(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => Arithmetic.Add,
        BinaryOperator.Subtract => Arithmetic.Subtract,
        BinaryOperator.Multiply => Arithmetic.Multiply,
        BinaryOperator.Divide => Arithmetic.Divide,
        BinaryOperator.Modulo => Arithmetic.Modulo,
        BinaryOperator.Power => Arithmetic.Power,
        BinaryOperator.Concatenate => Concatenation.Join,
        BinaryOperator.In => Membership.Apply,
        BinaryOperator.StartsWith => TextPredicates.StartsWith,
        BinaryOperator.EndsWith => TextPredicates.EndsWith,
        BinaryOperator.Contains => TextPredicates.Contains,
        _ => throw new InvalidOperationException($"The operator {operation} has an expression of its own."),
    };
}
