namespace Cypher.Fuzz.Tests.Running;

/// <summary>A clock whose day never ends, while spans of time are measured as they are.</summary>
internal sealed class FixedDay : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(1815, 6, 9, 12, 0, 0, TimeSpan.Zero);
}
