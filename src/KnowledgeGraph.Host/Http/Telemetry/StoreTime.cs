namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>How long one request was in the database.</summary>
internal sealed class StoreTime
{
    private static readonly AsyncLocal<StoreTime?> Holder = new();
    private long _ticks;

    /// <summary>That of the request under way; null outside of one.</summary>
    public static StoreTime? Current => Holder.Value;

    /// <summary>The time so far.</summary>
    public TimeSpan Total => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    /// <summary>Begins to measure a request.</summary>
    public static StoreTime Begin() => Holder.Value = new StoreTime();

    /// <summary>Adds a stretch.</summary>
    public void Add(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
