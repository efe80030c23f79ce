using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Planning.Analysis;
using Cypher.Engine.Planning.Projections;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>
/// Plans CALL { … }: a nested plan that runs once for each row. IN TRANSACTIONS runs in the one transaction there is:
/// an embedded database has no limit on the size of a transaction that it would have to work around.
/// </summary>
internal static class SubqueryCallPlanner
{
    public static PlanPart Plan(SubqueryCallClause clause, PlanPart input, PlanningContext planning)
    {
        var kept = KeptSlots.Of(input.Slots, planning);
        var deciding = planning.MayRemember(clause) ? OuterReads.Of(clause, input.Slots) : null;
        var nested = new QueryPlanner(planning).Plan(clause.Body, branch => ScopeOf(clause, branch, input.Slots));
        foreach (var column in nested.Columns)
        {
            input.Slots.Alias(column.Name, column.Slot);
        }

        var returns = clause.Body.First.Clauses[^1] is ReturnClause or ProcedureCallClause;
        int[] columns = [.. nested.Columns.Select(column => column.Slot)];
        var source = new ApplyOperator(input.Source, nested.Source, kept, columns, deciding)
        {
            IsUnit = !returns,
            IsOptional = clause.IsOptional,
        };
        return new PlanPart(source, input.Slots, input.Rows * (returns ? nested.Rows : 1));
    }

    private static SlotMap ScopeOf(SubqueryCallClause clause, SingleQuery branch, SlotMap outer)
    {
        var given = outer.Unrelated();
        if (clause.Scope is { } scope)
        {
            var names = scope.IncludesAll ? outer.Visible().Keys : scope.Variables.Select(variable => variable.Name);
            foreach (var name in names)
            {
                given.Alias(name, outer.Get(name));
            }

            return outer.Subquery(given);
        }

        // A leading WITH imports: it sees everything outside, what follows sees only what it passes on.
        if (branch.Clauses[0] is WithClause)
        {
            foreach (var (name, slot) in outer.Visible())
            {
                given.Alias(name, slot);
            }
        }

        return given;
    }
}
