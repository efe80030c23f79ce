namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>
/// What it costs a processor to ask the database for its mark. It is asked with every answer that is given again, always does the same
/// few things, and takes hardly longer than reading the processor's time before and after: so that is read for some, and what these
/// cost stands for those after them.
/// </summary>
internal sealed class MarkCost
{
    private const int Round = 16;

    // More than one in a row, because the first of all opens a connection.
    private const int Read = 2;

    private int _asked = -1;
    private long _usual;

    /// <summary>What asking cost last.</summary>
    public TimeSpan Usual
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _usual));
        set => Interlocked.Exchange(ref _usual, value.Ticks);
    }

    /// <summary>Whether the processor's time is to be read for the mark that is asked for now.</summary>
    public bool IsToBeRead() => (uint)Interlocked.Increment(ref _asked) % Round < Read;
}
