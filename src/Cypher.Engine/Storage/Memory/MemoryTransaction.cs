using System.Collections.Immutable;
using PropertyGraph;

namespace Cypher.Engine.Storage.Memory;

/// <summary>A snapshot, and for writers the state that is to replace it.</summary>
internal sealed class MemoryTransaction : MemoryReader, IStorageTransaction
{
    private readonly MemoryGraphStorage _storage;
    private readonly AccessMode _mode;
    private readonly HashSet<long> _changedNodes = [];
    private readonly HashSet<long> _changedRelationships = [];
    private GraphState _state;
    private bool _isOver;

    public MemoryTransaction(MemoryGraphStorage storage, AccessMode mode, GraphState state)
    {
        _storage = storage;
        _mode = mode;
        _state = state;
    }

    protected override GraphState State
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            return _state;
        }
    }

    public long CreateNode(IReadOnlyCollection<string> labels, IReadOnlyDictionary<string, GraphValue> properties)
    {
        var id = Writable.NextNode;
        var node = new NodeEntry(ImmutableSortedSet.CreateRange(StringComparer.Ordinal, labels), Sorted(properties));
        ReplaceNode(id, node);
        _state = _state with { NextNode = id + 1 };
        return id;
    }

    public void DeleteNode(long node)
    {
        if (Expand(node, ExpandDirection.Both, []).Any())
        {
            throw new InvalidOperationException($"Node {node} still has relationships.");
        }

        _state = Writable.ReplaceNode(node, null);
    }

    public bool AddLabel(long node, string label)
    {
        var old = Writable.Nodes[node];
        ReplaceNode(node, old with { Labels = old.Labels.Add(label) });
        return !old.Labels.Contains(label);
    }

    public bool RemoveLabel(long node, string label)
    {
        var old = Writable.Nodes[node];
        ReplaceNode(node, old with { Labels = old.Labels.Remove(label) });
        return old.Labels.Contains(label);
    }

    public void SetNodeProperty(long node, string key, GraphValue value)
    {
        var old = Writable.Nodes[node];
        ReplaceNode(node, old with { Properties = With(old.Properties, key, value) });
    }

    public long CreateRelationship(string type, long start, long end, IReadOnlyDictionary<string, GraphValue> properties)
    {
        var id = Writable.NextRelationship;
        ReplaceRelationship(id, new RelationshipEntry(new RelationshipRecord(id, type, start, end), Sorted(properties)));
        _state = _state with { NextRelationship = id + 1 };
        return id;
    }

    public void DeleteRelationship(long relationship) => _state = Writable.ReplaceRelationship(relationship, null);

    public void SetRelationshipProperty(long relationship, string key, GraphValue value)
    {
        var old = Writable.Relationships[relationship];
        ReplaceRelationship(relationship, old with { Properties = With(old.Properties, key, value) });
    }

    public void CreateIndex(IndexDescriptor index) => _state = Writable.Fill(PropertyIndex.Empty(index, null));

    public void DropIndex(string name) => _state = Writable with { Indexes = _state.Indexes.Remove(name) };

    public void CreateConstraint(ConstraintDescriptor constraint)
    {
        var next = Writable with { Constraints = _state.Constraints.Add(constraint.Name, constraint) };
        if (constraint.Kind != ConstraintKind.Exists)
        {
            var index = new IndexDescriptor(
                constraint.Name, constraint.EntityKind, constraint.LabelOrType, constraint.Properties, constraint.Name);
            next = next.Fill(PropertyIndex.Empty(index, constraint));
        }

        var entities = constraint.EntityKind == SchemaEntityKind.Node ? next.Nodes.Keys : next.Relationships.Keys;
        ExistenceCheck.Run(next, constraint, entities);
        _state = next;
    }

    public void DropConstraint(string name) => _state = Writable with
    {
        Constraints = _state.Constraints.Remove(name),
        Indexes = _state.Indexes.Remove(name),
    };

    public void Commit()
    {
        if (_mode == AccessMode.Write)
        {
            foreach (var constraint in State.Constraints.Values)
            {
                var changed = constraint.EntityKind == SchemaEntityKind.Node ? _changedNodes : _changedRelationships;
                ExistenceCheck.Run(_state, constraint, changed.Order());
            }
        }

        Finish(_mode == AccessMode.Write ? State : null);
    }

    public void Dispose()
    {
        if (!_isOver)
        {
            Finish(null);
        }
    }

    private GraphState Writable => _mode == AccessMode.Write ? State : throw StorageErrors.ReadOnlyTransaction();

    private static ImmutableSortedDictionary<string, GraphValue> Sorted(IReadOnlyDictionary<string, GraphValue> properties) =>
        properties.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, GraphValue> With(
        ImmutableSortedDictionary<string, GraphValue> properties, string key, GraphValue value) =>
        value.IsNull ? properties.Remove(key) : properties.SetItem(key, value);

    private void ReplaceNode(long id, NodeEntry node)
    {
        _state = Writable.ReplaceNode(id, node);
        _changedNodes.Add(id);
    }

    private void ReplaceRelationship(long id, RelationshipEntry relationship)
    {
        _state = Writable.ReplaceRelationship(id, relationship);
        _changedRelationships.Add(id);
    }

    private void Finish(GraphState? committed)
    {
        _isOver = true;
        if (_mode == AccessMode.Write)
        {
            _storage.EndWrite(committed);
        }
    }
}
