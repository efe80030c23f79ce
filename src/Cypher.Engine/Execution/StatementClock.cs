using NodaTime;

namespace Cypher.Engine.Execution;

/// <summary>The three clocks of Cypher's temporal functions. Transaction and statement time stand still.</summary>
/// <param name="provider">Where the time comes from.</param>
/// <param name="transaction">When the transaction began.</param>
internal sealed class StatementClock(TimeProvider provider, Instant transaction)
{
    /// <summary>When the transaction began.</summary>
    public Instant Transaction { get; } = transaction;

    /// <summary>When the statement began; what <c>datetime()</c> gives.</summary>
    public Instant Statement { get; } = Instant.FromDateTimeOffset(provider.GetUtcNow());

    /// <summary>The time now.</summary>
    /// <returns>The instant.</returns>
    public Instant Realtime() => Instant.FromDateTimeOffset(provider.GetUtcNow());
}
