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

    /// <summary>The place of the one created before it that has the same start, end or both; -1 for none.</summary>
    public int NextOfStart { get; set; }

    public int NextOfEnd { get; set; }

    public int NextOfPair { get; set; }
}

/// <summary>
/// The relationships that a transaction created and has not written to the file yet, chained by their nodes so that
/// expanding finds them.
/// </summary>
internal sealed class PendingRelationships
{
    private const int NoNext = -1;

    private readonly List<RelationshipDraft> _drafts = [];
    private readonly Dictionary<long, int> _lastOfStart = [];
    private readonly Dictionary<long, int> _lastOfEnd = [];
    private readonly Dictionary<(long Start, long End), int> _lastOfPair = [];

    public PendingRelationships(long firstId) => FirstId = firstId;

    /// <summary>The lowest id that is not in the file.</summary>
    public long FirstId { get; private set; }

    /// <summary>How many ids were given, also those of relationships that are deleted again.</summary>
    public int Count => _drafts.Count;

    public bool Holds(long id) => id >= FirstId;

    /// <summary>A relationship that is pending; null where it is deleted again or was never created.</summary>
    public RelationshipDraft? Find(long id) =>
        id - FirstId < _drafts.Count && _drafts[(int)(id - FirstId)] is { IsDeleted: false } draft ? draft : null;

    public void Add(RelationshipDraft draft)
    {
        var place = _drafts.Count;
        _drafts.Add(draft);
        draft.NextOfStart = Chain(_lastOfStart, draft.Start, place);
        draft.NextOfEnd = Chain(_lastOfEnd, draft.End, place);
        draft.NextOfPair = Chain(_lastOfPair, (draft.Start, draft.End), place);
    }

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

    public bool LeaveAny(long node) => _lastOfStart.ContainsKey(node);

    public bool EnterAny(long node) => _lastOfEnd.ContainsKey(node);

    public bool JoinAny(long start, long end) => _lastOfPair.ContainsKey((start, end));

    public IEnumerable<(long Id, RelationshipDraft Draft)> From(long node) =>
        Walk(_lastOfStart.GetValueOrDefault(node, NoNext), draft => draft.NextOfStart);

    public IEnumerable<(long Id, RelationshipDraft Draft)> To(long node) =>
        Walk(_lastOfEnd.GetValueOrDefault(node, NoNext), draft => draft.NextOfEnd);

    public IEnumerable<(long Id, RelationshipDraft Draft)> Between(long start, long end) =>
        Walk(_lastOfPair.GetValueOrDefault((start, end), NoNext), draft => draft.NextOfPair);

    /// <summary>The relationships are in the file now.</summary>
    public void MoveToFile()
    {
        FirstId += _drafts.Count;
        _drafts.Clear();
        _lastOfStart.Clear();
        _lastOfEnd.Clear();
        _lastOfPair.Clear();
    }

    private static int Chain<TKey>(Dictionary<TKey, int> last, TKey key, int place)
        where TKey : notnull
    {
        ref var slot = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(last, key, out var exists);
        var next = exists ? slot : NoNext;
        slot = place;
        return next;
    }

    private IEnumerable<(long Id, RelationshipDraft Draft)> Walk(int place, Func<RelationshipDraft, int> next)
    {
        while (place != NoNext)
        {
            var draft = _drafts[place];
            if (!draft.IsDeleted)
            {
                yield return (FirstId + place, draft);
            }

            place = next(draft);
        }
    }
}
