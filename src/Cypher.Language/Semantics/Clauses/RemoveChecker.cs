using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks REMOVE.</summary>
internal static class RemoveChecker
{
    public static void Check(CheckContext context, RemoveClause clause, Scope scope)
    {
        context.Writes = true;
        foreach (var item in clause.Items)
        {
            switch (item)
            {
                case RemovePropertyItem remove:
                    SetChecker.CheckTarget(context, remove.Target.Subject, scope);
                    context.NoteKey(remove.Target.Key, isOfEntity: true);
                    break;
                case RemoveDynamicPropertyItem remove:
                    SetChecker.CheckTarget(context, remove.Target.Subject, scope);
                    ExpressionChecker.Check(context, remove.Target.Index, scope, Place.In("REMOVE"));
                    break;
                case RemoveLabelsItem remove:
                    SetChecker.CheckLabels(context, remove.Target, remove.Labels, scope);
                    break;
            }
        }
    }
}
