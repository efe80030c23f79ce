using Cypher.Engine.Execution.Operators;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans LOAD CSV.</summary>
internal static class LoadCsvPlanner
{
    private const double GuessedRows = 1000;

    public static PlanPart Plan(LoadCsvClause clause, PlanPart input, PlanningContext planning)
    {
        var source = planning.Expressions.Compile(clause.Source, input.Slots);
        var terminator = clause.FieldTerminator is null ? null : planning.Expressions.Compile(clause.FieldTerminator, input.Slots);
        var slot = input.Slots.Define(clause.Variable.Name);
        var load = new LoadCsvOperator(input.Source, source, terminator, slot, clause.WithHeaders, clause.Source.Span, planning.TextOf(clause.Source));
        return new PlanPart(load, input.Slots, input.Rows * GuessedRows);
    }
}
