using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Planning.Analysis;
using Cypher.Engine.Planning.Patterns;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Subqueries;

/// <summary>Plans queries and patterns inside expressions. What one gives is remembered by the values outside that it depends on.</summary>
internal sealed class SubqueryPlanner(PlanningContext planning) : ISubqueryCompiler
{
    public ICompiledSubquery Compile(Expression subquery, SlotMap slots)
    {
        var deciding = planning.MayRemember(subquery) ? OuterReads.Of(subquery, slots) : null;
        var plan = subquery switch
        {
            SubqueryExpression query => PlanQuery(query, slots),
            PatternExpression pattern => PlanPattern(pattern.Pattern, null, slots.Inner()),
            PatternComprehension comprehension => PlanComprehension(comprehension, slots),
            ShortestPathExpression shortest => PlanShortestPath(shortest, slots),
            _ => throw new InvalidOperationException($"{subquery} is no subquery."),
        };
        planning.Subplans.Add(new Subplan(planning.TextOf(subquery), plan.Plan));
        return deciding is null
            ? plan
            : new RememberedSubquery(plan, deciding, onlyFirst: subquery is PatternExpression or SubqueryExpression { Kind: SubqueryKind.Exists });
    }

    private PlannedSubquery PlanQuery(SubqueryExpression expression, SlotMap slots)
    {
        var planned = new QueryPlanner(planning).Plan(expression.Body, _ => slots.Subquery(slots));
        return new PlannedSubquery(planned.Source, planned.Columns.Count == 1 ? planned.Columns[0].Slot : -1);
    }

    private PlannedSubquery PlanPattern(PathPattern pattern, Expression? where, SlotMap inner) =>
        new(Match(pattern, where, inner).Source, -1);

    private PlannedSubquery PlanComprehension(PatternComprehension comprehension, SlotMap slots)
    {
        var inner = slots.Inner();
        var matched = Match(comprehension.Pattern, comprehension.Where, inner);
        var slot = inner.DefineHidden();
        var value = planning.Expressions.Compile(comprehension.Projection, inner);
        return new PlannedSubquery(
            new ProjectOperator(matched.Source, [new Assignment(slot, value)], planning.TextOf(comprehension.Projection)),
            slot);
    }

    private PlannedSubquery PlanShortestPath(ShortestPathExpression expression, SlotMap slots)
    {
        var inner = slots.Inner();
        var path = expression.Pattern.Variable?.Name ?? inner.NameAnonymous();
        var pattern = expression.Pattern with { Variable = new Variable(expression.Span, path) };
        return new PlannedSubquery(Match(pattern, null, inner).Source, inner.Get(path));
    }

    private PlanPart Match(PathPattern pattern, Expression? where, SlotMap inner)
    {
        var graph = PatternGraphBuilder.Build([pattern], where, inner, MatchMode.DifferentRelationships);
        return new PatternPlanner(planning, graph, inner).Plan(new PlanPart(new ArgumentOperator(), inner, 1));
    }
}
