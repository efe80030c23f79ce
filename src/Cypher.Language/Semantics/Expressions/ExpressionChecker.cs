using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Checks an expression and tells what kinds of value it can have.</summary>
internal static class ExpressionChecker
{
    /// <summary>Checks an expression.</summary>
    /// <param name="context">What the checkers share.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="scope">The variables that are known.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>What it can give.</returns>
    public static StaticType Check(CheckContext context, Expression expression, Scope scope, Place place)
    {
        StackGuard.Check(expression.Span);
        switch (expression)
        {
            case Variable variable:
                return scope.Require(variable);
            case Parameter parameter:
                context.NoteParameter(parameter.Name, parameter.Span);
                return StaticType.Any;
            case LogicalExpression or ComparisonExpression or BinaryExpression or UnaryExpression or NullPredicate or TypePredicate or NormalizedPredicate:
                return OperatorChecker.Check(context, expression, scope, place);
            case PropertyAccess or Subscript or Slice or LabelPredicate:
                return AccessChecker.Check(context, expression, scope, place.Value);
            case FunctionCall or CountAllExpression:
                return FunctionCallChecker.Check(context, expression, scope, place);
            case ListComprehension or QuantifierExpression or ReduceExpression:
                return ElementwiseChecker.Check(context, expression, scope, place);
            case PatternExpression or PatternComprehension or ShortestPathExpression:
                return PatternExpressionChecker.Check(context, expression, scope, place);
            case SubqueryExpression subquery:
                return SubqueryExpressionChecker.Check(context, subquery, scope);
            case CaseExpression expressionCase:
                return CaseChecker.Check(context, expressionCase, scope, place);
            case ListLiteral or MapLiteral or MapProjection:
                return CollectionChecker.Check(context, expression, scope, place.Value);
            default:
                return TypeOfLiteral(expression);
        }
    }

    /// <summary>Checks a condition: it must be able to be a truth value.</summary>
    public static void CheckCondition(CheckContext context, Expression? condition, Scope scope, Place place)
    {
        if (condition is not null)
        {
            var type = Check(context, condition, scope, place.Condition);
            Demand(type, condition, ValueKinds.Boolean, "A condition", "a truth value");
        }
    }

    /// <summary>Raises the error for a value that certainly has the wrong kind.</summary>
    public static void Demand(StaticType type, Expression expression, ValueKinds allowed, string what, string allowedText)
    {
        if (!type.CanBe(allowed))
        {
            throw CheckingErrors.WrongKind(expression.Span, what, type.Kinds, allowedText);
        }
    }

    private static StaticType TypeOfLiteral(Expression expression) => new(expression switch
    {
        NullLiteral => ValueKinds.Null,
        BooleanLiteral => ValueKinds.Boolean,
        IntegerLiteral => ValueKinds.Integer,
        FloatLiteral => ValueKinds.Float,
        StringLiteral => ValueKinds.String,
        _ => throw new ArgumentException($"No check is known for a {expression.GetType().Name}.", nameof(expression)),
    });
}
