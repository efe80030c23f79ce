using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Planning.Patterns;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans MATCH, and OPTIONAL MATCH as a nested plan whose absence gives nulls.</summary>
internal static class MatchPlanner
{
    public static PlanPart Plan(MatchClause clause, PlanPart input, PlanningContext planning)
    {
        var graph = PatternGraphBuilder.Build(clause.Patterns, clause.Where, input.Slots, clause.Mode);
        var planner = new PatternPlanner(planning, graph, input.Slots);
        if (!clause.IsOptional)
        {
            return planner.Plan(input);
        }

        var nested = planner.Plan(input with { Source = new ArgumentOperator(), Rows = 1 });
        var slots = graph.NewNames.Where(name => !SlotMap.IsAnonymous(name)).Select(input.Slots.Get).ToArray();
        return new PlanPart(new OptionalOperator(input.Source, nested.Source, slots), input.Slots, input.Rows * Math.Max(1, nested.Rows));
    }
}
