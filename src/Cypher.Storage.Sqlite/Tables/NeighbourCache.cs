using System.Runtime.InteropServices;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>
/// The neighbours of nodes that were asked for, as long as the file stays as it is. Bounded: it starts again when it is
/// full, and a node with too many neighbours is noted as such.
/// </summary>
internal sealed class NeighbourCache
{
    private const int MostKept = 1 << 17;

    // What an entry costs besides its neighbours, in neighbours.
    private const int EntryCost = 6;

    private readonly Dictionary<long, NeighbourList?> _known = [];
    private int _kept;

    /// <summary>Looks for the neighbours of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="neighbours">The neighbours; null where they are too many to be kept.</param>
    /// <returns>False where nothing is known.</returns>
    public bool TryFind(long node, out NeighbourList? neighbours) => _known.TryGetValue(node, out neighbours);

    /// <summary>Keeps neighbours.</summary>
    /// <param name="node">The node.</param>
    /// <param name="neighbours">All of them; null where they are too many.</param>
    public void Keep(long node, NeighbourList? neighbours)
    {
        _kept += EntryCost + (neighbours?.Count ?? 0);
        if (_kept > MostKept)
        {
            Clear();
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_known, node, out _) = neighbours;
    }

    public void Clear()
    {
        _known.Clear();
        _kept = 0;
    }
}
