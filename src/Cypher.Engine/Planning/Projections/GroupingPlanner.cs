using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Projections;

/// <summary>
/// Plans the grouping of a projection that aggregates: columns without aggregates are the keys. After it only keys and
/// aggregates are in scope, each under the expression that it is the value of.
/// </summary>
internal static class GroupingPlanner
{
    public static PlanPart Plan(PlanPart input, IReadOnlyList<WantedColumn> columns, IEnumerable<Expression> alsoAggregated, PlanningContext planning)
    {
        var scope = input.Slots.Next();
        var keys = new List<Assignment>();
        foreach (var column in columns.Where(column => !planning.Query.Symbols.Aggregates(column.Expression)))
        {
            var slot = input.Slots.DefineHidden();
            keys.Add(new Assignment(slot, planning.Expressions.Compile(column.Expression, input.Slots)));
            if (column.Expression is Variable variable)
            {
                scope.Alias(variable.Name, slot);
                foreach (var label in input.Slots.LabelsOf(input.Slots.Get(variable.Name)))
                {
                    scope.NoteLabel(slot, label);
                }
            }
            else
            {
                scope.SetComputed(column.Expression, slot);
            }
        }

        var aggregates = new List<AggregateAssignment>();
        var calls = columns.Select(column => column.Expression).Concat(alsoAggregated).SelectMany(expression => Aggregates.In(expression, planning)).DistinctBy(ExpressionKey.Of).ToList();
        foreach (var call in calls)
        {
            var slot = input.Slots.DefineHidden();
            aggregates.Add(new AggregateAssignment(slot, planning.Expressions.CompileAggregate(call, input.Slots)));
            scope.SetComputed(call, slot);
        }

        var details = string.Join(", ", columns.Where(column => !planning.Query.Symbols.Aggregates(column.Expression)).Select(column => column.Name))
            + (keys.Count > 0 ? ": " : string.Empty)
            + string.Join(", ", calls.Select(planning.TextOf));
        var rows = keys.Count == 0 ? 1 : Math.Max(1, Math.Sqrt(input.Rows));
        return new PlanPart(new GroupOperator(input.Source, keys, aggregates, details) { EstimatedRows = rows }, scope, rows);
    }
}
