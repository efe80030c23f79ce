using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks FOREACH.</summary>
internal static class ForeachChecker
{
    public static void Check(CheckContext context, ForeachClause clause, Scope scope, QueryFrame frame)
    {
        StackGuard.Check(clause.Span);
        context.Writes = true;
        var list = ExpressionChecker.Check(context, clause.List, scope, Place.In("FOREACH"));
        ExpressionChecker.Demand(list, clause.List, ValueKinds.List, "What stands after `IN`", "a list");
        if (scope.Contains(clause.Variable.Name))
        {
            throw CheckingErrors.AlreadyBound(clause.Variable.Span, clause.Variable.Name);
        }

        var inner = scope.With(clause.Variable.Name, list.Element());
        foreach (var update in clause.Clauses)
        {
            if (!ClauseNames.IsUpdate(update))
            {
                throw CheckingErrors.ReadingInForeach(update.Span, ClauseNames.Of(update));
            }

            inner = ClauseChecker.Check(context, update, inner, frame);
        }
    }
}
