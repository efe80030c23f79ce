using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Checks CASE.</summary>
internal static class CaseChecker
{
    public static StaticType Check(CheckContext context, CaseExpression expression, Scope scope, Place place)
    {
        var value = place.Value;
        if (expression.Subject is not null)
        {
            ExpressionChecker.Check(context, expression.Subject, scope, value);
        }

        var result = new StaticType(ValueKinds.None, ValueKinds.None);
        foreach (var alternative in expression.Alternatives)
        {
            if (expression.Subject is null)
            {
                ExpressionChecker.CheckCondition(context, alternative.When, scope, value);
            }
            else
            {
                ExpressionChecker.Check(context, alternative.When, scope, value);
            }

            result = result.Or(ExpressionChecker.Check(context, alternative.Then, scope, value));
        }

        return expression.Default is null
            ? result.OrNull()
            : result.Or(ExpressionChecker.Check(context, expression.Default, scope, value));
    }
}
