using PropertyGraph;

namespace Cypher.Engine.Evaluation.Values;

/// <summary>
/// Cypher's <c>=</c>: true, false or unknown. Null is equal to nothing known; lists and maps are unknown where only a
/// null inside leaves it open; values of different kinds are different; NaN differs from everything.
/// </summary>
internal static class ValueEquality
{
    /// <summary>Compares two values.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>True, false, or null where it is unknown.</returns>
    public static bool? AreEqual(GraphValue left, GraphValue right)
    {
        switch (left)
        {
            case NullValue:
                return null;
            case IntegerValue integer:
                return right switch
                {
                    IntegerValue other => integer.Value == other.Value,
                    FloatValue other => NumberOrder.AreEqual(integer.Value, other.Value),
                    _ => OfOtherKind(right),
                };
            case FloatValue number:
                return right switch
                {
                    FloatValue other => number.Value == other.Value,
                    IntegerValue other => NumberOrder.AreEqual(other.Value, number.Value),
                    _ => OfOtherKind(right),
                };
            case ListValue list:
                return right is ListValue otherList ? ListsAreEqual(list, otherList) : OfOtherKind(right);
            case MapValue map:
                return right is MapValue otherMap ? MapsAreEqual(map, otherMap) : OfOtherKind(right);
            default:
                return right.IsNull ? null : left.Equals(right);
        }
    }

    /// <summary>Compares two values as the <c>=</c> of Cypher gives it.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>True, false or the null of Cypher.</returns>
    public static GraphValue Equal(GraphValue left, GraphValue right) => Ternary.ToValue(AreEqual(left, right));

    private static bool? OfOtherKind(GraphValue right) => right.IsNull ? null : false;

    private static bool? ListsAreEqual(ListValue left, ListValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        StackGuard.Check();
        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            var same = AreEqual(left[i], right[i]);
            if (same is false)
            {
                return false;
            }

            result = same is null ? null : result;
        }

        return result;
    }

    private static bool? MapsAreEqual(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        StackGuard.Check();
        bool? result = true;
        foreach (var (key, value) in left)
        {
            if (!right.TryGetValue(key, out var other))
            {
                return false;
            }

            var same = AreEqual(value, other);
            if (same is false)
            {
                return false;
            }

            result = same is null ? null : result;
        }

        return result;
    }
}
