using Cypher.Engine.Execution.Operators.Writing;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans CREATE.</summary>
internal static class CreatePlanner
{
    public static PlanPart Plan(CreateClause clause, PlanPart input, PlanningContext planning)
    {
        var creation = new CreationPlanner(planning, input.Slots);
        foreach (var pattern in clause.Patterns)
        {
            creation.Add(pattern);
        }

        var details = string.Join(", ", clause.Patterns.Select(planning.TextOf));
        return input.With(new WriteActionsOperator("Create", input.Source, creation.Actions, KeptSlots.Of(input.Slots), details));
    }
}
