using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Projections;

/// <summary>
/// Plans what WITH and RETURN share, in this order: grouping, columns, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE.
/// </summary>
internal sealed class ProjectionPlanner(PlanningContext planning)
{
    /// <summary>Plans a projection.</summary>
    /// <param name="input">The plan before it.</param>
    /// <param name="body">What stands after WITH or RETURN.</param>
    /// <param name="where">The predicate after WITH; null where none is.</param>
    /// <returns>The columns and what gives them.</returns>
    public PlannedQuery Plan(PlanPart input, ProjectionBody body, Expression? where)
    {
        var wanted = Wanted(body);
        var aggregates = wanted.Any(column => planning.Query.Symbols.Aggregates(column.Expression))
            || body.OrderBy.Any(item => planning.Query.Symbols.Aggregates(item.Expression));
        if (aggregates)
        {
            input = GroupingPlanner.Plan(input, wanted, body.OrderBy.Select(item => item.Expression), planning);
        }

        var columns = new List<Column>();
        var part = Columns(input, wanted, columns);
        if (body.IsDistinct)
        {
            part = part.With(new DistinctOperator(part.Source, [.. columns.Select(column => column.Slot)], Names(columns)));
        }

        var visible = VisibleWhileSorting(body.IsDistinct, aggregates, input.Slots, wanted, columns);
        part = SortAndCut(part, body, columns, visible, keepAll: where is not null);
        if (where is not null)
        {
            part = part.With(new FilterOperator(
                part.Source,
                [.. Conjuncts.Of(where).Select(predicate => planning.Expressions.Compile(predicate, visible))],
                planning.TextOf(where)));
        }

        return new PlannedQuery(part.Source, columns, part.Rows);
    }

    /// <summary>The scope in which only the columns are known.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="before">The scope before the projection.</param>
    /// <returns>The scope.</returns>
    public static SlotMap ScopeOf(IReadOnlyList<Column> columns, SlotMap before)
    {
        var scope = before.Next();
        foreach (var column in columns)
        {
            scope.Alias(column.Name, column.Slot);
        }

        return scope;
    }

    private List<WantedColumn> Wanted(ProjectionBody body)
    {
        var wanted = new List<WantedColumn>();
        if (body.IncludesAll)
        {
            var names = planning.Query.Symbols.Star(body).Except(body.Items.Select(item => item.Name), StringComparer.Ordinal);
            wanted.AddRange(names.Select(name => new WantedColumn(name, new Variable(body.Span, name))));
        }

        wanted.AddRange(body.Items.Select(item => new WantedColumn(item.Name, item.Expression)));
        return wanted;
    }

    private PlanPart Columns(PlanPart input, IReadOnlyList<WantedColumn> wanted, List<Column> columns)
    {
        var assignments = new List<Assignment>();
        foreach (var column in wanted)
        {
            if (column.Expression is Variable variable)
            {
                columns.Add(new Column(column.Name, input.Slots.Get(variable.Name)));
            }
            else if (input.Slots.TryFindComputed(column.Expression, out var known))
            {
                columns.Add(new Column(column.Name, known));
            }
            else
            {
                var slot = input.Slots.DefineHidden();
                columns.Add(new Column(column.Name, slot));
                assignments.Add(new Assignment(slot, planning.Expressions.Compile(column.Expression, input.Slots)));
            }
        }

        return assignments.Count == 0 ? input : input.With(new ProjectOperator(input.Source, assignments, Names(columns)));
    }

    // ORDER BY and WHERE see the columns and, where rows are still those from before, the variables from before.
    private static SlotMap VisibleWhileSorting(
        bool isDistinct,
        bool aggregates,
        SlotMap before,
        IReadOnlyList<WantedColumn> wanted,
        IReadOnlyList<Column> columns)
    {
        var visible = isDistinct && !aggregates ? before.Next() : before.Inner();
        foreach (var column in columns)
        {
            visible.Alias(column.Name, column.Slot);
        }

        var hidden = columns
            .Where(column => !before.TryFind(column.Name, out var slot) || slot != column.Slot)
            .Select(column => column.Name)
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            if (wanted[i].Expression is not Variable && !Mentions.Of(wanted[i].Expression).Overlaps(hidden))
            {
                visible.SetComputed(wanted[i].Expression, columns[i].Slot);
            }
            else if (wanted[i].Expression is Variable original && !hidden.Contains(original.Name))
            {
                visible.Alias(original.Name, columns[i].Slot);
            }
        }

        return visible;
    }

    private PlanPart SortAndCut(PlanPart part, ProjectionBody body, IReadOnlyList<Column> columns, SlotMap visible, bool keepAll)
    {
        var skip = Count("SKIP", body.Skip, part.Slots);
        var limit = Count("LIMIT", body.Limit, part.Slots);
        if (body.OrderBy.Count > 0)
        {
            var keys = body.OrderBy.Select(item => new SortKey(planning.Expressions.Compile(item.Expression, visible), item.IsDescending)).ToList();
            var kept = columns.Select(column => column.Slot).Concat(keepAll ? visible.SlotsInUse() : []).Distinct().ToArray();
            part = planning.IsNaive || SortKey.PlacesOf(keys) is not { } places ? part : part.With(part.Source.WithoutSorting(places));
            var details = string.Join(", ", body.OrderBy.Select(item => planning.TextOf(item.Expression) + (item.IsDescending ? " DESC" : string.Empty)));
            if (limit is not null && !planning.IsNaive)
            {
                var cut = details + (body.Skip is null ? string.Empty : $" SKIP {planning.TextOf(body.Skip)}") + $" LIMIT {planning.TextOf(body.Limit!)}";
                return part.With(new TopOperator(part.Source, keys, skip, limit, kept, cut));
            }

            part = part.With(new SortOperator(part.Source, keys, kept, details));
        }

        if (skip is not null)
        {
            part = part.With(new SkipOperator(part.Source, skip, planning.TextOf(body.Skip!)));
        }

        return limit is null ? part : part.With(new LimitOperator(part.Source, limit, planning.TextOf(body.Limit!)));
    }

    private RowCount? Count(string clause, Expression? count, SlotMap slots) =>
        count is null ? null : new RowCount(clause, planning.Expressions.Compile(count, slots.Next()), count.Span);

    private static string Names(IEnumerable<Column> columns) =>
        string.Join(", ", columns.Select(column => column.Name));
}
