namespace Cypher.Storage.Sqlite.Tables;

/// <summary>
/// The rows that were read last, a fixed number of places: expressions ask for one property after another of the same
/// entity. Row n has one place only, so looking and forgetting cost next to nothing.
/// </summary>
internal sealed class RowCache<TRow>
    where TRow : class
{
    private const int Places = 1024;

    private readonly long[] _ids = new long[Places];
    private readonly TRow?[] _rows = new TRow?[Places];

    public TRow? Find(long id) => _ids[Place(id)] == id ? _rows[Place(id)] : null;

    public void Put(long id, TRow row)
    {
        _ids[Place(id)] = id;
        _rows[Place(id)] = row;
    }

    public void Forget(long id)
    {
        if (_ids[Place(id)] == id)
        {
            _rows[Place(id)] = null;
        }
    }

    public void Clear() => Array.Clear(_rows);

    private static int Place(long id) => (int)(id & (Places - 1));
}
