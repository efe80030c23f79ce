using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks what stands after WITH and RETURN: columns, grouping, order and counts.</summary>
internal static class ProjectionChecker
{
    /// <summary>Checks a projection and the condition after it.</summary>
    /// <returns>The columns, those of <c>*</c> first.</returns>
    public static List<CheckedColumn> Check(CheckContext context, ProjectionBody body, Expression? where, Scope scope)
    {
        var columns = Star(context, body, scope);
        var aggregation = AggregationFinder.Mark(context, body);
        var names = columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in body.Items)
        {
            var type = ExpressionChecker.Check(context, item.Expression, scope, Place.Projection);
            if (!names.Add(item.Name))
            {
                throw CheckingErrors.DuplicateColumn(item.Span, item.Name);
            }

            columns.Add(new CheckedColumn(item.Name, type));
        }

        var keys = new GroupingKeys(context, body, columns);
        if (aggregation)
        {
            foreach (var item in body.Items.Where(item => context.Symbols.Aggregates(item.Expression)))
            {
                GroupingChecker.CheckItem(context, item.Expression, keys);
            }
        }

        CheckOrderAndWhere(context, body, where, scope, columns, keys, aggregation);
        CheckCount(context, body.Skip, "SKIP");
        CheckCount(context, body.Limit, "LIMIT");
        return columns;
    }

    private static List<CheckedColumn> Star(CheckContext context, ProjectionBody body, Scope scope)
    {
        if (!body.IncludesAll)
        {
            return [];
        }

        var names = scope.Names.ToList();
        context.Symbols.NoteStar(body, names);
        return names.ConvertAll(name => new CheckedColumn(name, scope.TypeOf(name) ?? StaticType.Any));
    }

    private static void CheckOrderAndWhere(
        CheckContext context,
        ProjectionBody body,
        Expression? where,
        Scope scope,
        List<CheckedColumn> columns,
        GroupingKeys keys,
        bool aggregation)
    {
        // Sorting and the condition see the columns; where rows are not merged they also see what was known before.
        var isMerging = aggregation || body.IsDistinct;
        var start = isMerging ? scope.OuterOnly() : scope;
        var after = columns.Aggregate(start, (all, column) => all.With(column.Name, column.Type));
        foreach (var sort in body.OrderBy)
        {
            AggregationFinder.MarkExpression(context, sort.Expression);
            if (!isMerging)
            {
                ExpressionChecker.Check(context, sort.Expression, after, Place.In("ORDER BY"));
                continue;
            }

            GroupingChecker.CheckAfterMerge(context, sort.Expression, after, keys, aggregation ? Place.Projection : Place.In("ORDER BY"));
        }

        if (where is null)
        {
            return;
        }

        if (isMerging)
        {
            AggregationFinder.MarkExpression(context, where);
            GroupingChecker.CheckAfterMerge(context, where, after, keys, Place.In("WHERE").Condition);
        }
        else
        {
            ExpressionChecker.CheckCondition(context, where, after, Place.In("WHERE"));
        }
    }

    private static void CheckCount(CheckContext context, Expression? count, string word)
    {
        if (count is not null)
        {
            CountChecker.Check(context, count, word);
        }
    }
}
