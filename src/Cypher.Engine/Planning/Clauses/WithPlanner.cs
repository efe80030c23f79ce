using Cypher.Engine.Planning.Projections;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans WITH: after it only its columns are in scope.</summary>
internal static class WithPlanner
{
    public static PlanPart Plan(WithClause clause, PlanPart input, PlanningContext planning)
    {
        var projected = new ProjectionPlanner(planning).Plan(input, clause.Projection, clause.Where);
        return new PlanPart(projected.Source, ProjectionPlanner.ScopeOf(projected.Columns, input.Slots), projected.Rows);
    }
}
