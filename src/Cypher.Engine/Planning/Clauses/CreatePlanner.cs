using Cypher.Engine.Execution.Operators.Writing;
using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans CREATE.</summary>
internal static class CreatePlanner
{
    /// <summary>
    /// Makes one clause of CREATE clauses that follow each other: scripts have hundreds of them. A property that is
    /// computed by a query stays where it is: it may count what the clauses before it created for all rows.
    /// </summary>
    /// <param name="clauses">The clauses of a query.</param>
    /// <returns>The clauses to be planned.</returns>
    public static IEnumerable<Clause> Joined(IReadOnlyList<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i] is not CreateClause first)
            {
                yield return clauses[i];
                continue;
            }

            var patterns = first.Patterns.ToList();
            while (i + 1 < clauses.Count && clauses[i + 1] is CreateClause next && !NestedQueries.AnyIn(next))
            {
                patterns.AddRange(next.Patterns);
                i++;
            }

            yield return first with { Patterns = patterns };
        }
    }

    public static PlanPart Plan(CreateClause clause, PlanPart input, PlanningContext planning)
    {
        var creation = new CreationPlanner(planning, input.Slots);
        foreach (var pattern in clause.Patterns)
        {
            creation.Add(pattern);
        }

        var details = string.Join(", ", clause.Patterns.Select(planning.TextOf));
        return input.With(new WriteActionsOperator("Create", input.Source, creation.Actions, KeptSlots.Of(input.Slots, planning), input.MayBeTakenSingly, details));
    }
}
