namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>How long one request waited for its turn, and how long it was in the database.</summary>
internal sealed class RequestTimes
{
    private static readonly AsyncLocal<RequestTimes?> Holder = new();
    private long _store;
    private long _storeProcessor;
    private long _waiting;

    /// <summary>Those of the request under way; null outside of one.</summary>
    public static RequestTimes? Current => Holder.Value;

    /// <summary>The time in the database so far.</summary>
    public TimeSpan Store => TimeSpan.FromTicks(Interlocked.Read(ref _store));

    /// <summary>The time of a processor that the database has used so far, where it works in this process.</summary>
    public TimeSpan StoreProcessor => TimeSpan.FromTicks(Interlocked.Read(ref _storeProcessor));

    /// <summary>The time of waiting for a turn.</summary>
    public TimeSpan Waiting => TimeSpan.FromTicks(Interlocked.Read(ref _waiting));

    /// <summary>Whether the answer was one that had been given before.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Notes that the answer had been given before.</summary>
    public void NoteKept() => IsKept = true;

    /// <summary>Begins to measure a request.</summary>
    public static RequestTimes Begin() => Holder.Value = new RequestTimes();

    /// <summary>Adds a stretch in the database.</summary>
    /// <param name="time">By the clock.</param>
    /// <param name="used">Time of a processor.</param>
    public void AddStore(TimeSpan time, TimeSpan used)
    {
        Interlocked.Add(ref _store, time.Ticks);
        Interlocked.Add(ref _storeProcessor, used.Ticks);
    }

    /// <summary>Adds a stretch of waiting.</summary>
    public void AddWaiting(TimeSpan time) => Interlocked.Add(ref _waiting, time.Ticks);
}
