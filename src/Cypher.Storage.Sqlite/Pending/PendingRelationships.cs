using Cypher.Storage.Sqlite.Format;
using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Pending;

/// <summary>A relationship that is not in the file yet.</summary>
internal sealed class RelationshipDraft(int type, long start, long end, PropertyMap properties)
{
    public int Type { get; } = type;

    public long Start { get; } = start;

    public long End { get; } = end;

    public PropertyMap Properties { get; set; } = properties;

    public bool IsDeleted { get; set; }
}

/// <summary>
/// The relationships that a transaction created and has not written to the file yet, chained by their nodes so that
/// expanding finds them.
/// </summary>
internal sealed class PendingRelationships
{
    private readonly List<RelationshipDraft> _drafts = [];
    private readonly DraftChains<long> _byStart;
    private readonly DraftChains<long> _byEnd;
    private readonly DraftChains<(long Start, long End)> _byPair;

    public PendingRelationships(long firstId)
    {
        FirstId = firstId;
        _byStart = new DraftChains<long>(_drafts, draft => draft.Start);
        _byEnd = new DraftChains<long>(_drafts, draft => draft.End);
        _byPair = new DraftChains<(long Start, long End)>(_drafts, draft => (draft.Start, draft.End));
    }

    /// <summary>The lowest id that is not in the file.</summary>
    public long FirstId { get; private set; }

    /// <summary>How many ids were given, also those of relationships that are deleted again.</summary>
    public int Count => _drafts.Count;

    public bool Holds(long id) => id >= FirstId;

    /// <summary>A relationship that is pending; null where it is deleted again or was never created.</summary>
    public RelationshipDraft? Find(long id) =>
        id - FirstId < _drafts.Count && _drafts[(int)(id - FirstId)] is { IsDeleted: false } draft ? draft : null;

    public void Add(RelationshipDraft draft) => _drafts.Add(draft);

    public IEnumerable<(long Id, RelationshipDraft Draft)> Scan()
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            if (!_drafts[i].IsDeleted)
            {
                yield return (FirstId + i, _drafts[i]);
            }
        }
    }

    public IEnumerable<(long Id, RelationshipDraft Draft)> From(long node) => Walk(_byStart, node);

    public IEnumerable<(long Id, RelationshipDraft Draft)> To(long node) => Walk(_byEnd, node);

    public IEnumerable<(long Id, RelationshipDraft Draft)> Between(long start, long end) => Walk(_byPair, (start, end));

    /// <summary>The relationships are in the file now.</summary>
    public void MoveToFile()
    {
        FirstId += _drafts.Count;
        _drafts.Clear();
        _byStart.Clear();
        _byEnd.Clear();
        _byPair.Clear();
    }

    private IEnumerable<(long Id, RelationshipDraft Draft)> Walk<TKey>(DraftChains<TKey> chains, TKey key)
        where TKey : notnull
    {
        var last = chains.Last(key);
        return last == DraftChains<TKey>.None ? [] : Walk(chains, last);
    }

    private IEnumerable<(long Id, RelationshipDraft Draft)> Walk<TKey>(DraftChains<TKey> chains, int place)
        where TKey : notnull
    {
        for (; place != DraftChains<TKey>.None; place = chains.Before(place))
        {
            if (!_drafts[place].IsDeleted)
            {
                yield return (FirstId + place, _drafts[place]);
            }
        }
    }
}
