using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Procedures;
using Cypher.Engine.Planning.Analysis;
using Cypher.Engine.Planning.Projections;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans CALL procedure(…) within a query, and as a statement of its own.</summary>
internal static class ProcedureCallPlanner
{
    public static PlanPart Plan(ProcedureCallClause clause, PlanPart input, PlanningContext planning) =>
        Plan(clause, input, planning, yieldAll: clause.Yield?.IncludesAll ?? false).Part;

    /// <summary>Plans a call that is the whole statement: without YIELD all columns are its result.</summary>
    /// <param name="clause">The call.</param>
    /// <param name="input">The plan before it: one row.</param>
    /// <param name="planning">The statement.</param>
    /// <returns>The columns and what gives them.</returns>
    public static PlannedQuery PlanStandalone(ProcedureCallClause clause, PlanPart input, PlanningContext planning)
    {
        var (part, columns) = Plan(clause, input, planning, yieldAll: clause.Yield is null || clause.Yield.IncludesAll);
        return new PlannedQuery(part.Source, columns, part.Rows);
    }

    private static (PlanPart Part, IReadOnlyList<Column> Columns) Plan(ProcedureCallClause clause, PlanPart input, PlanningContext planning, bool yieldAll)
    {
        var procedure = planning.Procedures.Find(clause.Name.Text)
            ?? throw new InvalidOperationException($"There is no procedure {clause.Name.Text}; the checker should have reported it.");
        var arguments = (clause.Arguments ?? ImplicitArguments(clause, procedure))
            .Select(argument => planning.Expressions.Compile(argument, input.Slots))
            .ToList();
        var columns = new List<Column>();
        var yields = new List<YieldedColumn>();
        foreach (var (field, name) in Yielded(clause, procedure, yieldAll))
        {
            var slot = input.Slots.Define(name);
            columns.Add(new Column(name, slot));
            yields.Add(new YieldedColumn(PositionOf(procedure, field), slot));
        }

        var part = input.With(new ProcedureCallOperator(input.Source, procedure, arguments, yields, clause.IsOptional, clause.Span));
        if (clause.Yield?.Where is { } where)
        {
            part = part.With(new FilterOperator(
                part.Source,
                [.. Conjuncts.Of(where).Select(predicate => planning.Expressions.Compile(predicate, input.Slots))],
                planning.TextOf(where)));
        }

        return (part, columns);
    }

    // Without parentheses the arguments are the statement's parameters of the same names.
    private static IEnumerable<Expression> ImplicitArguments(ProcedureCallClause clause, ProcedureDefinition procedure) =>
        procedure.Inputs.Select(input => new Parameter(clause.Name.Span, input.Name));

    private static IEnumerable<(string Field, string Name)> Yielded(ProcedureCallClause clause, ProcedureDefinition procedure, bool yieldAll) =>
        yieldAll
            ? procedure.Outputs.Select(output => (output.Name, output.Name))
            : (clause.Yield?.Items ?? []).Select(item => (item.Field, item.Variable.Name));

    private static int PositionOf(ProcedureDefinition procedure, string field)
    {
        for (var i = 0; i < procedure.Outputs.Count; i++)
        {
            if (string.Equals(procedure.Outputs[i].Name, field, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new InvalidOperationException($"{procedure.Name} gives no '{field}'; the checker should have reported it.");
    }
}
