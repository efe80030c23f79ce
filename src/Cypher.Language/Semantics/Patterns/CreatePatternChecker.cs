using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Patterns;

/// <summary>Checks patterns that CREATE or MERGE may have to make.</summary>
internal static class CreatePatternChecker
{
    /// <summary>Checks one path.</summary>
    /// <returns>The scope with the variables that the path binds.</returns>
    public static Scope Check(CheckContext context, PathPattern path, Scope scope, string clause)
    {
        if (path.ShortestPath != ShortestPathKind.None || path.Selector is not null)
        {
            throw CheckingErrors.NotCreatable(path.Span, "A choice of paths", clause);
        }

        var bound = scope;
        foreach (var element in path.Elements)
        {
            bound = element switch
            {
                NodePattern node => CheckNode(context, node, bound, clause, isAlone: path.Elements.Count == 1),
                RelationshipPattern relationship => CheckRelationship(context, relationship, bound, clause),
                _ => throw CheckingErrors.NotCreatable(element.Span, "A group", clause),
            };
        }

        if (path.Variable is null)
        {
            return bound;
        }

        return bound.Contains(path.Variable.Name)
            ? throw CheckingErrors.AlreadyBound(path.Variable.Span, path.Variable.Name)
            : bound.With(path.Variable.Name, new StaticType(ValueKinds.Path));
    }

    private static Scope CheckNode(CheckContext context, NodePattern node, Scope scope, string clause, bool isAlone)
    {
        if (node.Where is not null)
        {
            throw CheckingErrors.NotCreatable(node.Where.Span, "A condition", clause);
        }

        if (node.Labels is not (null or LabelName) && (node.Labels as LabelConjunction)?.Operands.All(label => label is LabelName) != true)
        {
            throw CheckingErrors.NotCreatable(node.Labels.Span, "A choice of labels", clause);
        }

        context.NoteLabels(node.Labels, isRelationship: false);
        CheckProperties(context, node.Properties, scope, clause);
        if (node.Variable is not { } variable)
        {
            return scope;
        }

        if (scope.TypeOf(variable.Name) is not { } known)
        {
            return scope.With(variable.Name, new StaticType(ValueKinds.Node));
        }

        if (isAlone || node.Labels is not null || node.Properties is not null)
        {
            throw CheckingErrors.CreatedAgain(variable.Span, variable.Name);
        }

        return known.CanBe(ValueKinds.Node) ? scope : throw CheckingErrors.TypeConflict(variable.Span, variable.Name, known.Kinds, "a node");
    }

    private static Scope CheckRelationship(CheckContext context, RelationshipPattern relationship, Scope scope, string clause)
    {
        if (relationship.Variable is { } used && scope.Contains(used.Name))
        {
            throw CheckingErrors.AlreadyBound(used.Span, used.Name);
        }

        if (relationship.Length is not null || relationship.Quantifier is not null)
        {
            throw CheckingErrors.CreatingVarLength(relationship.Span, clause);
        }

        if (relationship.Where is not null)
        {
            throw CheckingErrors.NotCreatable(relationship.Where.Span, "A condition", clause);
        }

        if (relationship.Types is not LabelName)
        {
            throw CheckingErrors.NeedsOneType(relationship.Types?.Span ?? relationship.Span, clause);
        }

        if (clause == "CREATE" && relationship.Direction == PatternDirection.Either)
        {
            throw CheckingErrors.NeedsDirection(relationship.Span);
        }

        context.NoteLabels(relationship.Types, isRelationship: true);
        CheckProperties(context, relationship.Properties, scope, clause);
        return relationship.Variable is null ? scope : scope.With(relationship.Variable.Name, new StaticType(ValueKinds.Relationship));
    }

    private static void CheckProperties(CheckContext context, Expression? properties, Scope scope, string clause)
    {
        if (properties is Parameter parameter && clause == "MERGE")
        {
            throw CheckingErrors.ParameterAsProperties(parameter.Span, parameter.Name, clause);
        }

        if (properties is not null)
        {
            context.NoteKeys(properties);
            ExpressionChecker.Check(context, properties, scope, Place.In(clause));
        }
    }
}
