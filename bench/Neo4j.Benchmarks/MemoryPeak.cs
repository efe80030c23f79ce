namespace Neo4j.Benchmarks;

/// <summary>
/// Looks at the memory of this process while something runs: after it, what was held is gone and nothing would be seen. Heap is what is
/// allocated, with what the collector has not yet taken away; resident is what the process holds of the machine.
/// </summary>
internal sealed class MemoryPeak : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _over = new();
    private readonly Task _looking;

    /// <summary>Takes away what others left, and begins to look.</summary>
    public MemoryPeak()
    {
        GC.Collect();
        Look();
        _looking = Task.Run(LookAsync);
    }

    /// <summary>The most bytes of the heap that were seen.</summary>
    public long Heap { get; private set; }

    /// <summary>The most resident bytes that were seen.</summary>
    public long Resident { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _looking;
        _over.Dispose();
    }

    private async Task LookAsync()
    {
        while (!_over.IsCancellationRequested)
        {
            Look();
            await Task.Delay(Pause, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Look()
    {
        Heap = Math.Max(Heap, GC.GetTotalMemory(forceFullCollection: false));
        Resident = Math.Max(Resident, Environment.WorkingSet);
    }
}
