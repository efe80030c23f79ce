using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks DELETE.</summary>
internal static class DeleteChecker
{
    public static void Check(CheckContext context, DeleteClause clause, Scope scope)
    {
        context.Writes = true;
        foreach (var target in clause.Targets)
        {
            var type = ExpressionChecker.Check(context, target, scope, Place.In("DELETE"));
            if (target is LabelPredicate)
            {
                throw CheckingErrors.NotDeletable(target.Span);
            }

            ExpressionChecker.Demand(
                type, target, ValueKinds.Entity | ValueKinds.Path, "What is deleted", "a node, relationship or path");
        }
    }
}
