using Cypher.Engine.Storage;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>One attempt at an order: from a start, always the step that leaves the fewest rows.</summary>
internal sealed class MatchOrderSearch
{
    private readonly PatternGraph _graph;
    private readonly CardinalityEstimator _estimator;
    private readonly NodeAccessFinder _accesses;
    private readonly HashSet<int> _openNodes;
    private readonly HashSet<int> _openRelationships;
    private readonly HashSet<string> _known;
    private readonly List<Move> _moves = [];
    private double _rows = 1;
    private double _cost;

    public MatchOrderSearch(
        PatternGraph graph,
        CardinalityEstimator estimator,
        NodeAccessFinder accesses,
        PatternComponent component,
        IReadOnlySet<string> known)
    {
        _graph = graph;
        _estimator = estimator;
        _accesses = accesses;
        _openNodes = component.Nodes.Where(node => !graph.Nodes[node].IsBound).ToHashSet();
        _openRelationships = [.. component.Relationships];
        _known = new HashSet<string>(known, StringComparer.Ordinal);
    }

    /// <summary>Goes from a start to the end.</summary>
    /// <param name="start">The first step; null where something is known before.</param>
    /// <returns>The order.</returns>
    public MatchOrder Complete(Move? start)
    {
        if (start is not null)
        {
            Take(start, RowsAfter(start));
        }

        while (_openNodes.Count > 0 || _openRelationships.Count > 0)
        {
            var best = Candidates().Select(move => (Move: move, Rows: RowsAfter(move))).MinBy(candidate => candidate.Rows.Touched + candidate.Rows.Left);
            Take(best.Move, best.Rows);
        }

        return new MatchOrder(_moves, _cost, _rows);
    }

    private IEnumerable<Move> Candidates()
    {
        var isAny = false;
        foreach (var position in _openRelationships)
        {
            foreach (var move in MovesAlong(position))
            {
                isAny = true;
                yield return move;
            }
        }

        // Two nodes that an index finds at once are better joined in the middle than reached from one side.
        foreach (var node in _openNodes)
        {
            var access = _accesses.Find(_graph.Nodes[node], _known.Contains);
            if (!isAny || access is SeekAccess { Index.OwningConstraint: not null, IsList: false } or IdAccess { IsList: false })
            {
                yield return new FindNode(node, access);
            }
        }
    }

    private IEnumerable<Move> MovesAlong(int position)
    {
        var relationship = _graph.Relationships[position];
        var leftIsKnown = !_openNodes.Contains(relationship.Left);
        var rightIsKnown = !_openNodes.Contains(relationship.Right);
        if (relationship.IsBound)
        {
            return [new TakeEnds(position)];
        }

        if (relationship.Kind == PatternRelationshipKind.Shortest)
        {
            return leftIsKnown && rightIsKnown ? [new Follow(position, relationship.Left)] : [];
        }

        if (relationship.Kind == PatternRelationshipKind.Group)
        {
            return leftIsKnown ? [new Follow(position, relationship.Left)] : [];
        }

        return (leftIsKnown, rightIsKnown) switch
        {
            (true, true) => [new Follow(position, CheaperEnd(relationship))],
            (true, false) => [new Follow(position, relationship.Left)],
            (false, true) => [new Follow(position, relationship.Right)],
            _ => [],
        };
    }

    private int CheaperEnd(PatternRelationship relationship) =>
        _estimator.Degree(relationship, _graph.Nodes[relationship.Right]) < _estimator.Degree(relationship, _graph.Nodes[relationship.Left])
            ? relationship.Right
            : relationship.Left;

    private (double Touched, double Left) RowsAfter(Move move)
    {
        switch (move)
        {
            case FindNode find:
                var found = _rows * find.Access.Rows;
                return (found, found * SelectivityBeyond(find));
            case ScanRelationship scan:
                var scanned = _graph.Relationships[scan.Relationship];
                var read = _rows * _estimator.CountTypes(scanned.Types) * (scanned.Direction == ExpandDirection.Both ? 2 : 1);
                return (read, read * Selectivity(scanned.Left) * Selectivity(scanned.Right));
            case TakeEnds:
                return (_rows, _rows);
            case Follow follow:
                return RowsAfterFollow(_graph.Relationships[follow.Relationship], follow.From);
            default:
                throw new InvalidOperationException($"{move.GetType().Name} has no estimate.");
        }
    }

    private (double Touched, double Left) RowsAfterFollow(PatternRelationship relationship, int from)
    {
        var degree = _estimator.Degree(relationship, _graph.Nodes[from]);
        var other = relationship.Other(from);
        if (_openNodes.Contains(other))
        {
            var reached = _rows * degree;
            return (reached, reached * Selectivity(other));
        }

        var joined = _rows * Math.Min(1, degree / _estimator.AllNodes * 2);
        var touched = relationship.Kind switch
        {
            PatternRelationshipKind.Single => _rows,
            PatternRelationshipKind.Shortest => _rows * Math.Sqrt(_estimator.AllNodes),
            _ => _rows * degree,
        };
        return (touched, relationship.Kind == PatternRelationshipKind.Shortest ? _rows : joined);
    }

    private double Selectivity(int node) => _openNodes.Contains(node) ? _estimator.Selectivity(_graph.Nodes[node]) : 1;

    // The access has used some of the predicates; the others thin its rows out.
    private double SelectivityBeyond(FindNode find) => find.Access switch
    {
        ScanAccess { Label: null } => Selectivity(find.Node),
        ScanAccess { Label: { } label } => Math.Min(1, Selectivity(find.Node) * _estimator.AllNodes / Math.Max(1, _estimator.CountLabel(label))),
        _ => 1,
    };

    private void Take(Move move, (double Touched, double Left) rows)
    {
        _moves.Add(move);
        _cost += rows.Touched;
        _rows = rows.Left;
        switch (move)
        {
            case FindNode find:
                Know(find.Node);
                break;
            case ScanRelationship scan:
                Pass(scan.Relationship);
                break;
            case TakeEnds take:
                Pass(take.Relationship);
                break;
            case Follow follow:
                Pass(follow.Relationship);
                break;
            default:
                break;
        }
    }

    private void Pass(int position)
    {
        _openRelationships.Remove(position);
        var relationship = _graph.Relationships[position];
        _known.Add(relationship.Name);
        Know(relationship.Left);
        Know(relationship.Right);
    }

    private void Know(int node)
    {
        _openNodes.Remove(node);
        _known.Add(_graph.Nodes[node].Name);
    }
}
