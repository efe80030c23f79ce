namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>How long one request waited for its turn, and how long it was in the database.</summary>
internal sealed class RequestTimes
{
    private static readonly AsyncLocal<RequestTimes?> Holder = new();
    private long _store;
    private long _waiting;

    /// <summary>Those of the request under way; null outside of one.</summary>
    public static RequestTimes? Current => Holder.Value;

    /// <summary>The time in the database so far.</summary>
    public TimeSpan Store => TimeSpan.FromTicks(Interlocked.Read(ref _store));

    /// <summary>The time of waiting for a turn.</summary>
    public TimeSpan Waiting => TimeSpan.FromTicks(Interlocked.Read(ref _waiting));

    /// <summary>Begins to measure a request.</summary>
    public static RequestTimes Begin() => Holder.Value = new RequestTimes();

    /// <summary>Adds a stretch in the database.</summary>
    public void AddStore(TimeSpan time) => Interlocked.Add(ref _store, time.Ticks);

    /// <summary>Adds a stretch of waiting.</summary>
    public void AddWaiting(TimeSpan time) => Interlocked.Add(ref _waiting, time.Ticks);
}
