namespace Cypher.Engine;

/// <summary>
/// How much one statement may use before it fails with <see cref="PropertyGraph.GraphErrorCodes.LimitExceeded"/> (or
/// <see cref="PropertyGraph.GraphErrorCodes.TransactionTimedOut"/> for time). A limit protects the process, not the
/// user's patience: the defaults are far above what honest queries need.
/// </summary>
public sealed record EngineLimits
{
    /// <summary>Rows in a result.</summary>
    public long MaxRows { get; init; } = 50_000_000;

    /// <summary>Estimated bytes of all rows of a result together.</summary>
    public long MaxResultBytes { get; init; } = 4L << 30;

    /// <summary>Items in one list or characters in one string that an expression builds.</summary>
    public int MaxListLength { get; init; } = 10_000_000;

    /// <summary>Relationships in one path of a variable-length pattern.</summary>
    public int MaxPathLength { get; init; } = 100_000;

    /// <summary>How deep lists and maps may nest in one value, and expressions in one query.</summary>
    public int MaxRecursionDepth { get; init; } = 1_000;

    /// <summary>How long one statement may run; null for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Estimated bytes that sorting, grouping, collecting and eager reading may hold at once.</summary>
    public long MaxMemoryBytes { get; init; } = 2L << 30;
}
