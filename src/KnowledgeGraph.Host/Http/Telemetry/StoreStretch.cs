namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>A stretch of time in the database.</summary>
internal readonly record struct StoreStretch(long Start, int Thread, TimeSpan Used)
{
    /// <summary>Begins one.</summary>
    public static StoreStretch Begin(TimeProvider clock) => new(clock.GetTimestamp(), Environment.CurrentManagedThreadId, ProcessorTime.Now());

    /// <summary>Ends it, and adds it to the times of the request under way.</summary>
    public void End(TimeProvider clock)
    {
        if (RequestTimes.Current is { } times)
        {
            // Work that waited for another machine goes on in another thread: what it used here cannot be told, and was little.
            var used = Environment.CurrentManagedThreadId == Thread ? ProcessorTime.Now() - Used : TimeSpan.Zero;
            times.AddStore(clock.GetElapsedTime(Start), used);
        }
    }
}
