using PropertyGraph;

namespace Cypher.Tck.Tests.Running;

/// <summary>
/// All that is in a graph, so that side effects can be told from the states before and after a query, whatever the
/// database itself counts.
/// </summary>
internal sealed class GraphSnapshot
{
    private readonly HashSet<string> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _relationships = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<(string Entity, string Key, GraphValue Value)> _properties = [];

    public static async Task<GraphSnapshot> ReadAsync(IGraphDatabase database, CancellationToken cancellationToken)
    {
        var snapshot = new GraphSnapshot();
        foreach (var row in await database.QueryAsync("MATCH (n) RETURN n", null, cancellationToken))
        {
            var node = (NodeValue)row[0];
            snapshot._nodes.Add(node.ElementId);
            snapshot._labels.UnionWith(node.Labels);
            snapshot.AddProperties("node " + node.ElementId, node.Properties);
        }

        foreach (var row in await database.QueryAsync("MATCH ()-[r]->() RETURN r", null, cancellationToken))
        {
            var relationship = (RelationshipValue)row[0];
            snapshot._relationships.Add(relationship.ElementId);
            snapshot.AddProperties("relationship " + relationship.ElementId, relationship.Properties);
        }

        return snapshot;
    }

    /// <summary>What came and went between two states, by the names of the suite; counters of zero are left out.</summary>
    public static IReadOnlyDictionary<string, long> Changes(GraphSnapshot before, GraphSnapshot after)
    {
        var changes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        Count("nodes", before._nodes, after._nodes);
        Count("relationships", before._relationships, after._relationships);
        Count("labels", before._labels, after._labels);
        Count("properties", before._properties, after._properties);
        return changes;

        void Count<T>(string what, HashSet<T> old, HashSet<T> now)
        {
            Note("+" + what, now.Count(item => !old.Contains(item)));
            Note("-" + what, old.Count(item => !now.Contains(item)));
        }

        void Note(string name, long count)
        {
            if (count > 0)
            {
                changes[name] = count;
            }
        }
    }

    private void AddProperties(string entity, IReadOnlyDictionary<string, GraphValue> properties)
    {
        foreach (var (key, value) in properties)
        {
            _properties.Add((entity, key, value));
        }
    }
}
