using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Planning.Patterns;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans UNWIND.</summary>
internal static class UnwindPlanner
{
    public static PlanPart Plan(UnwindClause clause, PlanPart input, PlanningContext planning)
    {
        var list = planning.Expressions.Compile(clause.List, input.Slots);
        var slot = input.Slots.Define(clause.Variable.Name);
        var details = $"{planning.TextOf(clause.List)} AS {clause.Variable.Name}";
        return new PlanPart(
            new UnwindOperator(input.Source, list, slot, details),
            input.Slots,
            input.Rows * CardinalityEstimator.ListLength(clause.List));
    }
}
