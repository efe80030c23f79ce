using System.Collections.Frozen;

namespace Cypher.Engine.Planning.Projections;

/// <summary>The functions that aggregate.</summary>
internal static class AggregateNames
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        ["count", "sum", "avg", "min", "max", "collect", "stDev", "stDevP", "percentileCont", "percentileDisc"],
        StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Names.Contains(name);
}
