using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>Plans the matching of a pattern: each connected part in a cheap order, and the parts one after the other or joined.</summary>
internal sealed class PatternPlanner
{
    // Every part is weighed against every other: a pattern of 100,000 parts would take hours to plan.
    private const int LargestPattern = 2_000;

    private readonly PlanningContext _planning;
    private readonly PatternGraph _graph;
    private readonly SlotMap _slots;
    private readonly HashSet<string> _outer;
    private readonly MatchOrderFinder _orders;

    public PatternPlanner(PlanningContext planning, PatternGraph graph, SlotMap slots)
    {
        _planning = planning;
        _graph = graph;
        _slots = slots;
        _outer = slots.Visible().Keys.Where(name => !graph.NewNames.Contains(name)).ToHashSet(StringComparer.Ordinal);
        var estimator = new CardinalityEstimator(planning, graph, slots);
        _orders = new MatchOrderFinder(graph, estimator, new NodeAccessFinder(planning, graph, estimator));
    }

    /// <summary>Plans it.</summary>
    /// <param name="input">The plan that gives the rows for each of which the pattern is matched.</param>
    /// <returns>The longer plan.</returns>
    /// <exception cref="PropertyGraph.GraphException">The pattern is too large.</exception>
    public PlanPart Plan(PlanPart input)
    {
        if (_graph.Nodes.Count + _graph.Relationships.Count > LargestPattern)
        {
            throw LimitErrors.Pattern(LargestPattern);
        }

        var chain = new PatternAssembly(_planning, _graph, _slots, input.Source, _graph.Predicates, []);
        if (_planning.IsNaive)
        {
            chain.TakeAsWritten();
            return new PlanPart(chain.Source, _slots, input.Rows);
        }

        var rows = input.Rows;
        chain.PlacePredicates();
        var parts = PatternComponents.Of(_graph).ToList();
        while (parts.Count > 0)
        {
            var next = parts
                .Select(part => (Part: part, IsBound: StartsAtKnown(part), Order: _orders.Find(part, chain.Known)))
                .OrderByDescending(candidate => candidate.IsBound)
                .ThenBy(candidate => candidate.Order.Cost)
                .First();
            parts.Remove(next.Part);
            Add(chain, next.Order, mayChain: next.IsBound || chain.Source is ArgumentOperator);
            rows *= Math.Max(next.Order.Rows, 0.01);
        }

        chain.BuildPaths();
        NoteLabels();
        return new PlanPart(chain.Source, _slots, rows);
    }

    // What is known of a node here makes better guesses where a later clause goes on from it.
    private void NoteLabels()
    {
        foreach (var predicate in _graph.Predicates)
        {
            if (predicate.Expression is LabelPredicate { Subject: Variable variable, Labels: LabelName label } && _slots.TryFind(variable.Name, out var slot))
            {
                _slots.NoteLabel(slot, label.Name);
            }
        }
    }

    private bool StartsAtKnown(PatternComponent part) =>
        part.Nodes.Any(node => _graph.Nodes[node].IsBound) || part.Relationships.Any(relationship => _graph.Relationships[relationship].IsBound);

    private void Add(PatternAssembly chain, MatchOrder order, bool mayChain)
    {
        if (mayChain || !IsWorthKeeping(order.Moves[0]))
        {
            chain.Take(order.Moves);
            return;
        }

        var firstSlot = _slots.Width;
        var side = new PatternAssembly(_planning, _graph, _slots, new ArgumentOperator(), chain.Open, [])
        {
            Allowed = predicate => predicate.Needs.Count > 0 && !Mentions.Of(predicate.Expression).Overlaps(_outer),
        };
        side.Take(order.Moves);
        var kept = SlotsOf(order).Concat(Enumerable.Range(firstSlot, _slots.Width - firstSlot)).Distinct().ToArray();
        var join = Join(chain, side, kept);
        var crossing = CrossingRelationships(chain, side);
        chain.Join(crossing.Count == 0 ? join : new DifferentRelationshipsOperator(join, crossing), side);
        chain.PlacePredicates();
    }

    // What is found by a value of the row differs from row to row; what one seek finds is not worth keeping.
    private bool IsWorthKeeping(Move start) => start is not FindNode { Access: IdAccess or SeekAccess { IsList: false } or RangeAccess or SeekAccess } find
        || (find.Access is RangeAccess or SeekAccess { IsList: true } && !DependsOnRow(find.Access));

    private bool DependsOnRow(NodeAccess access) => access switch
    {
        SeekAccess seek => Mentions.Of(seek.Value).Count > 0,
        RangeAccess range => new[] { range.Low?.Value, range.High?.Value, range.Prefix }.Any(value => Mentions.Of(value).Count > 0),
        _ => false,
    };

    private Operator Join(PatternAssembly chain, PatternAssembly side, int[] kept)
    {
        foreach (var predicate in chain.Open)
        {
            if (HashJoinKeys.Find(predicate, chain.Known, side.Known, _graph.NewNames, _outer) is { } keys)
            {
                return new HashJoinOperator(
                    chain.Source,
                    side.Source,
                    _planning.Expressions.Compile(keys.Left, _slots),
                    _planning.Expressions.Compile(keys.Right, _slots),
                    kept,
                    PredicateText.Of(predicate.Expression, _planning));
            }
        }

        return new CartesianOperator(chain.Source, side.Source, kept);
    }

    private IEnumerable<int> SlotsOf(MatchOrder order)
    {
        foreach (var move in order.Moves)
        {
            switch (move)
            {
                case FindNode find:
                    yield return _graph.Nodes[find.Node].Slot;
                    break;
                case ScanRelationship scan:
                    foreach (var slot in SlotsOf(_graph.Relationships[scan.Relationship]))
                    {
                        yield return slot;
                    }

                    break;
                case Follow follow:
                    foreach (var slot in SlotsOf(_graph.Relationships[follow.Relationship]))
                    {
                        yield return slot;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private IEnumerable<int> SlotsOf(PatternRelationship relationship)
    {
        int[] slots = [relationship.Slot, _graph.Nodes[relationship.Left].Slot, _graph.Nodes[relationship.Right].Slot];
        return slots
            .Concat(relationship.ShortestPath is { } path ? [path.Slot] : [])
            .Concat((relationship.Group?.Variables ?? []).Select(variable => variable.ListSlot));
    }

    private List<(int One, int Other)> CrossingRelationships(PatternAssembly chain, PatternAssembly side)
    {
        if (_graph.MayRepeatRelationships)
        {
            return [];
        }

        return [.. from one in chain.Matched
                   from other in side.Matched
                   where RelationshipSteps.MayBeTheSame(one, other)
                   select (one.Slot, other.Slot)];
    }
}
