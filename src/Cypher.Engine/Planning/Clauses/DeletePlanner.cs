using Cypher.Engine.Execution.Operators.Writing;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans DELETE and DETACH DELETE.</summary>
internal static class DeletePlanner
{
    public static PlanPart Plan(DeleteClause clause, PlanPart input, PlanningContext planning) => input.With(new DeleteOperator(
        input.Source,
        [.. clause.Targets.Select(target => planning.Expressions.Compile(target, input.Slots))],
        clause.IsDetach,
        KeptSlots.Of(input.Slots, planning),
        clause.Span,
        string.Join(", ", clause.Targets.Select(planning.TextOf))));
}
