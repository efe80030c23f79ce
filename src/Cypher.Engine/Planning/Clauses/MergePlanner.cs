using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Operators.Writing;
using Cypher.Engine.Planning.Patterns;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans MERGE: the pattern once as a nested match, once as a creation.</summary>
internal static class MergePlanner
{
    public static PlanPart Plan(MergeClause clause, PlanPart input, PlanningContext planning)
    {
        var properties = Properties(clause.Pattern, input.Slots, planning).ToList();
        var inputSlots = KeptSlots.Of(input.Slots, planning);
        var graph = PatternGraphBuilder.Build([clause.Pattern], null, input.Slots, MatchMode.DifferentRelationships);
        var match = new PatternPlanner(planning, graph, input.Slots).Plan(input with { Source = new ArgumentOperator(), Rows = 1 });
        var named = graph.NewNames.Where(name => !SlotMap.IsAnonymous(name)).ToList();
        var creation = new CreationPlanner(planning, input.Slots);
        creation.Expect(named);
        creation.Add(clause.Pattern);
        var actions = new MergeActions
        {
            Create = creation.Actions,
            OnCreate = Sets(clause, isOnCreate: true, input.Slots, planning),
            OnMatch = Sets(clause, isOnCreate: false, input.Slots, planning),
            Properties = properties,
        };
        return input.With(new MergeOperator(
            input.Source,
            match.Source,
            actions,
            inputSlots,
            [.. named.Select(input.Slots.Get)],
            planning.TextOf(clause.Pattern)));
    }

    private static List<WriteAction> Sets(MergeClause clause, bool isOnCreate, SlotMap slots, PlanningContext planning) =>
        [.. clause.Actions.Where(action => action.IsOnCreate == isOnCreate).SelectMany(action => action.Items).Select(item => SetPlanner.Action(item, slots, planning))];

    private static IEnumerable<MergedProperty> Properties(PathPattern pattern, SlotMap slots, PlanningContext planning)
    {
        foreach (var element in pattern.Elements)
        {
            var (map, what) = element switch
            {
                NodePattern node => (node.Properties as MapLiteral, "The node"),
                RelationshipPattern relationship => (relationship.Properties as MapLiteral, "The relationship"),
                _ => (null, string.Empty),
            };
            foreach (var entry in map?.Entries ?? [])
            {
                yield return new MergedProperty($"{what} with '{entry.Key.Name}'", planning.Expressions.Compile(entry.Value, slots), entry.Span);
            }
        }
    }
}
