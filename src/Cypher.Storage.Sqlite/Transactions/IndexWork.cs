using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Format;
using Cypher.Storage.Sqlite.Tables;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>Finds entities by their values, and keeps the indexes as entities change.</summary>
internal sealed class IndexWork
{
    private readonly WorkingState _state;
    private readonly ByteWriter _key = new();

    public IndexWork(WorkingState state) => _state = state;

    public IReadOnlyList<long> Seek(LiveIndex index, GraphValue value)
    {
        _key.Clear();
        return IndexKey.TryWrite(_key, value) ? Seek(index, _key.Written) : [];
    }

    public IEnumerable<long> Seek(LiveIndex index, ValueRange range)
    {
        if (Bounds(range) is not var (from, before))
        {
            return [];
        }

        var inFile = _state.Tables.Indexes.Range(index.Rule, from, before);
        if (!index.Pending.HasEntries)
        {
            return inFile.Select(row => row.Entity);
        }

        var pending = index.Pending.Entries.Where(row => IsWithin(row.Key, from, before)).Order();
        return Merge(inFile, pending).Select(row => row.Entity);
    }

    /// <summary>Moves an entity from the keys of its old properties to those of its new ones.</summary>
    /// <param name="indexes">The indexes in which it may be.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="isPending">Whether it is not in the file yet.</param>
    /// <param name="from">What it had; null where it was in none of the indexes.</param>
    /// <param name="to">What it has; null where it is in none of them now.</param>
    /// <exception cref="GraphException">A uniqueness constraint would be broken; nothing was changed.</exception>
    public void Move(LiveIndex[] indexes, long entity, bool isPending, PropertyMap? from, PropertyMap? to)
    {
        if (indexes.Length == 0)
        {
            return;
        }

        var moves = new (byte[]? Old, byte[]? New)[indexes.Length];
        for (var i = 0; i < indexes.Length; i++)
        {
            var oldKey = from is null ? null : indexes[i].KeyOf(from);
            var newKey = to is null ? null : indexes[i].KeyOf(to);
            if (KeysDiffer(oldKey, newKey))
            {
                CheckUnique(indexes[i], newKey, to);
                moves[i] = (oldKey, newKey);
            }
        }

        for (var i = 0; i < indexes.Length; i++)
        {
            Move(indexes[i], entity, isPending, moves[i].Old, moves[i].New);
        }
    }

    private static bool KeysDiffer(byte[]? one, byte[]? other) =>
        one is null || other is null ? one != other : !one.AsSpan().SequenceEqual(other);

    private static bool IsWithin(byte[] key, byte[] from, byte[] before) =>
        key.AsSpan().SequenceCompareTo(from) >= 0 && key.AsSpan().SequenceCompareTo(before) < 0;

    private static IEnumerable<IndexRow> Merge(IEnumerable<IndexRow> left, IEnumerable<IndexRow> right)
    {
        using var others = right.GetEnumerator();
        var hasOther = others.MoveNext();
        foreach (var row in left)
        {
            for (; hasOther && others.Current.CompareTo(row) < 0; hasOther = others.MoveNext())
            {
                yield return others.Current;
            }

            yield return row;
        }

        for (; hasOther; hasOther = others.MoveNext())
        {
            yield return others.Current;
        }
    }

    private (byte[] From, byte[] Before)? Bounds(ValueRange range)
    {
        if (range.Prefix is not null)
        {
            _key.Clear();
            IndexKey.WriteStart(_key, range.Prefix);
            return (_key.Written.ToArray(), IndexKey.After(_key.Written));
        }

        if ((range.Low ?? range.High) is null or ListValue)
        {
            throw new ArgumentException("A range has at least one bound, and no lists for bounds.", nameof(range));
        }

        var low = KeyOf(range.Low);
        var high = KeyOf(range.High);
        var bound = low ?? high;
        if (bound is null || !IndexKey.IsOrdered(bound) || (range.Low is not null && low is null) || (range.High is not null && high is null)
            || (low is not null && high is not null && IndexKey.GroupOf(low) != IndexKey.GroupOf(high)))
        {
            return null;
        }

        var group = IndexKey.GroupOf(bound);
        return (
            low is null ? [group] : range.LowInclusive ? low : IndexKey.Next(low),
            high is null ? [(byte)(group + 1)] : range.HighInclusive ? IndexKey.Next(high) : high);
    }

    private byte[]? KeyOf(GraphValue? value)
    {
        _key.Clear();
        return value is not null && IndexKey.TryWrite(_key, value) ? _key.Written.ToArray() : null;
    }

    private IReadOnlyList<long> Seek(LiveIndex index, ReadOnlySpan<byte> key)
    {
        var inFile = SeekFile(index, key);
        if (!index.Pending.HasEntries)
        {
            return inFile;
        }

        var pending = index.Pending.Find(key);
        return pending.Count == 0 ? inFile : inFile.Count == 0 ? pending : [.. inFile, .. pending];
    }

    private IReadOnlyList<long> SeekFile(LiveIndex index, ReadOnlySpan<byte> key)
    {
        if (_state.IsWriter && index.Pending.TryGetFound(key, out var known))
        {
            return known!;
        }

        var found = new List<long>(1);
        _state.Tables.Indexes.Seek(index.Rule, key, found);
        if (_state.IsWriter)
        {
            index.Pending.RememberFound(key, [.. found]);
        }

        return found;
    }

    private void CheckUnique(LiveIndex index, byte[]? key, PropertyMap? properties)
    {
        if (index.Constraint is not null && key is not null && Seek(index, key.AsSpan()) is { Count: > 0 } others)
        {
            throw StorageErrors.NotUnique(index.Constraint, index.ValuesOf(properties!), others[0]);
        }
    }

    private void Move(LiveIndex index, long entity, bool isPending, byte[]? oldKey, byte[]? newKey)
    {
        if (oldKey is not null && isPending)
        {
            index.Pending.Remove(oldKey, entity);
        }
        else if (oldKey is not null)
        {
            _state.Tables.Indexes.Delete(index.Rule, oldKey, entity);
            index.Pending.ForgetFound(oldKey);
        }

        if (newKey is not null && isPending)
        {
            index.Pending.Add(newKey, entity);
        }
        else if (newKey is not null)
        {
            _state.Tables.Indexes.Insert(index.Rule, [new IndexRow(newKey, entity)]);
            index.Pending.ForgetFound(newKey);
        }
    }
}
