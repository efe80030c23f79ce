using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>
/// Turns moves into operators, and puts each predicate as early as its variables are known. One instance builds one
/// chain; <see cref="Allowed"/> keeps predicates out that depend on rows the chain does not see.
/// </summary>
internal sealed class PatternAssembly
{
    private readonly PlanningContext _planning;
    private readonly PatternGraph _graph;
    private readonly SlotMap _slots;
    private readonly List<PatternPredicate> _open;
    private readonly HashSet<string> _known;
    private readonly List<PatternRelationship> _matched = [];
    private readonly RelationshipSteps _steps;
    private bool _isDeferring;

    public PatternAssembly(PlanningContext planning, PatternGraph graph, SlotMap slots, Operator source, IEnumerable<PatternPredicate> predicates, IEnumerable<string> known)
    {
        _planning = planning;
        _graph = graph;
        _slots = slots;
        _open = [.. predicates];
        _known = new HashSet<string>(known, StringComparer.Ordinal);
        _steps = new RelationshipSteps(planning, graph, slots);
        Source = source;
    }

    /// <summary>The chain so far.</summary>
    public Operator Source { get; private set; }

    /// <summary>Which predicates may be placed in this chain.</summary>
    public Func<PatternPredicate, bool> Allowed { get; init; } = _ => true;

    /// <summary>The names that are bound by now.</summary>
    public IReadOnlySet<string> Known => _known;

    /// <summary>The predicates that are not placed yet.</summary>
    public IReadOnlyList<PatternPredicate> Open => _open;

    /// <summary>The relationships that are matched by now.</summary>
    public IReadOnlyList<PatternRelationship> Matched => _matched;

    /// <summary>Places every predicate whose variables are known.</summary>
    public void PlacePredicates()
    {
        if (_isDeferring)
        {
            return;
        }

        var ready = _open.Where(predicate => predicate.Needs.All(_known.Contains) && Allowed(predicate)).OrderBy(PredicateCost).ToList();
        if (ready.Count == 0)
        {
            return;
        }

        _open.RemoveAll(new HashSet<PatternPredicate>(ready, ReferenceEqualityComparer.Instance).Contains);
        Source = new FilterOperator(
            Source,
            [.. ready.Select(predicate => _planning.Expressions.Compile(predicate.Expression, _slots))],
            string.Join(" AND ", ready.Select(predicate => PredicateText.Of(predicate.Expression, _planning))));
    }

    /// <summary>Takes the moves of an order.</summary>
    /// <param name="moves">The moves.</param>
    public void Take(IEnumerable<Move> moves)
    {
        foreach (var move in moves)
        {
            switch (move)
            {
                case FindNode find:
                    TakeFindNode(find);
                    break;
                case ScanRelationship scan:
                    Source = _steps.Scan(Source, _graph.Relationships[scan.Relationship], _matched);
                    Pass(_graph.Relationships[scan.Relationship]);
                    break;
                case TakeEnds take:
                    Source = _steps.TakeEnds(Source, _graph.Relationships[take.Relationship], IsKnown, _matched);
                    Pass(_graph.Relationships[take.Relationship]);
                    break;
                case Follow follow:
                    TakeFollow(follow);
                    break;
                default:
                    throw new InvalidOperationException($"{move.GetType().Name} has no operator.");
            }

            PlacePredicates();
        }
    }

    /// <summary>Matches everything from left to right, starting from all nodes, and asks all conditions at the end.</summary>
    public void TakeAsWritten()
    {
        _isDeferring = true;
        for (var i = 0; i < _graph.Relationships.Count; i++)
        {
            var relationship = _graph.Relationships[i];
            if (relationship.IsBound)
            {
                Take([new TakeEnds(i)]);
                continue;
            }

            FindAsWritten(relationship.Left);
            if (relationship.Kind == PatternRelationshipKind.Shortest)
            {
                FindAsWritten(relationship.Right);
            }

            Take([new Follow(i, relationship.Left)]);
        }

        for (var node = 0; node < _graph.Nodes.Count; node++)
        {
            FindAsWritten(node);
        }

        _isDeferring = false;
        BuildPaths();
    }

    /// <summary>Goes on from a join of this chain with another one.</summary>
    /// <param name="join">The operator.</param>
    /// <param name="other">The other chain.</param>
    public void Join(Operator join, PatternAssembly other)
    {
        Source = join;
        _known.UnionWith(other._known);
        _matched.AddRange(other._matched);
        _open.RemoveAll(predicate => !other._open.Contains(predicate));
    }

    /// <summary>Builds the path variables whose parts are all known, then places what waited for them.</summary>
    public void BuildPaths()
    {
        foreach (var path in _graph.Paths)
        {
            Source = new PathOperator(
                Source,
                path.Slot,
                _graph.Nodes[path.Nodes[0]].Slot,
                [.. path.Relationships.Select((relationship, i) => new PathPart(relationship.Slot, _graph.Nodes[path.Nodes[i + 1]].Slot))],
                path.Name);
            _known.Add(path.Name);
        }

        PlacePredicates();
    }

    private void FindAsWritten(int node)
    {
        if (!IsKnown(node))
        {
            Take([new FindNode(node, new ScanAccess(1, [], null))]);
        }
    }

    private bool IsKnown(int node) => _graph.Nodes[node].IsBound || _known.Contains(_graph.Nodes[node].Name);

    private void TakeFindNode(FindNode find)
    {
        var node = _graph.Nodes[find.Node];
        Source = NodeAccessOperators.Build(Source, node, find.Access, _planning, _slots);
        _open.RemoveAll(find.Access.Solved.Contains);
        _known.Add(node.Name);
    }

    private void TakeFollow(Follow follow)
    {
        var relationship = _graph.Relationships[follow.Relationship];
        var conditions = new SearchConditions(_planning, _slots);
        if (relationship.ConditionsBelongToSearch)
        {
            TakePathPredicates(relationship, conditions);
        }

        Source = _steps.Follow(Source, relationship, follow.From, IsKnown(relationship.Other(follow.From)) || relationship.Left == relationship.Right, _matched, conditions);
        Pass(relationship);
    }

    // A shortest path with conditions is the shortest one that satisfies them, so they belong into the search.
    private void TakePathPredicates(PatternRelationship relationship, SearchConditions conditions)
    {
        string?[] searched = [relationship.Name, relationship.ShortestPath?.Name];
        var about = _open.Where(predicate => predicate.Needs.Overlaps(searched.OfType<string>())
            && predicate.Needs.All(name => searched.Contains(name) || _known.Contains(name))).ToList();
        _open.RemoveAll(about.Contains);
        foreach (var predicate in about)
        {
            conditions.Add(predicate.Expression, relationship.ShortestPath?.Name, relationship.StepSlot);
        }
    }

    private void Pass(PatternRelationship relationship)
    {
        _matched.Add(relationship);
        _known.Add(relationship.Name);
        _known.Add(_graph.Nodes[relationship.Left].Name);
        _known.Add(_graph.Nodes[relationship.Right].Name);
        if (relationship.ShortestPath is { } path)
        {
            _known.Add(path.Name);
        }

        foreach (var variable in relationship.Group?.Variables ?? [])
        {
            _known.Add(variable.Name);
        }
    }

    // Cheap tests first, so that subqueries see as few rows as can be.
    private static int PredicateCost(PatternPredicate predicate) => predicate.Expression switch
    {
        LabelPredicate => 0,
        ComparisonExpression or NullPredicate or BinaryExpression => NestedQueries.AnyIn(predicate.Expression) ? 3 : 1,
        _ => NestedQueries.AnyIn(predicate.Expression) ? 3 : 2,
    };
}
