namespace PropertyGraph;

/// <summary>How much one statement takes: whichever is reached first ends a batch.</summary>
public sealed record BatchLimits
{
    /// <summary>The usual limits, chosen so that statements do not count and both sides hold little.</summary>
    public static BatchLimits Default { get; } = new();

    /// <summary>Rows a batch, at least 1.</summary>
    public int Rows { get; init; } = 10_000;

    /// <summary>Bytes a batch, roughly, as JSON would take them. A row that is larger alone makes a batch alone.</summary>
    public long Bytes { get; init; } = 2 * 1024 * 1024;
}
