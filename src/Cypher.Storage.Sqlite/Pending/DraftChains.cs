using System.Runtime.InteropServices;

namespace Cypher.Storage.Sqlite.Pending;

/// <summary>
/// Finds pending relationships by a key. It catches up with the list when it is asked: an import that only creates never pays
/// for it, one that merges pays for pairs alone.
/// </summary>
internal sealed class DraftChains<TKey>
    where TKey : notnull
{
    /// <summary>The place of no relationship.</summary>
    public const int None = -1;

    private readonly List<RelationshipDraft> _drafts;
    private readonly Func<RelationshipDraft, TKey> _keyOf;
    private readonly Dictionary<TKey, int> _last = [];
    private readonly List<int> _before = [];

    public DraftChains(List<RelationshipDraft> drafts, Func<RelationshipDraft, TKey> keyOf)
    {
        _drafts = drafts;
        _keyOf = keyOf;
    }

    /// <summary>The place of the latest relationship with a key.</summary>
    public int Last(TKey key)
    {
        while (_before.Count < _drafts.Count)
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, _keyOf(_drafts[_before.Count]), out var exists);
            var before = exists ? last : None;
            last = _before.Count;
            _before.Add(before);
        }

        return _last.GetValueOrDefault(key, None);
    }

    /// <summary>The place of the one before it with the same key.</summary>
    public int Before(int place) => _before[place];

    public void Clear()
    {
        _last.Clear();
        _before.Clear();
    }
}
