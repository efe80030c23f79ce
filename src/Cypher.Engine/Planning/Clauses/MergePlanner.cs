using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Operators.Writing;
using Cypher.Engine.Planning.Patterns;
using Cypher.Engine.Storage;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans MERGE: the pattern once as a nested match, once as a creation.</summary>
internal static class MergePlanner
{
    public static PlanPart Plan(MergeClause clause, PlanPart input, PlanningContext planning)
    {
        var known = input.Slots.Visible();
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
        };
        return input.With(new MergeOperator(
            input.Source,
            planning.IsNaive ? new PlannedMergeSearch(match.Source, properties) : Search(clause.Pattern, match.Source, properties, known),
            actions,
            new MergeRows { Input = inputSlots, New = [.. named.Select(input.Slots.Get)], TakenSingly = input.MayBeTakenSingly },
            planning.TextOf(clause.Pattern)));
    }

    private static MergeSearch Search(
        PathPattern path, Operator plan, IReadOnlyList<MergedProperty> properties, IReadOnlyDictionary<string, int> known)
    {
        if (path is not { Variable: null, ShortestPath: ShortestPathKind.None, Elements: [NodePattern left, RelationshipPattern relationship, NodePattern right] }
            || PlaceOfKnown(left, known) is not { } start
            || PlaceOfKnown(right, known) is not { } end
            || relationship is not { Types: LabelName type, Length: null, Quantifier: null, Where: null, Properties: null or MapLiteral }
            || (relationship.Variable is { } variable && known.ContainsKey(variable.Name)))
        {
            return new PlannedMergeSearch(plan, properties);
        }

        var keys = (relationship.Properties as MapLiteral)?.Entries.Select(entry => entry.Key.Name) ?? [];
        var direction = relationship.Direction switch
        {
            PatternDirection.Outgoing => ExpandDirection.Outgoing,
            PatternDirection.Incoming => ExpandDirection.Incoming,
            _ => ExpandDirection.Both,
        };
        return new RelationshipMergeSearch(plan, start, end, direction, type.Name, [.. keys.Zip(properties)]);
    }

    private static int? PlaceOfKnown(NodePattern node, IReadOnlyDictionary<string, int> known) =>
        node is { Variable: { } variable, Labels: null, Properties: null, Where: null } && known.TryGetValue(variable.Name, out var place)
            ? place
            : null;

    private static List<WriteAction> Sets(MergeClause clause, bool isOnCreate, SlotMap slots, PlanningContext planning) =>
        [.. clause.Actions.Where(action => action.IsOnCreate == isOnCreate).SelectMany(action => SetPlanner.Actions(action.Items, slots, planning))];

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
