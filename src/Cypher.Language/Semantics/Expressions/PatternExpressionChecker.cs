using Cypher.Language.Errors;
using Cypher.Language.Semantics.Patterns;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Checks patterns that stand in expressions.</summary>
internal static class PatternExpressionChecker
{
    public static StaticType Check(CheckContext context, Expression expression, Scope scope, Place place)
    {
        switch (expression)
        {
            case PatternExpression pattern:
                if (!place.IsPredicate)
                {
                    throw CheckingErrors.MisplacedPattern(pattern.Span);
                }

                RequireAll(pattern.Pattern, scope, allowsNewRelationships: false);
                MatchPatternChecker.Check(context, [pattern.Pattern], scope, place, "WHERE");
                return new StaticType(ValueKinds.Boolean);
            case ShortestPathExpression pattern:
                RequireAll(pattern.Pattern, scope, allowsNewRelationships: true);
                MatchPatternChecker.Check(context, [pattern.Pattern], scope, place, "shortestPath");
                return pattern.Pattern.ShortestPath == ShortestPathKind.Single
                    ? new StaticType(ValueKinds.Path | ValueKinds.Null)
                    : StaticType.ListOf(ValueKinds.Path);
            default:
                var comprehension = (PatternComprehension)expression;
                var within = place.Within("a pattern comprehension");
                var inner = MatchPatternChecker.Check(context, [comprehension.Pattern], scope, within, "MATCH");
                ExpressionChecker.CheckCondition(context, comprehension.Where, inner, within);
                var element = ExpressionChecker.Check(context, comprehension.Projection, inner, within);
                return StaticType.ListOf(element.Kinds);
        }
    }

    /// <summary>A pattern that is a truth value binds nothing: its variables must be known.</summary>
    private static void RequireAll(PathPattern path, Scope scope, bool allowsNewRelationships)
    {
        foreach (var element in path.Elements)
        {
            var variable = element switch
            {
                NodePattern node => node.Variable,
                RelationshipPattern relationship when !allowsNewRelationships => relationship.Variable,
                _ => null,
            };
            if (variable is not null && !scope.Contains(variable.Name))
            {
                throw CheckingErrors.NewInPattern(variable.Span, variable.Name);
            }
        }
    }
}
