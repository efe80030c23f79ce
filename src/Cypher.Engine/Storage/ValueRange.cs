using PropertyGraph;

namespace Cypher.Engine.Storage;

/// <summary>A range of values of one kind (integers and floats are one kind), as a comparison or STARTS WITH describes it.</summary>
public sealed record ValueRange
{
    /// <summary>The lower bound; null for none. At least one bound is given.</summary>
    public GraphValue? Low { get; init; }

    /// <summary>Whether the lower bound itself belongs to the range.</summary>
    public bool LowInclusive { get; init; }

    /// <summary>The upper bound; null for none.</summary>
    public GraphValue? High { get; init; }

    /// <summary>Whether the upper bound itself belongs to the range.</summary>
    public bool HighInclusive { get; init; }

    /// <summary>The strings that start with this; the bounds are null then.</summary>
    public string? Prefix { get; init; }
}
