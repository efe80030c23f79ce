using System.Numerics;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>
/// The rows that were read last: expressions ask for one property after another of the same entity, and one question after
/// another for the same entities. Row n has one place only, so looking and forgetting cost next to nothing. There are as many
/// places as rows, up to a bound: with fewer, a question that goes through all of a kind would drive out what it has just read.
/// </summary>
internal sealed class RowCache<TRow>
    where TRow : class
{
    private const int FewestPlaces = 1 << 15;
    private const int MostPlaces = 1 << 18;

    // Of rows with long texts fewer are kept.
    private const long MostBytes = 8L << 20;

    private long[]? _ids;
    private TRow?[] _rows = [];
    private long _bytes;
    private int _places = FewestPlaces;

    public TRow? Find(long id) => _ids is not null && _ids[Place(id)] == id ? _rows[Place(id)] : null;

    /// <summary>Has places for so many rows from now on.</summary>
    /// <param name="rows">How many rows there are.</param>
    public void MakeRoomFor(long rows)
    {
        var places = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(rows, FewestPlaces, MostPlaces));
        if (places > _places)
        {
            _places = places;
            _ids = null;
            _rows = [];
            _bytes = 0;
        }
    }

    /// <summary>Keeps a row in its place.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="row">The row.</param>
    /// <param name="bytes">How long it is in the file.</param>
    public void Put(long id, TRow row, int bytes)
    {
        _bytes += bytes;
        if (_bytes > MostBytes)
        {
            Clear();
            _bytes = bytes;
        }

        // Only now: most connections never read rows of relationships.
        if (_ids is null)
        {
            _ids = new long[_places];
            _rows = new TRow?[_places];
        }

        _ids[Place(id)] = id;
        _rows[Place(id)] = row;
    }

    public void Forget(long id)
    {
        if (Find(id) is not null)
        {
            _rows[Place(id)] = null;
        }
    }

    public void Clear()
    {
        if (_bytes > 0)
        {
            Array.Clear(_rows);
            _bytes = 0;
        }
    }

    private int Place(long id) => (int)(id & (_places - 1));
}
