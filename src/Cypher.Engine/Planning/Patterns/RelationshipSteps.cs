using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Engine.Storage;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>The operators that follow relationships.</summary>
internal sealed class RelationshipSteps(PlanningContext planning, PatternGraph graph, SlotMap slots)
{
    public Operator Scan(Operator source, PatternRelationship relationship, IReadOnlyList<PatternRelationship> matched) =>
        new RelationshipScanOperator(
            source,
            Step(relationship, relationship.Left, matched),
            relationship.Types.Count == 1 ? relationship.Types[0] : null);

    public Operator TakeEnds(
        Operator source,
        PatternRelationship relationship,
        Func<int, bool> isKnown,
        IReadOnlyList<PatternRelationship> matched)
    {
        var step = Step(relationship, relationship.Left, matched);
        return relationship.Kind == PatternRelationshipKind.Single
            ? new ProjectEndpointsOperator(source, step, isKnown(relationship.Left), isKnown(relationship.Right))
            : new VarEndpointsOperator(source, step, Length(relationship), isKnown(relationship.Left), isKnown(relationship.Right));
    }

    public Operator Follow(
        Operator source,
        PatternRelationship relationship,
        int from,
        bool otherIsKnown,
        IReadOnlyList<PatternRelationship> matched,
        SearchConditions conditions)
    {
        var step = Step(relationship, from, matched);
        return relationship.Kind switch
        {
            PatternRelationshipKind.Single when otherIsKnown => new ExpandIntoOperator(source, step),
            PatternRelationshipKind.Single => new ExpandOperator(source, step),
            PatternRelationshipKind.Variable =>
                new VarExpandOperator(source, step, Length(relationship), otherIsKnown, isReversed: from != relationship.Left),
            PatternRelationshipKind.Shortest => new ShortestPathOperator(
                source,
                step,
                conditions.Extend(Length(relationship)),
                relationship.ShortestPath?.Slot ?? -1,
                relationship.Selection,
                conditions.OfPath),
            _ => Group(source, step, relationship, otherIsKnown),
        };
    }

    // One repetition is a match of its own that begins at a known node.
    private GroupExpandOperator Group(Operator source, RelationshipStep step, PatternRelationship relationship, bool otherIsKnown)
    {
        var group = relationship.Group!;
        var first = (NodePattern)group.Path.Elements[0];
        var startName = first.Variable?.Name ?? group.Slots.NameAnonymous();
        var startSlot = group.Slots.Define(startName);
        var elements = group.Path.Elements.ToList();
        elements[0] = first with { Variable = new Variable(first.Span, startName) };
        var inside = GroupUnfolding.VariablesOf(group.Path).Where(name => name != startName).ToHashSet(StringComparer.Ordinal);
        var repeated = PatternGraphBuilder.Build(
            [group.Path with { Elements = elements, Variable = null }], group.Where, group.Slots, MatchMode.DifferentRelationships, inside);
        var repetition = new PatternPlanner(planning, repeated, group.Slots).Plan(new PlanPart(new ArgumentOperator(), group.Slots, 1));
        return new GroupExpandOperator(source, repetition.Source, step, new GroupRepetition
        {
            Minimum = relationship.Minimum,
            Maximum = relationship.Maximum,
            StartSlot = startSlot,
            EndSlot = repeated.Nodes[repeated.Relationships[^1].Right].Slot,
            RelationshipSlots = [.. repeated.Relationships.Select(inner => inner.Slot)],
            Variables = [.. group.Variables.Select(variable => (group.Slots.Get(variable.Name), variable.ListSlot))],
            EndIsKnown = otherIsKnown,
        });
    }

    private RelationshipStep Step(PatternRelationship relationship, int from, IReadOnlyList<PatternRelationship> matched)
    {
        var isReversed = from != relationship.Left;
        return new RelationshipStep
        {
            FromSlot = graph.Nodes[from].Slot,
            RelationshipSlot = relationship.Slot,
            ToSlot = graph.Nodes[relationship.Other(from)].Slot,
            Direction = isReversed ? Opposite(relationship.Direction) : relationship.Direction,
            Types = relationship.Types,
            OtherRelationships = graph.MayRepeatRelationships ? [] : [.. matched.Where(other => MayBeTheSame(other, relationship)).Select(other => other.Slot)],
            Details = Details(relationship, from),
        };
    }

    private VariableLength Length(PatternRelationship relationship)
    {
        var inner = slots.Inner();
        if (relationship.StepSlot >= 0)
        {
            inner.Alias(relationship.StepName, relationship.StepSlot);
        }

        return new VariableLength
        {
            Minimum = relationship.Minimum,
            Maximum = relationship.Maximum,
            IsSingle = relationship.IsWrittenSingle,
            RelationshipSlot = relationship.StepSlot,
            RelationshipPredicates = [.. relationship.StepPredicates.Select(predicate => planning.Expressions.Compile(predicate, inner))],
        };
    }

    /// <summary>Whether two relationships of a pattern could be one in the graph.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    /// <returns>False where their types differ.</returns>
    public static bool MayBeTheSame(PatternRelationship one, PatternRelationship other) =>
        one.Types.Count == 0 || other.Types.Count == 0 || one.Types.Intersect(other.Types, StringComparer.Ordinal).Any();

    private string Details(PatternRelationship relationship, int from)
    {
        var direction = from != relationship.Left ? Opposite(relationship.Direction) : relationship.Direction;
        if (relationship.Group is { } group)
        {
            return $"({NodeName(from)})({planning.TextOf(group.Path)}){{{relationship.Minimum},{relationship.Maximum}}}({NodeName(relationship.Other(from))})";
        }

        var name = SlotMap.IsAnonymous(relationship.Name) ? string.Empty : relationship.Name;
        var types = relationship.Types.Count == 0 ? string.Empty : ":" + string.Join('|', relationship.Types);
        var length = relationship.Kind == PatternRelationshipKind.Single || relationship.IsWrittenSingle
            ? string.Empty
            : $"*{relationship.Minimum}..{relationship.Maximum}";
        var inside = name + types + length;
        var brackets = inside.Length == 0 ? string.Empty : $"[{inside}]";
        var left = direction == ExpandDirection.Incoming ? "<-" : "-";
        var right = direction == ExpandDirection.Outgoing ? "->" : "-";
        return $"({NodeName(from)}){left}{brackets}{right}({NodeName(relationship.Other(from))})";
    }

    private string NodeName(int node) => SlotMap.IsAnonymous(graph.Nodes[node].Name) ? string.Empty : graph.Nodes[node].Name;

    private static ExpandDirection Opposite(ExpandDirection direction) => direction switch
    {
        ExpandDirection.Outgoing => ExpandDirection.Incoming,
        ExpandDirection.Incoming => ExpandDirection.Outgoing,
        _ => ExpandDirection.Both,
    };
}
