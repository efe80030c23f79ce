using System.Runtime.InteropServices;

namespace Cypher.Storage.Sqlite.Pending;

/// <summary>By what pending relationships are chained.</summary>
/// <typeparam name="TKey">The key.</typeparam>
internal interface IDraftKey<TKey>
    where TKey : notnull
{
    /// <summary>The key of a relationship.</summary>
    static abstract TKey Of(in RelationshipDraft draft);
}

/// <summary>
/// Finds pending relationships by a key. It catches up with the list when it is asked: an import that only creates never pays
/// for it, one that merges pays for pairs alone.
/// </summary>
internal sealed class DraftChains<TKey, TDraftKey>
    where TKey : notnull
    where TDraftKey : IDraftKey<TKey>
{
    private readonly List<RelationshipDraft> _drafts;
    private readonly Dictionary<TKey, int> _last = [];
    private readonly List<int> _before = [];

    public DraftChains(List<RelationshipDraft> drafts) => _drafts = drafts;

    /// <summary>The place of the latest relationship with a key.</summary>
    public int Last(TKey key)
    {
        while (_before.Count < _drafts.Count)
        {
            ref readonly var draft = ref CollectionsMarshal.AsSpan(_drafts)[_before.Count];
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, TDraftKey.Of(draft), out var exists);
            var before = exists ? last : PendingRelationships.NoPlace;
            last = _before.Count;
            _before.Add(before);
        }

        return _last.TryGetValue(key, out var place) ? place : PendingRelationships.NoPlace;
    }

    /// <summary>The place of the one before it with the same key.</summary>
    public int Before(int place) => _before[place];

    public void Clear()
    {
        _last.Clear();
        _before.Clear();
    }
}
