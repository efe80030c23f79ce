using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Checks operators and their operands.</summary>
internal static class OperatorChecker
{
    private const ValueKinds Summable = ValueKinds.Any & ~(ValueKinds.Node | ValueKinds.Relationship | ValueKinds.Path | ValueKinds.Map);
    private const ValueKinds Numeric = ValueKinds.Number | ValueKinds.Duration;

    public static StaticType Check(CheckContext context, Expression expression, Scope scope, Place place)
    {
        switch (expression)
        {
            case LogicalExpression logical:
                foreach (var operand in logical.Operands)
                {
                    DemandTruth(context, operand, scope, place);
                }

                return StaticType.Truth;
            case UnaryExpression { Operator: UnaryOperator.Not } not:
                DemandTruth(context, not.Operand, scope, place);
                return StaticType.Truth;
            case UnaryExpression sign:
                var signed = ExpressionChecker.Check(context, sign.Operand, scope, place.Value);
                ExpressionChecker.Demand(signed, sign.Operand, Numeric, "The operand of a sign", "a number or duration");
                return signed.IsOnly(Numeric) ? signed : StaticType.Any;
            case ComparisonExpression comparison:
                foreach (var operand in comparison.Operands)
                {
                    ExpressionChecker.Check(context, operand, scope, place.Value);
                }

                return StaticType.Truth;
            case NullPredicate predicate:
                ExpressionChecker.Check(context, predicate.Operand, scope, place.Value);
                return new StaticType(ValueKinds.Boolean);
            case TypePredicate predicate:
                ExpressionChecker.Check(context, predicate.Operand, scope, place.Value);
                return new StaticType(ValueKinds.Boolean);
            case NormalizedPredicate predicate:
                ExpressionChecker.Check(context, predicate.Operand, scope, place.Value);
                return StaticType.Truth;
            default:
                return CheckBinary(context, (BinaryExpression)expression, scope, place.Value);
        }
    }

    private static void DemandTruth(CheckContext context, Expression operand, Scope scope, Place place)
    {
        var type = ExpressionChecker.Check(context, operand, scope, place.Condition);
        ExpressionChecker.Demand(type, operand, ValueKinds.Boolean, "The operand of a logical operator", "a truth value");
    }

    private static StaticType CheckBinary(CheckContext context, BinaryExpression binary, Scope scope, Place place)
    {
        var left = ExpressionChecker.Check(context, binary.Left, scope, place);
        var right = ExpressionChecker.Check(context, binary.Right, scope, place);
        switch (binary.Operator)
        {
            case BinaryOperator.In:
                ExpressionChecker.Demand(right, binary.Right, ValueKinds.List, "The right side of `IN`", "a list");
                return StaticType.Truth;
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains or BinaryOperator.Matches:
                return StaticType.Truth;
            case BinaryOperator.Add or BinaryOperator.Concatenate:
                return Sum(left, right);
            default:
                DemandNumber(left, binary.Left);
                DemandNumber(right, binary.Right);
                return Arithmetic(binary.Operator, left, right);
        }
    }

    private static void DemandNumber(StaticType type, Expression operand) =>
        ExpressionChecker.Demand(type, operand, Numeric | ValueKinds.Temporal, "The operand of an arithmetic operator", "a number");

    private static StaticType Sum(StaticType left, StaticType right)
    {
        if (left.IsOnly(ValueKinds.List) && right.IsOnly(ValueKinds.List))
        {
            return StaticType.ListOf(left.Elements | right.Elements);
        }

        if (left.IsOnly(ValueKinds.Number) && right.IsOnly(ValueKinds.Number))
        {
            return Arithmetic(BinaryOperator.Add, left, right);
        }

        if (left.IsOnly(ValueKinds.String) && right.IsOnly(ValueKinds.String))
        {
            return new StaticType(ValueKinds.String).Or(new StaticType((left.Kinds | right.Kinds) & ValueKinds.Null));
        }

        return left.CanBe(Summable) && right.CanBe(Summable) ? StaticType.Any : StaticType.ListOf(ValueKinds.Any).OrNull();
    }

    private static StaticType Arithmetic(BinaryOperator op, StaticType left, StaticType right)
    {
        if (!left.IsOnly(ValueKinds.Number) || !right.IsOnly(ValueKinds.Number))
        {
            return StaticType.Any;
        }

        var nulls = (left.Kinds | right.Kinds) & ValueKinds.Null;
        if (op == BinaryOperator.Power)
        {
            return new StaticType(ValueKinds.Float | nulls);
        }

        var isInteger = left.IsOnly(ValueKinds.Integer) && right.IsOnly(ValueKinds.Integer);
        return new StaticType((isInteger ? ValueKinds.Integer : ValueKinds.Number) | nulls);
    }
}
