using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Patterns;

/// <summary>Checks patterns that are looked for: which variables they bind, and the conditions inside.</summary>
internal static class MatchPatternChecker
{
    /// <summary>Checks patterns.</summary>
    /// <returns>The scope with the variables that the patterns bind.</returns>
    public static Scope Check(CheckContext context, IReadOnlyList<PathPattern> paths, Scope scope, Place place, string clause)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var bound = scope;
        foreach (var path in paths)
        {
            bound = BindPath(path, bound, seen);
        }

        foreach (var path in paths)
        {
            CheckContents(context, path, bound, place, clause);
        }

        return bound;
    }

    /// <summary>The path's own variable comes last: in <c>p = (p)-->()</c> it is the second that is wrong.</summary>
    private static Scope BindPath(PathPattern path, Scope scope, HashSet<string> seen)
    {
        StackGuard.Check(path.Span);
        var bound = scope;
        foreach (var element in path.Elements)
        {
            bound = element switch
            {
                NodePattern { Variable: { } variable } => BindNode(variable, bound),
                RelationshipPattern { Variable: { } } relationship => BindRelationship(relationship, relationship.Variable, bound, seen),
                GroupPattern group => BindGroup(group, bound, seen),
                _ => bound,
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

    private static Scope BindNode(Variable variable, Scope scope)
    {
        if (scope.TypeOf(variable.Name) is not { } known)
        {
            return scope.With(variable.Name, new StaticType(ValueKinds.Node));
        }

        return known.CanBe(ValueKinds.Node)
            ? scope
            : throw CheckingErrors.TypeConflict(variable.Span, variable.Name, known.Kinds, "a node");
    }

    private static Scope BindRelationship(RelationshipPattern relationship, Variable variable, Scope scope, HashSet<string> seen)
    {
        var isList = relationship.Length is not null || relationship.Quantifier is not null;
        var type = isList ? StaticType.ListOf(ValueKinds.Relationship) : new StaticType(ValueKinds.Relationship);
        if (scope.TypeOf(variable.Name) is { } known && !known.CanBe(type.Kinds))
        {
            throw CheckingErrors.TypeConflict(variable.Span, variable.Name, known.Kinds, isList ? "a list of relationships" : "a relationship");
        }

        if (!seen.Add(variable.Name))
        {
            throw CheckingErrors.RelationshipTwice(variable.Span, variable.Name);
        }

        return scope.Contains(variable.Name) ? scope : scope.With(variable.Name, type);
    }

    /// <summary>Outside a repeated group its variables hold lists; inside, one of each.</summary>
    private static Scope BindGroup(GroupPattern group, Scope scope, HashSet<string> seen)
    {
        var inner = BindPath(group.Path, scope, seen);
        if (group.Quantifier is null)
        {
            return inner;
        }

        foreach (var name in inner.AllNames)
        {
            if (!scope.Contains(name))
            {
                scope = scope.With(name, StaticType.ListOf(inner.TypeOf(name)?.Kinds ?? ValueKinds.Any));
            }
        }

        return scope;
    }

    private static void CheckContents(CheckContext context, PathPattern path, Scope scope, Place place, string clause)
    {
        foreach (var element in path.Elements)
        {
            switch (element)
            {
                case NodePattern node:
                    context.NoteLabels(node.Labels, isRelationship: false);
                    CheckProperties(context, node.Properties, scope, place, clause);
                    ExpressionChecker.CheckCondition(context, node.Where, scope, place);
                    break;
                case RelationshipPattern relationship:
                    context.NoteLabels(relationship.Types, isRelationship: true);
                    CheckProperties(context, relationship.Properties, scope, place, clause);
                    var one = relationship.Variable is null ? scope : scope.With(relationship.Variable.Name, new StaticType(ValueKinds.Relationship));
                    ExpressionChecker.CheckCondition(context, relationship.Where, one, place);
                    break;
                case GroupPattern group:
                    var inner = Singles(group.Path, scope);
                    CheckContents(context, group.Path, inner, place, clause);
                    ExpressionChecker.CheckCondition(context, group.Where, inner, place);
                    break;
            }
        }
    }

    private static Scope Singles(PathPattern path, Scope scope)
    {
        foreach (var element in path.Elements)
        {
            scope = element switch
            {
                NodePattern { Variable: { } variable } => scope.With(variable.Name, new StaticType(ValueKinds.Node)),
                RelationshipPattern { Variable: { } variable, Length: null, Quantifier: null } =>
                    scope.With(variable.Name, new StaticType(ValueKinds.Relationship)),
                _ => scope,
            };
        }

        return scope;
    }

    private static void CheckProperties(CheckContext context, Expression? properties, Scope scope, Place place, string clause)
    {
        if (properties is Parameter parameter)
        {
            throw CheckingErrors.ParameterAsProperties(parameter.Span, parameter.Name, clause);
        }

        if (properties is not null)
        {
            context.NoteKeys(properties);
            ExpressionChecker.Check(context, properties, scope, place.Value);
        }
    }
}
