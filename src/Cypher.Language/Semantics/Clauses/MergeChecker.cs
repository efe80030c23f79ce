using Cypher.Language.Semantics.Patterns;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks MERGE.</summary>
internal static class MergeChecker
{
    public static Scope Check(CheckContext context, MergeClause clause, Scope scope)
    {
        context.Writes = true;
        var bound = CreatePatternChecker.Check(context, clause.Pattern, scope, "MERGE");
        foreach (var action in clause.Actions)
        {
            SetChecker.CheckItems(context, action.Items, bound);
        }

        return bound;
    }
}
