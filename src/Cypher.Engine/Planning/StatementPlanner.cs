using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Planning.Projections;
using Cypher.Engine.Planning.Schema;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning;

/// <summary>Plans a statement: a query or a schema command.</summary>
internal static class StatementPlanner
{
    public static (PlannedQuery Query, int Width) Plan(Statement statement, PlanningContext planning)
    {
        var slots = SlotMap.ForQuery();
        var planned = statement switch
        {
            Query query => new QueryPlanner(planning).Plan(query, _ => slots.Next()),
            CreateIndexCommand command => Command(IndexCommandPlanner.Plan(command)),
            DropIndexCommand command => Command(IndexCommandPlanner.Plan(command)),
            CreateConstraintCommand command => Command(ConstraintCommandPlanner.Plan(command)),
            DropConstraintCommand command => Command(ConstraintCommandPlanner.Plan(command)),
            ShowCommand command => ShowPlanner.Plan(command, planning, slots),
            _ => throw new InvalidOperationException($"{statement} has no plan."),
        };
        return (planned, slots.Width);
    }

    private static PlannedQuery Command(Operator command) => new(command, [], 1);
}
