using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>
/// Takes rows from the database some at a time, because measuring each by itself costs as much as many a row. Nobody waits long for a
/// row that is there: a batch ends when it is full or has taken its time.
/// </summary>
internal sealed class RowBatch(IAsyncEnumerator<GraphRow> source, TimeProvider clock)
{
    private const int Most = 64;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(5);
    private readonly List<GraphRow> _rows = [];

    /// <summary>The rows that were taken last.</summary>
    public IReadOnlyList<GraphRow> Rows => _rows;

    /// <summary>Whether there are no more.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Takes the next rows.</summary>
    /// <returns>Whether there are more.</returns>
    public async Task<bool> FillAsync()
    {
        _rows.Clear();
        var start = clock.GetTimestamp();
        while (_rows.Count < Most && clock.GetElapsedTime(start) < Longest)
        {
            if (!await source.MoveNextAsync())
            {
                IsLast = true;
                return false;
            }

            _rows.Add(source.Current);
        }

        return true;
    }
}
