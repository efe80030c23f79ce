using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Pending;

/// <summary>
/// Tells that two nodes have no relationship in the file, without looking into it: an import that merges asks this for every
/// row, and mostly there is none. A Bloom filter over the pairs of the file, one machine word for each pair; it may say
/// "perhaps" for nothing, never "no" for something.
/// </summary>
internal sealed class PairFilter
{
    // A pair takes 16 bits of room and sets four of them: about three in a hundred questions are answered "perhaps" in vain.
    private const int PairsInWord = 4;
    private const int SmallestCapacity = 1 << 20;

    // A row of a scan costs about a sixth of a search, so that making the filter never costs more than the searches did before it.
    private const int RowsForOneSearch = 6;
    private const int LeastSearches = 1_000;

    private ulong[]? _words;
    private long _room;
    private long _searches;

    /// <summary>Whether two nodes may be joined by a relationship in the file.</summary>
    public bool MayBeJoined(long start, long end)
    {
        if (_words is null)
        {
            return true;
        }

        var (word, bits) = Place(start, end, _words.Length);
        return (_words[word] & bits) == bits;
    }

    /// <summary>Counts a search of the file that found nothing, and makes the filter once there were so many that it pays.</summary>
    /// <param name="file">The relationships of the file.</param>
    /// <param name="count">How many there are, roughly.</param>
    public void CountVainSearch(NeighbourTable file, long count)
    {
        if (_words is null && ++_searches >= Math.Max(LeastSearches, count / RowsForOneSearch))
        {
            _room = Math.Max(SmallestCapacity, 2 * count);
            _words = new ulong[_room / PairsInWord];
            foreach (var (start, end) in file.Pairs())
            {
                Add(start, end);
            }
        }
    }

    /// <summary>Notes that two nodes are joined in the file now.</summary>
    public void Add(long start, long end)
    {
        if (_words is null)
        {
            return;
        }

        if (_room-- == 0)
        {
            // Fuller it would say "perhaps" too often; it is made anew, larger, if the questions go on.
            _words = null;
            _searches = 0;
            return;
        }

        var (word, bits) = Place(start, end, _words.Length);
        _words[word] |= bits;
    }

    private static (int Word, ulong Bits) Place(long start, long end, int words)
    {
        var hash = (((ulong)start * 0x9E3779B97F4A7C15) ^ (ulong)end) * 0xC2B2AE3D27D4EB4F;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        var bits = (1UL << (int)(hash & 63)) | (1UL << (int)((hash >> 6) & 63)) | (1UL << (int)((hash >> 12) & 63)) | (1UL << (int)((hash >> 18) & 63));
        return ((int)(((hash >> 32) * (ulong)words) >> 32), bits);
    }
}
