namespace Cypher.Tck.Tests.Running;

/// <summary>How a scenario went.</summary>
/// <param name="Failure">What went wrong, for people; null where it passed.</param>
/// <param name="Cause">The same without the particulars, so that failures of one cause can be counted; null where it passed.</param>
internal sealed record ScenarioOutcome(string? Failure, string? Cause)
{
    /// <summary>The scenario passed.</summary>
    public static ScenarioOutcome Passed { get; } = new(null, null);

    /// <summary>Whether the scenario passed.</summary>
    public bool HasPassed => Failure is null;
}

/// <summary>A step of a scenario did not hold.</summary>
internal sealed class ScenarioFailedException(string message, string cause) : Exception(message)
{
    /// <summary>The failure without its particulars.</summary>
    public string Cause { get; } = cause;
}
