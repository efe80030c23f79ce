using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Engine.Planning.Analysis;
using Cypher.Engine.Planning.Patterns;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans MATCH, and OPTIONAL MATCH as a nested plan whose absence gives nulls.</summary>
internal static class MatchPlanner
{
    public static PlanPart Plan(MatchClause clause, PlanPart input, PlanningContext planning)
    {
        if (!clause.IsOptional)
        {
            return PlanPatterns(clause, input, planning);
        }

        var before = input.Slots.Visible().Keys.ToHashSet(StringComparer.Ordinal);
        var deciding = planning.MayRemember(clause) ? OuterReads.Of(clause, input.Slots) : null;
        var nested = PlanPatterns(clause, input with { Source = new ArgumentOperator(), Rows = 1 }, planning);
        var slots = input.Slots.Visible().Where(variable => !before.Contains(variable.Key)).Select(variable => variable.Value).ToArray();
        return new PlanPart(new OptionalOperator(input.Source, nested.Source, slots, deciding), input.Slots, input.Rows * Math.Max(1, nested.Rows));
    }

    private static PlanPart PlanPatterns(MatchClause clause, PlanPart input, PlanningContext planning)
    {
        if (clause.Patterns is [var path] && PathSelectors.IsSelective(path) && !PathSelectors.IsSearch(path))
        {
            return PlanSelection(path, clause, input, planning);
        }

        var graph = PatternGraphBuilder.Build(clause.Patterns, clause.Where, input.Slots, clause.Mode);
        return new PatternPlanner(planning, graph, input.Slots).Plan(input);
    }

    // A selector chooses among all paths that the pattern matches; WHERE is asked of what it chose.
    private static PlanPart PlanSelection(PathPattern path, MatchClause clause, PlanPart input, PlanningContext planning)
    {
        var graph = PatternGraphBuilder.Build([path], null, input.Slots, clause.Mode);
        var nested = new PatternPlanner(planning, graph, input.Slots).Plan(input with { Source = new ArgumentOperator(), Rows = 1 });
        Operator source = new SelectPathsOperator(
            input.Source,
            nested.Source,
            (graph.Nodes[0].Slot, graph.Nodes[graph.Relationships.Count == 0 ? 0 : graph.Relationships[^1].Right].Slot),
            [.. graph.Relationships.Select(relationship => relationship.Slot)],
            PathSelectors.SelectionOf(path),
            KeptSlots.Of(input.Slots, planning));
        if (clause.Where is { } where)
        {
            source = new FilterOperator(
                source,
                [.. Conjuncts.Of(where).Select(predicate => planning.Expressions.Compile(predicate, input.Slots))],
                planning.TextOf(where));
        }

        return new PlanPart(source, input.Slots, input.Rows * nested.Rows);
    }
}
