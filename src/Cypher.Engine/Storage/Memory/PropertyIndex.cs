using System.Collections.Immutable;
using PropertyGraph;

namespace Cypher.Engine.Storage.Memory;

/// <summary>One entity in an index: its values, and its id to tell it from others with the same.</summary>
internal sealed record IndexEntry(IReadOnlyList<GraphValue> Key, long Entity);

/// <summary>An index: entries in the order of their values. An entity is in it when it has all the properties.</summary>
internal sealed record PropertyIndex(IndexDescriptor Descriptor, ConstraintDescriptor? Constraint, ImmutableSortedSet<IndexEntry> Entries)
{
    public static PropertyIndex Empty(IndexDescriptor descriptor, ConstraintDescriptor? constraint) =>
        new(descriptor, constraint, ImmutableSortedSet<IndexEntry>.Empty.WithComparer(EntryOrder.Instance));

    /// <summary>Moves an entity from its old values to its new ones; null where it is not in the index.</summary>
    public PropertyIndex Move(long entity, IReadOnlyList<GraphValue>? from, IReadOnlyList<GraphValue>? to)
    {
        var entries = from is null ? Entries : Entries.Remove(new IndexEntry(from, entity));
        if (to is null)
        {
            return this with { Entries = entries };
        }

        var kept = this with { Entries = entries };
        if (Constraint is not null && kept.Seek(to).FirstOrDefault() is { } other)
        {
            throw StorageErrors.NotUnique(Constraint, to, other.Entity);
        }

        return this with { Entries = entries.Add(new IndexEntry(to, entity)) };
    }

    public IReadOnlyList<GraphValue>? KeyOf(string labelOrType, IReadOnlyDictionary<string, GraphValue> properties) =>
        string.Equals(labelOrType, Descriptor.LabelOrType, StringComparison.Ordinal) ? KeyOf(properties) : null;

    public IReadOnlyList<GraphValue>? KeyOf(IReadOnlyDictionary<string, GraphValue> properties)
    {
        var key = new GraphValue[Descriptor.Properties.Count];
        for (var i = 0; i < key.Length; i++)
        {
            if (!properties.TryGetValue(Descriptor.Properties[i], out var value) || !IndexOrder.CanIndex(value))
            {
                return null;
            }

            key[i] = value;
        }

        return key;
    }

    public IEnumerable<IndexEntry> Seek(IReadOnlyList<GraphValue> key) =>
        key.All(IndexOrder.CanIndex)
            ? From(new IndexEntry(key, long.MinValue)).TakeWhile(entry => EntryOrder.CompareKeys(entry.Key, key) == 0)
            : [];

    public IEnumerable<IndexEntry> Seek(ValueRange range)
    {
        if (range.Prefix is { } prefix)
        {
            return From(new IndexEntry([new StringValue(prefix)], long.MinValue))
                .TakeWhile(entry => entry.Key[0] is StringValue text && text.Value.StartsWith(prefix, StringComparison.Ordinal));
        }

        var bound = range.Low ?? range.High ?? throw new ArgumentException("A range has at least one bound.", nameof(range));
        if (bound is ListValue)
        {
            throw new ArgumentException("The bounds of a range are no lists.", nameof(range));
        }

        if (!InOneGroup(range.Low, range.High) || !IndexOrder.CanIndex(bound) || bound.Kind == ValueKind.Duration)
        {
            return [];
        }

        var start = range.Low is null ? Entries : From(new IndexEntry([range.Low], long.MinValue));
        return start
            .SkipWhile(entry => IndexOrder.Group(entry.Key[0]) < IndexOrder.Group(bound) || !AboveLow(entry.Key[0], range))
            .TakeWhile(entry => IndexOrder.Group(entry.Key[0]) == IndexOrder.Group(bound) && BelowHigh(entry.Key[0], range));
    }

    private static bool InOneGroup(GraphValue? low, GraphValue? high) =>
        low is null || high is null || (IndexOrder.Group(low) == IndexOrder.Group(high) && IndexOrder.CanIndex(high));

    private static bool AboveLow(GraphValue value, ValueRange range)
    {
        var order = range.Low is null ? 1 : IndexOrder.Instance.Compare(value, range.Low);
        return order > 0 || (order == 0 && range.LowInclusive);
    }

    private static bool BelowHigh(GraphValue value, ValueRange range)
    {
        var order = range.High is null ? -1 : IndexOrder.Instance.Compare(value, range.High);
        return order < 0 || (order == 0 && range.HighInclusive);
    }

    private IEnumerable<IndexEntry> From(IndexEntry first) => SortedRange.From(Entries, first);

    private sealed class EntryOrder : IComparer<IndexEntry>
    {
        public static EntryOrder Instance { get; } = new();

        public static int CompareKeys(IReadOnlyList<GraphValue> a, IReadOnlyList<GraphValue> b)
        {
            for (var i = 0; i < a.Count; i++)
            {
                var order = IndexOrder.Instance.Compare(a[i], b[i]);
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        }

        public int Compare(IndexEntry? x, IndexEntry? y)
        {
            var order = CompareKeys(x!.Key, y!.Key);
            return order != 0 ? order : x.Entity.CompareTo(y.Entity);
        }
    }
}
