using System.Runtime.InteropServices;
using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Pending;

/// <summary>
/// The relationships that a transaction created and has not written to the file yet, chained by their nodes so that
/// expanding finds them. Their properties are held as the bytes of their rows.
/// </summary>
internal sealed class PendingRelationships
{
    /// <summary>The place of no relationship.</summary>
    public const int NoPlace = -1;

    private readonly List<RelationshipDraft> _drafts = [];
    private readonly ByteArena _properties = new();
    private readonly DraftChains<long, StartKey> _byStart;
    private readonly DraftChains<long, EndKey> _byEnd;
    private readonly DraftChains<NodePair, PairKey> _byPair;

    public PendingRelationships(long firstId)
    {
        FirstId = firstId;
        _byStart = new DraftChains<long, StartKey>(_drafts);
        _byEnd = new DraftChains<long, EndKey>(_drafts);
        _byPair = new DraftChains<NodePair, PairKey>(_drafts);
    }

    /// <summary>The lowest id that is not in the file.</summary>
    public long FirstId { get; private set; }

    /// <summary>How many ids were given, also those of relationships that are deleted again.</summary>
    public int Count => _drafts.Count;

    /// <summary>How many bytes their properties take.</summary>
    public long PropertyBytes => _properties.Bytes;

    public bool Holds(long id) => id >= FirstId;

    /// <summary>A relationship that is pending; null where it is deleted again or was never created.</summary>
    public RelationshipDraft? Find(long id) =>
        id - FirstId < _drafts.Count && _drafts[(int)(id - FirstId)] is { IsDeleted: false } draft ? draft : null;

    /// <summary>The bytes of a relationship's properties, until the pending ones are in the file.</summary>
    public ReadOnlySpan<byte> Properties(RelationshipDraft draft) => _properties[draft.Properties];

    public void Add(int type, long start, long end, ReadOnlySpan<byte> properties) =>
        _drafts.Add(new RelationshipDraft(type, start, end, _properties.Add(properties)));

    public void SetProperties(long id, ReadOnlySpan<byte> properties) => Draft(id).Properties = _properties.Add(properties);

    public void Delete(long id) => Draft(id).IsDeleted = true;

    /// <summary>Those that are not deleted, by ascending id, as seen from their start.</summary>
    public IEnumerable<Neighbour> Scan()
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            if (!_drafts[i].IsDeleted)
            {
                yield return At(i);
            }
        }
    }

    public IEnumerable<Neighbour> From(long node)
    {
        for (var place = _byStart.Last(node); place != NoPlace; place = _byStart.Before(place))
        {
            if (!_drafts[place].IsDeleted)
            {
                yield return At(place);
            }
        }
    }

    public IEnumerable<Neighbour> To(long node)
    {
        for (var place = _byEnd.Last(node); place != NoPlace; place = _byEnd.Before(place))
        {
            if (!_drafts[place].IsDeleted)
            {
                yield return At(place);
            }
        }
    }

    /// <summary>The latest relationship from one node to another, and those before it.</summary>
    /// <param name="start">The node that it leaves.</param>
    /// <param name="end">The node that it enters.</param>
    /// <param name="place">Where the last one was found; <see cref="NoPlace"/> to begin. Set to where this one is.</param>
    /// <param name="found">The relationship, as seen from its start.</param>
    /// <returns>False where there is no other.</returns>
    public bool TryNextBetween(long start, long end, ref int place, out Neighbour found)
    {
        place = place == NoPlace ? _byPair.Last(new NodePair(start, end)) : _byPair.Before(place);
        while (place != NoPlace && _drafts[place].IsDeleted)
        {
            place = _byPair.Before(place);
        }

        found = place == NoPlace ? default : At(place);
        return place != NoPlace;
    }

    /// <summary>The relationships are in the file now.</summary>
    public void MoveToFile()
    {
        FirstId += _drafts.Count;
        _drafts.Clear();
        _properties.Clear();
        _byStart.Clear();
        _byEnd.Clear();
        _byPair.Clear();
    }

    private Neighbour At(int place)
    {
        ref readonly var draft = ref CollectionsMarshal.AsSpan(_drafts)[place];
        return new Neighbour(draft.Start, draft.Type, draft.End, FirstId + place);
    }

    private ref RelationshipDraft Draft(long id) => ref CollectionsMarshal.AsSpan(_drafts)[(int)(id - FirstId)];
}
