namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>
/// What the transactions of this client have committed so far. Later ones wait for it, whichever member of a cluster answers, so that
/// everybody who uses one client reads what it wrote.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Lock _lock = new();
    private string[] _current = [];

    /// <summary>The bookmarks that a new transaction has to wait for.</summary>
    public IReadOnlyCollection<string> Current
    {
        get
        {
            lock (_lock)
            {
                return _current;
            }
        }
    }

    /// <summary>A transaction that waited for some bookmarks has given new ones, which stand for the old as well.</summary>
    /// <param name="used">Those it waited for.</param>
    /// <param name="given">Those it gave.</param>
    public void Replace(IReadOnlyCollection<string> used, IReadOnlyCollection<string> given)
    {
        if (given.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            _current = [.. _current.Except(used, StringComparer.Ordinal).Union(given, StringComparer.Ordinal)];
        }
    }
}
