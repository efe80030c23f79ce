namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>A stretch of time in the database.</summary>
/// <param name="Start">When it began.</param>
/// <param name="Thread">The thread it began in.</param>
/// <param name="Used">What that thread had used of a processor; null where that was not read.</param>
internal readonly record struct StoreStretch(long Start, int Thread, TimeSpan? Used)
{
    /// <summary>Begins one.</summary>
    public static StoreStretch Begin(TimeProvider clock) => new(clock.GetTimestamp(), Environment.CurrentManagedThreadId, ProcessorTime.Now());

    /// <summary>Begins one whose cost is known beforehand: the clock alone is read.</summary>
    public static StoreStretch BeginUsual(TimeProvider clock) => new(clock.GetTimestamp(), Environment.CurrentManagedThreadId, null);

    /// <summary>Ends it, and adds it to the times of the request under way.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="usual">What it used of a processor, if that was not read.</param>
    /// <returns>What it used of a processor.</returns>
    public TimeSpan End(TimeProvider clock, TimeSpan usual = default)
    {
        // Work that waited for another machine goes on in another thread: what it used here cannot be told, and was little.
        var used = Used is not { } before ? usual
            : Environment.CurrentManagedThreadId == Thread ? ProcessorTime.Now() - before
            : TimeSpan.Zero;
        RequestTimes.Current?.AddStore(clock.GetElapsedTime(Start), used);
        return used;
    }
}
