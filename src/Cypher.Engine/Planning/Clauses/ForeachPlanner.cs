using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Operators.Writing;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans FOREACH: its clauses become a nested plan that runs once for each element.</summary>
internal static class ForeachPlanner
{
    public static PlanPart Plan(ForeachClause clause, PlanPart input, PlanningContext planning)
    {
        var list = planning.Expressions.Compile(clause.List, input.Slots);
        var inner = input.Slots.Inner();
        var slot = inner.Define(clause.Variable.Name);
        var body = new PlanPart(new ArgumentOperator(), inner, 1);
        var clauses = new QueryPlanner(planning);
        foreach (var step in clause.Clauses)
        {
            body = clauses.PlanClause(step, body);
        }

        return input.With(new ForeachOperator(
            input.Source,
            list,
            slot,
            body.Source,
            KeptSlots.Of(input.Slots, planning),
            clause.List.Span,
            $"{clause.Variable.Name} IN {planning.TextOf(clause.List)}"));
    }
}
