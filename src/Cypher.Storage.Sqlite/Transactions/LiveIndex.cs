using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Format;
using Cypher.Storage.Sqlite.Pending;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>An index as a transaction uses it.</summary>
internal sealed class LiveIndex
{
    private readonly ByteWriter _key = new();

    public LiveIndex(int rule, IndexDescriptor descriptor, ConstraintDescriptor? constraint)
    {
        Rule = rule;
        Descriptor = descriptor;
        Constraint = constraint;
    }

    /// <summary>The number under which its entries stand in the file.</summary>
    public int Rule { get; }

    public IndexDescriptor Descriptor { get; }

    /// <summary>The constraint for which no two entities may have the same key; null where they may.</summary>
    public ConstraintDescriptor? Constraint { get; }

    /// <summary>What a writer knows beyond the file.</summary>
    public PendingKeys Pending { get; } = new();

    /// <summary>The key of an entity; null where it lacks a property or a value equals nothing.</summary>
    public byte[]? KeyOf(IReadOnlyDictionary<string, GraphValue> properties)
    {
        _key.Clear();
        foreach (var property in Descriptor.Properties)
        {
            if (!properties.TryGetValue(property, out var value) || !IndexKey.TryWrite(_key, value))
            {
                return null;
            }
        }

        return _key.Written.ToArray();
    }

    /// <summary>The values of an entity, for a message.</summary>
    public IReadOnlyList<GraphValue> ValuesOf(IReadOnlyDictionary<string, GraphValue> properties) =>
        [.. Descriptor.Properties.Select(property => properties[property])];
}
