using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Pending;

/// <summary>
/// What a writer knows of one index beyond the file: the entries of entities that are not in the file yet, and what it
/// found in the file for keys that it asked for. Imports ask for the same keys again and again.
/// </summary>
internal sealed class PendingKeys
{
    // Remembering more than this costs more memory than asking again costs time.
    private const int MostRemembered = 200_000;

    private readonly Dictionary<byte[], long> _first = new(KeyComparer.Instance);
    private readonly Dictionary<byte[], List<long>> _more = new(KeyComparer.Instance);
    private readonly Dictionary<byte[], long[]> _found = new(KeyComparer.Instance);
    private readonly Dictionary<byte[], long>.AlternateLookup<ReadOnlySpan<byte>> _firstBySpan;
    private readonly Dictionary<byte[], List<long>>.AlternateLookup<ReadOnlySpan<byte>> _moreBySpan;
    private readonly Dictionary<byte[], long[]>.AlternateLookup<ReadOnlySpan<byte>> _foundBySpan;

    public PendingKeys()
    {
        _firstBySpan = _first.GetAlternateLookup<ReadOnlySpan<byte>>();
        _moreBySpan = _more.GetAlternateLookup<ReadOnlySpan<byte>>();
        _foundBySpan = _found.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The entries of entities that are not in the file yet, in no order.</summary>
    public IEnumerable<IndexRow> Entries =>
        _first.Select(entry => new IndexRow(entry.Key, entry.Value))
            .Concat(_more.SelectMany(entry => entry.Value.Select(entity => new IndexRow(entry.Key, entity))));

    public bool HasEntries => _first.Count > 0;

    public void Add(byte[] key, long entity)
    {
        if (_first.TryAdd(key, entity))
        {
            return;
        }

        if (!_more.TryGetValue(key, out var others))
        {
            _more.Add(key, others = []);
        }

        others.Add(entity);
    }

    public void Remove(byte[] key, long entity)
    {
        var others = _more.GetValueOrDefault(key);
        if (_first[key] != entity)
        {
            others!.Remove(entity);
        }
        else if (others is { Count: > 0 })
        {
            _first[key] = others[^1];
            others.RemoveAt(others.Count - 1);
        }
        else
        {
            _first.Remove(key);
        }
    }

    /// <summary>The entities under a key that are not in the file yet, ascending.</summary>
    public IReadOnlyList<long> Find(ReadOnlySpan<byte> key)
    {
        if (!_firstBySpan.TryGetValue(key, out var first))
        {
            return [];
        }

        if (!_moreBySpan.TryGetValue(key, out var others) || others.Count == 0)
        {
            return [first];
        }

        List<long> all = [first, .. others];
        all.Sort();
        return all;
    }

    public bool TryGetFound(ReadOnlySpan<byte> key, out long[]? entities) => _foundBySpan.TryGetValue(key, out entities);

    public void RememberFound(ReadOnlySpan<byte> key, long[] entities)
    {
        if (_found.Count >= MostRemembered)
        {
            _found.Clear();
        }

        _foundBySpan[key] = entities;
    }

    /// <summary>The file changed under a key.</summary>
    public void ForgetFound(ReadOnlySpan<byte> key) => _foundBySpan.Remove(key);

    /// <summary>The entries are in the file now.</summary>
    public void MoveToFile()
    {
        foreach (var key in _first.Keys)
        {
            _found.Remove(key);
        }

        _first.Clear();
        _more.Clear();
    }
}
