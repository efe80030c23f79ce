using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Semantics.Patterns;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks MATCH.</summary>
internal static class MatchChecker
{
    public static Scope Check(CheckContext context, MatchClause clause, Scope scope)
    {
        var bound = MatchPatternChecker.Check(context, clause.Patterns, scope, Place.In("MATCH"), "MATCH");
        foreach (var variable in clause.Hints.SelectMany(hint => hint.Variables))
        {
            bound.Require(variable);
        }

        ExpressionChecker.CheckCondition(context, clause.Where, bound, Place.In("WHERE"));
        return clause.IsOptional ? WithNulls(scope, bound) : bound;
    }

    private static Scope WithNulls(Scope before, Scope bound)
    {
        foreach (var name in bound.AllNames)
        {
            if (!before.Contains(name) && bound.TypeOf(name) is { } type)
            {
                bound = bound.With(name, type.OrNull());
            }
        }

        return bound;
    }
}
