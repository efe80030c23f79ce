using System.Collections.Immutable;
using PropertyGraph;

namespace Cypher.Engine.Storage.Memory;

internal sealed record NodeEntry(ImmutableSortedSet<string> Labels, ImmutableSortedDictionary<string, GraphValue> Properties);

internal sealed record RelationshipEntry(RelationshipRecord Record, ImmutableSortedDictionary<string, GraphValue> Properties);

/// <summary>A relationship seen from one of its nodes.</summary>
internal readonly record struct Adjacency(long Node, string Type, long Other, long Relationship) : IComparable<Adjacency>
{
    public int CompareTo(Adjacency other)
    {
        var order = Node.CompareTo(other.Node);
        order = order != 0 ? order : string.CompareOrdinal(Type, other.Type);
        order = order != 0 ? order : Other.CompareTo(other.Other);
        return order != 0 ? order : Relationship.CompareTo(other.Relationship);
    }
}

/// <summary>One state of the whole graph. Immutable: whoever holds it has a snapshot.</summary>
internal sealed record GraphState
{
    private static readonly ImmutableSortedDictionary<string, ImmutableSortedSet<long>> NoGroups =
        ImmutableSortedDictionary<string, ImmutableSortedSet<long>>.Empty.WithComparers(StringComparer.Ordinal);

    public static GraphState Empty { get; } = new();

    public ImmutableSortedDictionary<long, NodeEntry> Nodes { get; init; } = ImmutableSortedDictionary<long, NodeEntry>.Empty;

    public ImmutableSortedDictionary<long, RelationshipEntry> Relationships { get; init; } =
        ImmutableSortedDictionary<long, RelationshipEntry>.Empty;

    public ImmutableSortedDictionary<string, ImmutableSortedSet<long>> NodesByLabel { get; init; } = NoGroups;

    public ImmutableSortedDictionary<string, ImmutableSortedSet<long>> RelationshipsByType { get; init; } = NoGroups;

    public ImmutableSortedSet<Adjacency> Outgoing { get; init; } = [];

    public ImmutableSortedSet<Adjacency> Incoming { get; init; } = [];

    public ImmutableSortedDictionary<string, PropertyIndex> Indexes { get; init; } =
        ImmutableSortedDictionary<string, PropertyIndex>.Empty.WithComparers(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, ConstraintDescriptor> Constraints { get; init; } =
        ImmutableSortedDictionary<string, ConstraintDescriptor>.Empty.WithComparers(StringComparer.Ordinal);

    public ImmutableSortedSet<string> PropertyKeys { get; init; } = ImmutableSortedSet<string>.Empty.WithComparer(StringComparer.Ordinal);

    public long NextNode { get; init; }

    public long NextRelationship { get; init; }

    /// <summary>Puts a node in the place of what it was; null before it exists and after it is gone.</summary>
    public GraphState ReplaceNode(long id, NodeEntry? node)
    {
        var old = Nodes.GetValueOrDefault(id);
        var indexes = Indexes;
        foreach (var (name, index) in Indexes.Where(entry => entry.Value.Descriptor.EntityKind == SchemaEntityKind.Node))
        {
            indexes = indexes.SetItem(name, index.Move(id, KeyIn(index, old), KeyIn(index, node)));
        }

        return this with
        {
            Indexes = indexes,
            Nodes = node is null ? Nodes.Remove(id) : Nodes.SetItem(id, node),
            NodesByLabel = Regroup(id, old, node),
            PropertyKeys = node is null ? PropertyKeys : PropertyKeys.Union(node.Properties.Keys),
        };
    }

    /// <summary>Puts a relationship in the place of what it was; null before it exists and after it is gone.</summary>
    public GraphState ReplaceRelationship(long id, RelationshipEntry? relationship)
    {
        var old = Relationships.GetValueOrDefault(id);
        var indexes = Indexes;
        foreach (var (name, index) in Indexes.Where(entry => entry.Value.Descriptor.EntityKind == SchemaEntityKind.Relationship))
        {
            indexes = indexes.SetItem(name, index.Move(id, KeyIn(index, old), KeyIn(index, relationship)));
        }

        var next = this with { Indexes = indexes };
        next = old is null ? next : next.Unlink(old.Record);
        return relationship is null ? next : next.Link(relationship);
    }

    /// <summary>Adds an index with everything that belongs in it.</summary>
    public GraphState Fill(PropertyIndex index)
    {
        var entities = index.Descriptor.EntityKind == SchemaEntityKind.Node
            ? Nodes.Select(node => (node.Key, KeyIn(index, node.Value)))
            : Relationships.Select(relationship => (relationship.Key, KeyIn(index, relationship.Value)));
        foreach (var (id, key) in entities)
        {
            index = index.Move(id, null, key);
        }

        return this with { Indexes = Indexes.Add(index.Descriptor.Name, index) };
    }

    private static IReadOnlyList<GraphValue>? KeyIn(PropertyIndex index, NodeEntry? node) =>
        node is not null && node.Labels.Contains(index.Descriptor.LabelOrType) ? index.KeyOf(node.Properties) : null;

    private static IReadOnlyList<GraphValue>? KeyIn(PropertyIndex index, RelationshipEntry? relationship) =>
        relationship is null ? null : index.KeyOf(relationship.Record.Type, relationship.Properties);

    private ImmutableSortedDictionary<string, ImmutableSortedSet<long>> Regroup(long id, NodeEntry? old, NodeEntry? node)
    {
        var groups = NodesByLabel;
        foreach (var label in old?.Labels.Except(node?.Labels ?? []) ?? [])
        {
            groups = Without(groups, label, id);
        }

        foreach (var label in node?.Labels.Except(old?.Labels ?? []) ?? [])
        {
            groups = With(groups, label, id);
        }

        return groups;
    }

    private GraphState Link(RelationshipEntry relationship)
    {
        var (id, type, start, end) = relationship.Record;
        return this with
        {
            Relationships = Relationships.SetItem(id, relationship),
            RelationshipsByType = With(RelationshipsByType, type, id),
            Outgoing = Outgoing.Add(new Adjacency(start, type, end, id)),
            Incoming = Incoming.Add(new Adjacency(end, type, start, id)),
            PropertyKeys = PropertyKeys.Union(relationship.Properties.Keys),
        };
    }

    private GraphState Unlink(RelationshipRecord record) => this with
    {
        Relationships = Relationships.Remove(record.Id),
        RelationshipsByType = Without(RelationshipsByType, record.Type, record.Id),
        Outgoing = Outgoing.Remove(new Adjacency(record.Start, record.Type, record.End, record.Id)),
        Incoming = Incoming.Remove(new Adjacency(record.End, record.Type, record.Start, record.Id)),
    };

    private static ImmutableSortedDictionary<string, ImmutableSortedSet<long>> With(
        ImmutableSortedDictionary<string, ImmutableSortedSet<long>> groups, string name, long id) =>
        groups.SetItem(name, groups.GetValueOrDefault(name, []).Add(id));

    // A group without members goes: "in use" means that some entity has the label or type now.
    private static ImmutableSortedDictionary<string, ImmutableSortedSet<long>> Without(
        ImmutableSortedDictionary<string, ImmutableSortedSet<long>> groups, string name, long id)
    {
        var rest = groups[name].Remove(id);
        return rest.IsEmpty ? groups.Remove(name) : groups.SetItem(name, rest);
    }
}
