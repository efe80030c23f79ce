using Cypher.Engine.Evaluation.Temporal;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Values;

/// <summary>
/// Comparability, behind <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> and <c>&gt;=</c>: only values of one kind compare; all
/// else is unknown. Sorting uses <see cref="ValueOrder"/> instead, which orders everything.
/// </summary>
internal static class ValueComparison
{
    /// <summary>Compares two values.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>How they compare.</returns>
    public static Comparability Compare(GraphValue left, GraphValue right)
    {
        switch (left)
        {
            case IntegerValue integer:
                return right switch
                {
                    IntegerValue other => Of(integer.Value.CompareTo(other.Value)),
                    FloatValue { Value: double.NaN } => Comparability.NeverTrue,
                    FloatValue other => Of(NumberOrder.Compare(integer.Value, other.Value)),
                    _ => Comparability.Unknown,
                };
            case FloatValue number:
                return right switch
                {
                    IntegerValue when double.IsNaN(number.Value) => Comparability.NeverTrue,
                    IntegerValue other => Of(-NumberOrder.Compare(other.Value, number.Value)),
                    FloatValue other when double.IsNaN(number.Value) || double.IsNaN(other.Value) => Comparability.NeverTrue,
                    FloatValue other => Of(number.Value < other.Value ? -1 : number.Value > other.Value ? 1 : 0),
                    _ => Comparability.Unknown,
                };
            case StringValue text:
                return right is StringValue otherText ? Of(TextOrder.Compare(text.Value, otherText.Value)) : Comparability.Unknown;
            case BooleanValue truth:
                return right is BooleanValue otherTruth ? Of(truth.Value.CompareTo(otherTruth.Value)) : Comparability.Unknown;
            case ListValue list:
                return right is ListValue otherList ? CompareLists(list, otherList) : Comparability.Unknown;
            case MapValue map:
                return right is MapValue otherMap ? CompareMaps(map, otherMap) : Comparability.Unknown;
            case DurationValue:
                // A month has no fixed number of days, so durations have no order that is right for all.
                return Comparability.Unknown;
            default:
                return left.Kind == right.Kind && TemporalOrder.IsOrdered(left.Kind)
                    ? Of(TemporalOrder.Compare(left, right))
                    : Comparability.Unknown;
        }
    }

    private static Comparability CompareLists(ListValue left, ListValue right)
    {
        StackGuard.Check();
        var shorter = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shorter; i++)
        {
            var same = ValueEquality.AreEqual(left[i], right[i]);
            if (same is null)
            {
                return Comparability.Unknown;
            }

            if (same is false)
            {
                return Compare(left[i], right[i]);
            }
        }

        return Of(left.Count.CompareTo(right.Count));
    }

    // As in Neo4j: by the number of entries, then by the keys in order, then by the values of the keys in order.
    private static Comparability CompareMaps(MapValue left, MapValue right)
    {
        StackGuard.Check();
        if (left.Count != right.Count)
        {
            return Of(left.Count.CompareTo(right.Count));
        }

        string[] keys = [.. left.Keys.Order(StringComparer.Ordinal)];
        string[] others = [.. right.Keys.Order(StringComparer.Ordinal)];
        for (var i = 0; i < keys.Length; i++)
        {
            if (TextOrder.Compare(keys[i], others[i]) is not 0 and var order)
            {
                return Of(order);
            }
        }

        foreach (var key in keys)
        {
            var order = Compare(left[key], right[key]);
            if (order is not Comparability.Equal)
            {
                return order;
            }
        }

        return Comparability.Equal;
    }

    private static Comparability Of(int comparison) =>
        comparison < 0 ? Comparability.Less : comparison > 0 ? Comparability.Greater : Comparability.Equal;
}

/// <summary>How two values compare.</summary>
internal enum Comparability
{
    /// <summary>The left one is less.</summary>
    Less,

    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>The left one is greater.</summary>
    Greater,

    /// <summary>No comparison of the two is true: one is NaN.</summary>
    NeverTrue,

    /// <summary>They do not compare: every comparison is null.</summary>
    Unknown,
}
