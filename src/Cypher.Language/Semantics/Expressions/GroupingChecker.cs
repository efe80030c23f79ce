using Cypher.Language.Errors;
using Cypher.Language.Printing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>
/// Checks what stands beside an aggregation. openCypher allows constants, and variables and properties that are columns by
/// themselves; anything else has no single value for a group.
/// </summary>
internal static class GroupingChecker
{
    /// <summary>Checks a column that aggregates.</summary>
    public static void CheckItem(CheckContext context, Expression expression, GroupingKeys keys)
    {
        if (FirstUngrouped(context, expression, keys, keys.NoLocals) is { } ungrouped)
        {
            throw CheckingErrors.AmbiguousAggregation(ungrouped.Span, CypherPrinter.Print(ungrouped));
        }
    }

    /// <summary>Checks a sort key or condition that is evaluated after rows were merged by DISTINCT or an aggregation.</summary>
    public static void CheckAfterMerge(CheckContext context, Expression expression, Scope after, GroupingKeys keys, Place place)
    {
        var known = ProjectedParts.Find(expression, keys);
        CheckPart(context, expression, after, keys, place, known);
    }

    private static void CheckPart(
        CheckContext context, Expression expression, Scope after, GroupingKeys keys, Place place, ProjectedParts known)
    {
        if (known.Is(expression))
        {
            return;
        }

        if (context.Symbols.Aggregates(expression) && place.Aggregation == AggregationRule.Allowed)
        {
            CheckAggregatingSort(context, expression, after, keys);
            return;
        }

        // What is a column as a whole is known, whatever it is made of; so the parts around it are looked at one by one.
        if (!known.Contains(expression))
        {
            RequireKnown(expression, after, keys);
            ExpressionChecker.Check(context, expression, after, place);
            return;
        }

        // [x IN list WHERE …] knows its own x besides the columns; its list does not.
        var inner = Locals(expression).Aggregate(after, (scope, name) => scope.With(name, StaticType.Any));
        foreach (var part in SyntaxChildren.Of(expression).OfType<Expression>())
        {
            CheckPart(context, part, IsOutsideOfLocals(expression, part) ? after : inner, keys, place, known);
        }
    }

    private static void CheckAggregatingSort(CheckContext context, Expression expression, Scope after, GroupingKeys keys)
    {
        foreach (var aggregate in Aggregates(context, expression).Where(aggregate => !keys.IsComputed(aggregate)))
        {
            ExpressionChecker.Check(context, aggregate, after, Place.Projection);
            throw CheckingErrors.AggregationNotProjected(aggregate.Span, CypherPrinter.Print(aggregate));
        }

        if (FirstUngrouped(context, expression, keys, keys.Columns) is not { } ungrouped)
        {
            return;
        }

        throw keys.IsWithinKey(ungrouped)
            ? CheckingErrors.AmbiguousAggregation(ungrouped.Span, CypherPrinter.Print(ungrouped))
            : CheckingErrors.NotProjected(ungrouped.Span, Root(ungrouped), keys.IsDistinct);
    }

    private static string Root(Expression expression)
    {
        while (expression is PropertyAccess access)
        {
            expression = access.Subject;
        }

        return expression is Variable variable ? variable.Name : CypherPrinter.Print(expression);
    }

    private static void RequireKnown(Expression expression, Scope after, GroupingKeys keys)
    {
        if (Root(expression) is var root && expression is Variable or PropertyAccess && !after.Contains(root))
        {
            throw CheckingErrors.NotProjected(expression.Span, root, keys.IsDistinct);
        }
    }

    private static List<Expression> Aggregates(CheckContext context, Expression expression)
    {
        var found = new List<Expression>();
        var open = new Stack<SyntaxNode>([expression]);
        while (open.TryPop(out var node))
        {
            if (node is Expression part && AggregationFinder.IsAggregate(context, node))
            {
                found.Add(part);
                continue;
            }

            foreach (var child in node is SubqueryExpression ? [] : SyntaxChildren.Of(node))
            {
                open.Push(child);
            }
        }

        return found;
    }

    /// <summary>The first variable or property, in source order, that is neither inside an aggregation nor a grouping key.</summary>
    private static Expression? FirstUngrouped(CheckContext context, SyntaxNode node, GroupingKeys keys, IReadOnlySet<string> known)
    {
        StackGuard.Check(node.Span);
        switch (node)
        {
            case SubqueryExpression or LabelExpression or PropertyKey:
                return null;
            case Expression when AggregationFinder.IsAggregate(context, node):
                return null;
            case Variable variable:
                return known.Contains(variable.Name) || keys.IsSimpleKey(variable) ? null : variable;
            case PropertyAccess access when keys.IsSimpleKey(access):
                return null;
            case PropertyAccess access:
                return FirstUngrouped(context, access.Subject, keys, known) is null ? null : access;
        }

        var inner = Locals(node) is { Count: > 0 } bound ? new HashSet<string>([.. known, .. bound], StringComparer.Ordinal) : known;
        foreach (var child in SyntaxChildren.Of(node))
        {
            if (FirstUngrouped(context, child, keys, inner) is { } ungrouped)
            {
                return ungrouped;
            }
        }

        return null;
    }

    private static bool IsOutsideOfLocals(Expression expression, Expression part) => expression switch
    {
        ListComprehension comprehension => ReferenceEquals(part, comprehension.List),
        QuantifierExpression quantifier => ReferenceEquals(part, quantifier.List),
        ReduceExpression reduce => ReferenceEquals(part, reduce.List) || ReferenceEquals(part, reduce.Initial),
        _ => false,
    };

    private static IReadOnlyList<string> Locals(SyntaxNode node) => node switch
    {
        ListComprehension comprehension => [comprehension.Variable.Name],
        QuantifierExpression quantifier => [quantifier.Variable.Name],
        ReduceExpression reduce => [reduce.Variable.Name, reduce.Accumulator.Name],
        PatternComprehension comprehension => [.. PatternVariables(comprehension.Pattern)],
        _ => [],
    };

    private static IEnumerable<string> PatternVariables(PathPattern path)
    {
        if (path.Variable is not null)
        {
            yield return path.Variable.Name;
        }

        foreach (var element in path.Elements)
        {
            var variable = element switch
            {
                NodePattern node => node.Variable,
                RelationshipPattern relationship => relationship.Variable,
                _ => null,
            };
            if (variable is not null)
            {
                yield return variable.Name;
            }
        }
    }
}
