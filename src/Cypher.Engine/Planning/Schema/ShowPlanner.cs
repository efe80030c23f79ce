using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Operators.Schema;
using Cypher.Engine.Planning.Analysis;
using Cypher.Engine.Planning.Projections;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Schema;

/// <summary>Plans SHOW commands with their YIELD, WHERE and RETURN.</summary>
internal static class ShowPlanner
{
    public static PlannedQuery Plan(ShowCommand command, PlanningContext planning, SlotMap slots)
    {
        var table = ShowTable.Of(command, planning);
        var columns = Columns(command, table, slots);
        Operator source = new ShowOperator(
            command.Target.ToString(),
            table.Rows,
            [.. columns.Select(column => (column.Position, column.Column.Slot))]);
        if ((command.Yield?.Where ?? command.Where) is { } where)
        {
            source = new FilterOperator(
                source,
                [.. Conjuncts.Of(where).Select(predicate => planning.Expressions.Compile(predicate, slots))],
                planning.TextOf(where));
        }

        return command.Return is { } result
            ? new ProjectionPlanner(planning).Plan(new PlanPart(source, slots, 1), result.Projection, where: null)
            : new PlannedQuery(source, [.. columns.Where(column => column.IsShown).Select(column => column.Column)], 1);
    }

    private static List<(Column Column, int Position, bool IsShown)> Columns(ShowCommand command, ShowTable table, SlotMap slots)
    {
        var columns = new List<(Column, int, bool)>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var field = table.Columns[i];
            if (command.Yield is null or { IncludesAll: true })
            {
                columns.Add((new Column(field, slots.Define(field)), i, command.Yield is not null || i < table.DefaultColumns));
            }
        }

        foreach (var item in command.Yield?.Items ?? [])
        {
            var position = table.Columns.ToList().IndexOf(item.Field);
            if (position < 0)
            {
                throw ShowErrors.UnknownColumn(item, table.Columns);
            }

            columns.Add((new Column(item.Variable.Name, slots.Define(item.Variable.Name)), position, true));
        }

        return columns;
    }
}
