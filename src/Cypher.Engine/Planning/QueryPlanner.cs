using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Planning.Analysis;
using Cypher.Engine.Planning.Clauses;
using Cypher.Engine.Planning.Projections;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning;

/// <summary>Plans a query: its clauses one after the other, each going on from the plan before it; branches of UNION side by side.</summary>
internal sealed class QueryPlanner(PlanningContext planning)
{
    /// <summary>Plans a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="scopeOf">The variables that a branch begins with.</param>
    /// <returns>Its columns and what gives them.</returns>
    public PlannedQuery Plan(Query query, Func<SingleQuery, SlotMap> scopeOf)
    {
        var first = Plan(query.First, scopeOf(query.First));
        if (query.Unions.Count == 0)
        {
            return first;
        }

        var branches = query.Unions.Select(union => Plan(union.Query, scopeOf(union.Query))).Prepend(first).ToList();
        var slots = scopeOf(query.First);
        var columns = first.Columns.Select(column => new Column(column.Name, slots.DefineHidden())).ToList();
        var union = new UnionOperator(
            [.. branches.Select(branch => new UnionBranch(branch.Source, SlotsInOrder(branch, columns)))],
            [.. columns.Select(column => column.Slot)]);
        var rows = branches.Sum(branch => branch.Rows);
        return query.Unions.All(part => part.IsAll)
            ? new PlannedQuery(union, columns, rows)
            : new PlannedQuery(
                new DistinctOperator(union, [.. columns.Select(column => column.Slot)], string.Join(", ", columns.Select(column => column.Name))),
                columns,
                rows);
    }

    /// <summary>Plans one branch.</summary>
    /// <param name="query">The branch.</param>
    /// <param name="slots">The variables that it begins with.</param>
    /// <returns>Its columns and what gives them.</returns>
    public PlannedQuery Plan(SingleQuery query, SlotMap slots)
    {
        if (!planning.IsNaive && CountStorePlanner.TryPlan(query, slots) is { } counted)
        {
            return counted;
        }

        var part = new PlanPart(new ArgumentOperator(), slots, 1);
        var underway = ClauseEffects.None;
        foreach (var clause in CreatePlanner.Joined(query.Clauses))
        {
            switch (clause)
            {
                case ReturnClause result:
                    return new ProjectionPlanner(planning).Plan(part, result.Projection, where: null);
                case ProcedureCallClause call when query.Clauses.Count == 1:
                    return ProcedureCallPlanner.PlanStandalone(call, part, planning);
                case FinishClause:
                    break;
                default:
                    var effects = ClauseEffects.Of(clause, part.Slots);
                    var isBlind = !planning.TakesAllRowsFirst && !underway.Disturbs(effects);
                    var isTakenSingly = (part with { IsBlindToChanges = isBlind }).MayBeTakenSingly;
                    part = PlanClause(clause, part with { IsBlindToChanges = isBlind });

                    // A clause that takes all its rows first ends what was under way before it, but may itself give rows before it is through.
                    underway = effects.ChangesNothing || isTakenSingly ? underway.And(effects) : effects;
                    break;
            }
        }

        return new PlannedQuery(part.Source, [], part.Rows);
    }

    /// <summary>Plans one clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="input">The plan before it.</param>
    /// <returns>The longer plan.</returns>
    public PlanPart PlanClause(Clause clause, PlanPart input) => clause switch
    {
        MatchClause match => MatchPlanner.Plan(match, input, planning),
        UnwindClause unwind => UnwindPlanner.Plan(unwind, input, planning),
        WithClause with => WithPlanner.Plan(with, input, planning),
        CreateClause create => CreatePlanner.Plan(create, input, planning),
        MergeClause merge => MergePlanner.Plan(merge, input, planning),
        SetClause set => SetPlanner.Plan(set, input, planning),
        RemoveClause remove => RemovePlanner.Plan(remove, input, planning),
        DeleteClause delete => DeletePlanner.Plan(delete, input, planning),
        ForeachClause each => ForeachPlanner.Plan(each, input, planning),
        SubqueryCallClause call => SubqueryCallPlanner.Plan(call, input, planning),
        ProcedureCallClause call => ProcedureCallPlanner.Plan(call, input, planning),
        LoadCsvClause load => LoadCsvPlanner.Plan(load, input, planning),
        _ => throw new InvalidOperationException($"{clause} cannot stand here; the checker should have reported it."),
    };

    private static int[] SlotsInOrder(PlannedQuery branch, IReadOnlyList<Column> columns) =>
        [.. columns.Select(column => branch.Columns.First(candidate => candidate.Name == column.Name).Slot)];
}
