namespace Cypher.Language.Semantics;

/// <summary>What the checker needs to know of a function.</summary>
/// <param name="Name">The name as it is best written; it compares without case.</param>
/// <param name="MinimumArguments">The least number of arguments.</param>
/// <param name="MaximumArguments">The greatest number; null for no limit.</param>
public sealed record FunctionSignature(string Name, int MinimumArguments, int? MaximumArguments)
{
    /// <summary>Whether it makes one value of many rows.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>Whether equal arguments give equal results: false for <c>rand</c> and <c>randomUUID</c>.</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>
    /// The kinds that each argument may have; arguments beyond the list may have any. A call that certainly passes another
    /// kind is rejected before it runs, so leave a position at <see cref="ValueKinds.Any"/> where the error belongs to run time.
    /// </summary>
    public IReadOnlyList<ValueKinds> ArgumentKinds { get; init; } = [];

    /// <summary>What it can give.</summary>
    public StaticType Result { get; init; } = StaticType.Any;
}
