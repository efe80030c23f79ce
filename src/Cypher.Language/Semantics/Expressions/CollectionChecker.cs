using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Checks lists, maps and map projections.</summary>
internal static class CollectionChecker
{
    public static StaticType Check(CheckContext context, Expression expression, Scope scope, Place place)
    {
        switch (expression)
        {
            case ListLiteral list:
                var elements = ValueKinds.None;
                foreach (var item in list.Items)
                {
                    elements |= ExpressionChecker.Check(context, item, scope, place).Kinds;
                }

                return StaticType.ListOf(list.Items.Count == 0 ? ValueKinds.Any : elements);
            case MapLiteral map:
                foreach (var entry in map.Entries)
                {
                    ExpressionChecker.Check(context, entry.Value, scope, place);
                }

                return new StaticType(ValueKinds.Map);
            default:
                return CheckProjection(context, (MapProjection)expression, scope, place);
        }
    }

    private static StaticType CheckProjection(CheckContext context, MapProjection projection, Scope scope, Place place)
    {
        var subject = scope.Require(projection.Subject);
        ExpressionChecker.Demand(
            subject, projection.Subject, ValueKinds.Entity | ValueKinds.Map, "What is projected", "a node, relationship or map");
        foreach (var item in projection.Items)
        {
            switch (item)
            {
                case ProjectProperty property:
                    context.NoteKey(property.Key, subject.IsOnly(ValueKinds.Entity));
                    break;
                case ProjectEntry entry:
                    ExpressionChecker.Check(context, entry.Value, scope, place);
                    break;
                case ProjectVariable variable:
                    scope.Require(variable.Variable);
                    break;
            }
        }

        return new StaticType(ValueKinds.Map | (subject.Kinds & ValueKinds.Null));
    }
}
