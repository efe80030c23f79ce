namespace Cypher.Engine.Planning.Patterns;

/// <summary>
/// Finds a cheap order for a connected part: tries the most promising starts, goes on from each with whatever step is
/// expected to touch and leave the fewest rows, and takes the cheapest whole.
/// </summary>
internal sealed class MatchOrderFinder(PatternGraph graph, CardinalityEstimator estimator, NodeAccessFinder accesses)
{
    // A pattern of hundreds of nodes has one or two good starts; trying all would cost more than it gains.
    private const int MostStarts = 6;

    /// <summary>Finds the order.</summary>
    /// <param name="component">The connected part.</param>
    /// <param name="known">The names that are bound before it.</param>
    /// <returns>The order.</returns>
    public MatchOrder Find(PatternComponent component, IReadOnlySet<string> known)
    {
        if (component.Nodes.Any(node => graph.Nodes[node].IsBound) || component.Relationships.Any(relationship => graph.Relationships[relationship].IsBound))
        {
            return new MatchOrderSearch(graph, estimator, accesses, component, known).Complete(null);
        }

        return Starts(component, known)
            .Select(start => new MatchOrderSearch(graph, estimator, accesses, component, known).Complete(start))
            .MinBy(order => order.Cost)!;
    }

    private IEnumerable<Move> Starts(PatternComponent component, IReadOnlySet<string> known)
    {
        var starts = component.Nodes
            .Select(node => (Move: (Move)new FindNode(node, accesses.Find(graph.Nodes[node], known.Contains)), Order: 0.0))
            .Select(start => start with { Order = ((FindNode)start.Move).Access.Rows });
        var scans = component.Relationships
            .Where(MayScan)
            .Select(relationship => (Move: (Move)new ScanRelationship(relationship), Order: estimator.CountTypes(graph.Relationships[relationship].Types)));
        return starts.Concat(scans).OrderBy(start => start.Order).Take(MostStarts).Select(start => start.Move);
    }

    private bool MayScan(int position)
    {
        var relationship = graph.Relationships[position];
        return relationship.Kind == PatternRelationshipKind.Single
            && relationship.Types.Count <= 1
            && relationship.Left != relationship.Right;
    }
}
