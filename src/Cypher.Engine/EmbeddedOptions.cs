namespace Cypher.Engine;

/// <summary>How an embedded database behaves.</summary>
public sealed record EmbeddedOptions
{
    /// <summary>The options that are used where none are given.</summary>
    public static EmbeddedOptions Default { get; } = new();

    /// <summary>What one statement may use.</summary>
    public EngineLimits Limits { get; init; } = new();

    /// <summary>The only folder from which LOAD CSV reads; null refuses LOAD CSV.</summary>
    public string? ImportFolder { get; init; }

    /// <summary>How many compiled plans are kept for queries that come again; 0 for none.</summary>
    public int PlanCacheSize { get; init; } = 256;

    /// <summary>The seed of rand() and randomUUID(); null takes one from the system's source of randomness.</summary>
    public int? RandomSeed { get; init; }

    /// <summary>
    /// Plans that follow the text from left to right and use nothing that makes them quick: no index, no counts, no joins, no
    /// early condition, nothing remembered. Tests hold the results of real plans against theirs.
    /// </summary>
    internal bool PlansNaively { get; init; }

    /// <summary>Whether every clause that changes the graph takes all its rows first, also where it need not; for tests to compare with.</summary>
    internal bool TakesAllRowsFirst { get; init; }
}
