using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Checks properties, subscripts, slices and label tests.</summary>
internal static class AccessChecker
{
    private const ValueKinds WithProperties =
        ValueKinds.Entity | ValueKinds.Map | ValueKinds.Temporal | ValueKinds.Duration | ValueKinds.Point;

    public static StaticType Check(CheckContext context, Expression expression, Scope scope, Place place)
    {
        switch (expression)
        {
            case PropertyAccess access:
                return CheckProperty(context, access, scope, place);
            case Subscript subscript:
                var subject = ExpressionChecker.Check(context, subscript.Subject, scope, place);
                ExpressionChecker.Check(context, subscript.Index, scope, place);
                return subject.IsOnly(ValueKinds.List) ? subject.Element().OrNull() : StaticType.Any;
            case Slice slice:
                var list = ExpressionChecker.Check(context, slice.Subject, scope, place);
                CheckOptional(context, slice.From, scope, place);
                CheckOptional(context, slice.To, scope, place);
                return list.IsOnly(ValueKinds.List) ? list.OrNull() : StaticType.Any;
            default:
                return CheckLabels(context, (LabelPredicate)expression, scope, place);
        }
    }

    private static StaticType CheckProperty(CheckContext context, PropertyAccess access, Scope scope, Place place)
    {
        var subject = ExpressionChecker.Check(context, access.Subject, scope, place);
        if (!subject.CanBe(WithProperties))
        {
            throw CheckingErrors.NoProperties(access.Subject.Span, subject.Kinds);
        }

        if ((subject.Kinds & ValueKinds.Entity) != ValueKinds.None)
        {
            context.NoteKey(access.Key, subject.IsOnly(ValueKinds.Entity));
        }

        return subject.IsOnly(ValueKinds.Entity) ? new StaticType(ValueKinds.Property) : StaticType.Any;
    }

    private static void CheckOptional(CheckContext context, Expression? expression, Scope scope, Place place)
    {
        if (expression is not null)
        {
            ExpressionChecker.Check(context, expression, scope, place);
        }
    }

    private static StaticType CheckLabels(CheckContext context, LabelPredicate predicate, Scope scope, Place place)
    {
        var subject = ExpressionChecker.Check(context, predicate.Subject, scope, place);
        ExpressionChecker.Demand(subject, predicate.Subject, ValueKinds.Entity, "What stands before a label", "a node or relationship");
        context.NoteLabels(predicate.Labels, subject.IsOnly(ValueKinds.Relationship));
        return StaticType.Truth;
    }
}
