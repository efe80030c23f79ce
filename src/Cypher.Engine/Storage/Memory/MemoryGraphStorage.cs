using PropertyGraph;

namespace Cypher.Engine.Storage.Memory;

/// <summary>
/// The graph in memory, gone with the process. Short rather than quick, because it is the reference against which other
/// storages are compared: every state is immutable, a reader keeps the one it began with, a commit swaps in the next.
/// </summary>
public sealed class MemoryGraphStorage : IGraphStorage
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly TimeSpan _writerWait;
    private volatile GraphState _committed = GraphState.Empty;
    private long _commits;

    /// <summary>Makes an empty graph.</summary>
    /// <param name="writerWait">How long a second writer waits for the first; null for ten seconds.</param>
    public MemoryGraphStorage(TimeSpan? writerWait = null) => _writerWait = writerWait ?? TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public GraphDatabaseInfo Info { get; } = new(
        "embedded", typeof(MemoryGraphStorage).Assembly.GetName().Version?.ToString(3) ?? "0.0.0", "memory");

    /// <inheritdoc/>
    public IStorageTransaction Begin(AccessMode mode, CancellationToken cancellationToken)
    {
        if (mode == AccessMode.Write && !_writer.Wait(_writerWait, cancellationToken))
        {
            throw StorageErrors.WriterBusy(_writerWait, "the graph in memory");
        }

        return new MemoryTransaction(this, mode, _committed);
    }

    /// <inheritdoc/>
    public long ReadStateMark(CancellationToken cancellationToken) => Interlocked.Read(ref _commits);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    /// <summary>Ends the write in progress, so that the next writer may begin.</summary>
    /// <param name="next">The state to commit; null to roll back.</param>
    internal void EndWrite(GraphState? next)
    {
        if (next is not null)
        {
            _committed = next;
            Interlocked.Increment(ref _commits);
        }

        _writer.Release();
    }
}
