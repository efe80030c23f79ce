using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Checks what is evaluated for each element of a list: comprehensions, quantifiers and reduce.</summary>
internal static class ElementwiseChecker
{
    public static StaticType Check(CheckContext context, Expression expression, Scope scope, Place place)
    {
        switch (expression)
        {
            case ListComprehension comprehension:
                return CheckComprehension(context, comprehension, scope, place.Value);
            case QuantifierExpression quantifier:
                var inner = Bind(context, quantifier.Variable, quantifier.List, scope, place.Value);
                ExpressionChecker.CheckCondition(context, quantifier.Predicate, inner, place.Within("a condition on the elements of a list"));
                return StaticType.Truth;
            default:
                return CheckReduce(context, (ReduceExpression)expression, scope, place.Value);
        }
    }

    private static StaticType CheckComprehension(CheckContext context, ListComprehension comprehension, Scope scope, Place place)
    {
        var inner = Bind(context, comprehension.Variable, comprehension.List, scope, place);
        var within = place.Within("a list comprehension");
        ExpressionChecker.CheckCondition(context, comprehension.Where, inner, within);
        var element = comprehension.Projection is null
            ? inner.Require(comprehension.Variable)
            : ExpressionChecker.Check(context, comprehension.Projection, inner, within);
        return StaticType.ListOf(element.Kinds).OrNull();
    }

    private static StaticType CheckReduce(CheckContext context, ReduceExpression reduce, Scope scope, Place place)
    {
        var initial = ExpressionChecker.Check(context, reduce.Initial, scope, place);
        var inner = Bind(context, reduce.Variable, reduce.List, scope, place).With(reduce.Accumulator.Name, StaticType.Any);
        var step = ExpressionChecker.Check(context, reduce.Step, inner, place.Within("`reduce`"));
        return initial.Or(step);
    }

    private static Scope Bind(CheckContext context, Variable variable, Expression list, Scope scope, Place place)
    {
        var type = ExpressionChecker.Check(context, list, scope, place);
        ExpressionChecker.Demand(type, list, ValueKinds.List, "What stands after `IN`", "a list");
        return scope.With(variable.Name, type.Element());
    }
}
