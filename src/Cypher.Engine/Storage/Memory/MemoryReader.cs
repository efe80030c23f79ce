using PropertyGraph;

namespace Cypher.Engine.Storage.Memory;

/// <summary>Reads the state that a transaction holds.</summary>
internal abstract class MemoryReader : IStorageReader
{
    /// <summary>The state to read; a snapshot, or the transaction's own.</summary>
    protected abstract GraphState State { get; }

    public long CountNodes(string? label = null) =>
        label is null ? State.Nodes.Count : State.NodesByLabel.GetValueOrDefault(label, []).Count;

    public long CountRelationships(string? type = null) =>
        type is null ? State.Relationships.Count : State.RelationshipsByType.GetValueOrDefault(type, []).Count;

    public bool NodeExists(long node) => State.Nodes.ContainsKey(node);

    public IEnumerable<long> ScanNodes() => State.Nodes.Keys;

    public IEnumerable<long> ScanNodes(string label) => State.NodesByLabel.GetValueOrDefault(label, []);

    public IReadOnlyList<long> SeekNodes(IndexDescriptor index, GraphValue value) =>
        [.. State.Indexes[index.Name].Seek([value]).Select(entry => entry.Entity)];

    public IEnumerable<long> SeekNodes(IndexDescriptor index, ValueRange range) =>
        State.Indexes[index.Name].Seek(range).Select(entry => entry.Entity);

    public IReadOnlyList<string> GetLabels(long node) => State.Nodes[node].Labels;

    public bool HasLabel(long node, string label) => State.Nodes[node].Labels.Contains(label);

    public GraphValue GetNodeProperty(long node, string key) => State.Nodes[node].Properties.GetValueOrDefault(key, NullValue.Instance);

    public IReadOnlyDictionary<string, GraphValue> GetNodeProperties(long node) => State.Nodes[node].Properties;

    public RelationshipRecord? FindRelationship(long relationship) => State.Relationships.GetValueOrDefault(relationship)?.Record;

    public IEnumerable<RelationshipRecord> ScanRelationships(string? type = null)
    {
        var state = State;
        return type is null
            ? state.Relationships.Values.Select(entry => entry.Record)
            : state.RelationshipsByType.GetValueOrDefault(type, []).Select(id => state.Relationships[id].Record);
    }

    public IEnumerable<RelationshipRecord> Expand(long node, ExpandDirection direction, IReadOnlyList<string> types) =>
        Walk(node, direction, types, null);

    public IEnumerable<RelationshipRecord> ExpandInto(long from, ExpandDirection direction, IReadOnlyList<string> types, long to) =>
        Walk(from, direction, types, to);

    public GraphValue GetRelationshipProperty(long relationship, string key) =>
        State.Relationships[relationship].Properties.GetValueOrDefault(key, NullValue.Instance);

    public IReadOnlyDictionary<string, GraphValue> GetRelationshipProperties(long relationship) =>
        State.Relationships[relationship].Properties;

    public IReadOnlyList<string> GetLabelsInUse() => [.. State.NodesByLabel.Keys];

    public IReadOnlyList<string> GetRelationshipTypesInUse() => [.. State.RelationshipsByType.Keys];

    public IReadOnlyList<string> GetPropertyKeys() => State.PropertyKeys;

    public IReadOnlyList<IndexDescriptor> GetIndexes() => [.. State.Indexes.Values.Select(index => index.Descriptor)];

    public IReadOnlyList<ConstraintDescriptor> GetConstraints() => [.. State.Constraints.Values];

    private IEnumerable<RelationshipRecord> Walk(long node, ExpandDirection direction, IReadOnlyList<string> types, long? to)
    {
        var state = State;
        var wanted = types.Count == 0 ? state.RelationshipsByType.Keys : types.Distinct(StringComparer.Ordinal);
        foreach (var type in wanted)
        {
            var first = new Adjacency(node, type, to ?? long.MinValue, long.MinValue);
            if (direction != ExpandDirection.Incoming)
            {
                foreach (var (_, _, other, id) in SortedRange.From(state.Outgoing, first).TakeWhile(entry => IsAt(entry, first, to)))
                {
                    yield return new RelationshipRecord(id, type, node, other);
                }
            }

            if (direction != ExpandDirection.Outgoing)
            {
                foreach (var (_, _, other, id) in SortedRange.From(state.Incoming, first).TakeWhile(entry => IsAt(entry, first, to)))
                {
                    // A self-loop was given among the outgoing ones already.
                    if (direction == ExpandDirection.Incoming || other != node)
                    {
                        yield return new RelationshipRecord(id, type, other, node);
                    }
                }
            }
        }
    }

    private static bool IsAt(Adjacency entry, Adjacency first, long? to) =>
        entry.Node == first.Node
        && string.Equals(entry.Type, first.Type, StringComparison.Ordinal)
        && (to is null || entry.Other == to);
}
