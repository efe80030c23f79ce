using System.Collections.Immutable;

namespace Cypher.Engine.Storage.Memory;

/// <summary>Reads a sorted set from a place on; the set itself offers only a walk from its beginning.</summary>
internal static class SortedRange
{
    public static IEnumerable<T> From<T>(ImmutableSortedSet<T> set, T first)
    {
        var found = set.IndexOf(first);
        for (var i = found < 0 ? ~found : found; i < set.Count; i++)
        {
            yield return set[i];
        }
    }
}
