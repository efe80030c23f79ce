using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks SET, also after ON CREATE and ON MATCH.</summary>
internal static class SetChecker
{
    private static readonly Place InSet = Place.In("SET");

    public static void Check(CheckContext context, SetClause clause, Scope scope)
    {
        context.Writes = true;
        CheckItems(context, clause.Items, scope);
    }

    public static void CheckItems(CheckContext context, IReadOnlyList<SetItem> items, Scope scope)
    {
        foreach (var item in items)
        {
            CheckItem(context, item, scope);
        }
    }

    private static void CheckItem(CheckContext context, SetItem item, Scope scope)
    {
        switch (item)
        {
            case SetPropertyItem set:
                CheckTarget(context, set.Target.Subject, scope);
                context.NoteKey(set.Target.Key, isOfEntity: true);
                ExpressionChecker.Check(context, set.Value, scope, InSet);
                break;
            case SetDynamicPropertyItem set:
                CheckTarget(context, set.Target.Subject, scope);
                ExpressionChecker.Check(context, set.Target.Index, scope, InSet);
                ExpressionChecker.Check(context, set.Value, scope, InSet);
                break;
            case ReplacePropertiesItem set:
                CheckMap(context, set.Target, set.Value, scope);
                break;
            case MergePropertiesItem set:
                CheckMap(context, set.Target, set.Value, scope);
                break;
            case SetLabelsItem set:
                CheckLabels(context, set.Target, set.Labels, scope);
                break;
        }
    }

    /// <summary>Checks what a property is set on or removed from.</summary>
    public static void CheckTarget(CheckContext context, Expression target, Scope scope)
    {
        var type = ExpressionChecker.Check(context, target, scope, InSet);
        ExpressionChecker.Demand(type, target, ValueKinds.Entity, "What has its properties changed", "a node or relationship");
    }

    /// <summary>Checks what labels are set on or removed from.</summary>
    public static void CheckLabels(CheckContext context, Variable target, IReadOnlyList<LabelName> labels, Scope scope)
    {
        ExpressionChecker.Demand(scope.Require(target), target, ValueKinds.Node, "What has its labels changed", "a node");
        foreach (var label in labels)
        {
            context.NoteLabels(label, isRelationship: false);
        }
    }

    private static void CheckMap(CheckContext context, Variable target, Expression value, Scope scope)
    {
        CheckTarget(context, target, scope);
        context.NoteKeys(value);
        var type = ExpressionChecker.Check(context, value, scope, InSet);
        ExpressionChecker.Demand(type, value, ValueKinds.Map | ValueKinds.Entity, "What gives the properties", "a map, node or relationship");
    }
}
