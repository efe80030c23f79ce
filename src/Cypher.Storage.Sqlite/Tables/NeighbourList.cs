using System.Collections;
using Cypher.Engine.Storage;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>All relationships at one side of a node, in the order of the table, and where those of each type begin.</summary>
internal sealed class NeighbourList
{
    private readonly RelationshipRecord[] _all;
    private readonly int[] _types;
    private readonly int[] _ends;

    public NeighbourList(IReadOnlyList<Neighbour> neighbours, Func<Neighbour, RelationshipRecord> record)
    {
        _all = new RelationshipRecord[neighbours.Count];
        var types = new List<int>();
        var ends = new List<int>();
        for (var i = 0; i < _all.Length; i++)
        {
            _all[i] = record(neighbours[i]);
            if (types.Count == 0 || types[^1] != neighbours[i].Type)
            {
                types.Add(neighbours[i].Type);
                ends.Add(0);
            }

            ends[^1] = i + 1;
        }

        _types = [.. types];
        _ends = [.. ends];
    }

    public int Count => _all.Length;

    /// <summary>Those of some types.</summary>
    /// <param name="types">The codes of the types; empty for all.</param>
    /// <returns>The relationships, type by type.</returns>
    public IEnumerable<RelationshipRecord> Of(int[] types) =>
        _all.Length == 0 ? [] : types.Length == 0 ? _all : new Walk(this, types);

    /// <summary>Where those of a type stand.</summary>
    private (int Start, int End) Segment(int type)
    {
        var at = Array.IndexOf(_types, type);
        return at < 0 ? (0, 0) : (at == 0 ? 0 : _ends[at - 1], _ends[at]);
    }

    // One object where an iterator would be two; expansions are what queries do most.
    private sealed class Walk(NeighbourList list, int[] types) : IEnumerable<RelationshipRecord>, IEnumerator<RelationshipRecord>
    {
        private int _type = -1;
        private int _at = -1;
        private int _end;
        private bool _isTaken;

        public RelationshipRecord Current => list._all[_at];

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (++_at >= _end)
            {
                if (++_type >= types.Length)
                {
                    return false;
                }

                (var start, _end) = list.Segment(types[_type]);
                _at = start - 1;
            }

            return true;
        }

        public IEnumerator<RelationshipRecord> GetEnumerator()
        {
            if (_isTaken)
            {
                return new Walk(list, types).GetEnumerator();
            }

            _isTaken = true;
            return this;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public void Reset() => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
