using Cypher.Engine.Evaluation.Entities;
using PropertyGraph;

namespace Cypher.Engine.Execution.Rows;

/// <summary>
/// Tells whether the values of two rows are the same in every respect, so that nothing that is computed from them can
/// differ. Stricter than equality in Cypher, where 1 = 1.0 although their texts differ; values for which that is hard to
/// tell (numbers with a point, temporal values, maps) are compared by nobody.
/// </summary>
internal sealed class SameValues : IEqualityComparer<GraphValue[]>
{
    // Longer lists cost more to compare than is likely to be saved.
    private const int LongestList = 32;

    public static SameValues Instance { get; } = new();

    /// <summary>Whether a value is one of those that are compared.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True where it may be part of a key.</returns>
    public static bool MayCompare(GraphValue? value) => value switch
    {
        null or NullValue or BooleanValue or IntegerValue or StringValue or StoredNode or StoredRelationship => true,
        ListValue list => list.Count <= LongestList && list.All(item => item is not ListValue && MayCompare(item)),
        _ => false,
    };

    public bool Equals(GraphValue[]? x, GraphValue[]? y)
    {
        for (var i = 0; i < x!.Length; i++)
        {
            if (!AreSame(x[i], y![i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(GraphValue[] values)
    {
        var hash = default(HashCode);
        foreach (var value in values)
        {
            hash.Add(HashOf(value));
        }

        return hash.ToHashCode();
    }

    private static bool AreSame(GraphValue? one, GraphValue? other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        return (one, other) switch
        {
            (StoredNode x, StoredNode y) => x.Id == y.Id,
            (StoredRelationship x, StoredRelationship y) => x.Id == y.Id,
            (IntegerValue x, IntegerValue y) => x.Value == y.Value,
            (StringValue x, StringValue y) => string.Equals(x.Value, y.Value, StringComparison.Ordinal),
            (BooleanValue x, BooleanValue y) => x.Value == y.Value,
            (null or NullValue, null or NullValue) => true,
            (ListValue x, ListValue y) => AreSame(x, y),
            _ => false,
        };
    }

    private static bool AreSame(ListValue one, ListValue other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Count; i++)
        {
            if (!AreSame(one[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int HashOf(GraphValue? value) => value switch
    {
        StoredNode node => node.Id.GetHashCode(),
        StoredRelationship relationship => relationship.Id.GetHashCode(),
        IntegerValue number => number.Value.GetHashCode(),
        StringValue text => string.GetHashCode(text.Value, StringComparison.Ordinal),
        ListValue list => list.Count == 0 ? 0 : HashCode.Combine(list.Count, HashOf(list[0]), HashOf(list[^1])),
        BooleanValue truth => truth.Value ? 1 : 2,
        _ => 0,
    };
}
