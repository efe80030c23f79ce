namespace PropertyGraph;

/// <summary>Wishes for one transaction.</summary>
public sealed record TransactionOptions
{
    /// <summary>No wishes.</summary>
    public static TransactionOptions Default { get; } = new();

    /// <summary>How long the transaction may run in all; null leaves it to the database.</summary>
    public TimeSpan? Timeout { get; init; }
}
