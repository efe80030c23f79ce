using PropertyGraph;

namespace Cypher.Engine.Evaluation.Values;

/// <summary>Three-valued truth: true, false and unknown, which Cypher writes as null.</summary>
internal static class Ternary
{
    /// <summary>The value for a truth.</summary>
    /// <param name="truth">True, false or unknown.</param>
    /// <returns>True, false or the null of Cypher.</returns>
    public static GraphValue ToValue(bool? truth) => truth switch
    {
        true => BooleanValue.True,
        false => BooleanValue.False,
        null => NullValue.Instance,
    };

    /// <summary>The opposite; unknown stays unknown.</summary>
    /// <param name="truth">True, false or unknown.</param>
    /// <returns>The opposite.</returns>
    public static bool? Not(bool? truth) => truth is { } known ? !known : null;
}
