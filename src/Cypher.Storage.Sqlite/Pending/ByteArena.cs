namespace Cypher.Storage.Sqlite.Pending;

/// <summary>Where bytes stand in a <see cref="ByteArena"/>.</summary>
internal readonly record struct ArenaBytes(int Chunk, int Start, int Length);

/// <summary>
/// The bytes of many rows in a few large arrays, which the collector neither moves nor looks into: what waits to be written
/// would otherwise be copied by it again and again.
/// </summary>
internal sealed class ByteArena
{
    private const int ChunkBytes = 256 << 10;

    private readonly List<byte[]> _chunks = [];
    private int _used;

    /// <summary>How many bytes it holds, those that nobody needs any more included.</summary>
    public long Bytes { get; private set; }

    /// <summary>Bytes that stay where they are until everything is cleared.</summary>
    public ReadOnlySpan<byte> this[ArenaBytes place] =>
        place.Length == 0 ? [] : _chunks[place.Chunk].AsSpan(place.Start, place.Length);

    public ArenaBytes Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return default;
        }

        if (_chunks.Count == 0 || _chunks[^1].Length - _used < bytes.Length)
        {
            _chunks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(ChunkBytes, bytes.Length), pinned: true));
            _used = 0;
        }

        var place = new ArenaBytes(_chunks.Count - 1, _used, bytes.Length);
        bytes.CopyTo(_chunks[^1].AsSpan(_used));
        _used += bytes.Length;
        Bytes += bytes.Length;
        return place;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        // One usual chunk stays, so that small transactions do not allocate.
        _chunks.RemoveAll(static chunk => chunk.Length > ChunkBytes);
        _chunks.RemoveRange(Math.Min(1, _chunks.Count), Math.Max(0, _chunks.Count - 1));
        _used = 0;
        Bytes = 0;
    }
}
