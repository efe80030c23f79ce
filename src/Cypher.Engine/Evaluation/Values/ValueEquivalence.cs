using PropertyGraph;

namespace Cypher.Engine.Evaluation.Values;

/// <summary>
/// When DISTINCT and grouping hold two values for one: as <c>=</c>, but null is the same as null and NaN the same as
/// NaN, so that every value belongs to exactly one group. 1 and 1.0 are the same, also inside lists and maps.
/// </summary>
internal sealed class ValueEquivalence : IEqualityComparer<GraphValue>
{
    private ValueEquivalence()
    {
    }

    /// <summary>The only instance.</summary>
    public static ValueEquivalence Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(GraphValue? x, GraphValue? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        return (x, y) switch
        {
            (null, _) or (_, null) => false,
            (FloatValue left, FloatValue right) => left.Value == right.Value || (double.IsNaN(left.Value) && double.IsNaN(right.Value)),
            (FloatValue left, IntegerValue right) => NumberOrder.AreEqual(right.Value, left.Value),
            (IntegerValue left, FloatValue right) => NumberOrder.AreEqual(left.Value, right.Value),
            (ListValue left, ListValue right) => ListsAreSame(left, right),
            (MapValue left, MapValue right) => MapsAreSame(left, right),
            _ => x.Equals(y),
        };
    }

    /// <inheritdoc/>
    public int GetHashCode(GraphValue obj) => obj switch
    {
        FloatValue number => HashNumber(number.Value),
        ListValue list => HashList(list),
        MapValue map => HashMap(map),
        _ => obj.GetHashCode(),
    };

    // A float that is an integer must fall into the integer's bucket; -0.0 into that of 0.
    private static int HashNumber(double number) =>
        NumberOrder.TryGetInteger(number, out var integer) ? integer.GetHashCode() : number.GetHashCode();

    private bool ListsAreSame(ListValue left, ListValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        StackGuard.Check();
        for (var i = 0; i < left.Count; i++)
        {
            if (!Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool MapsAreSame(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        StackGuard.Check();
        foreach (var (key, value) in left)
        {
            if (!right.TryGetValue(key, out var other) || !Equals(value, other))
            {
                return false;
            }
        }

        return true;
    }

    private int HashList(ListValue list)
    {
        StackGuard.Check();
        var hash = default(HashCode);
        foreach (var item in list)
        {
            hash.Add(GetHashCode(item));
        }

        return hash.ToHashCode();
    }

    private int HashMap(MapValue map)
    {
        StackGuard.Check();
        var hash = map.Count;
        foreach (var (key, value) in map)
        {
            hash ^= HashCode.Combine(StringComparer.Ordinal.GetHashCode(key), GetHashCode(value));
        }

        return hash;
    }
}

/// <summary>When DISTINCT and grouping hold two keys of several values for one.</summary>
internal sealed class KeyEquivalence : IEqualityComparer<GraphValue[]>
{
    private KeyEquivalence()
    {
    }

    /// <summary>The only instance.</summary>
    public static KeyEquivalence Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(GraphValue[]? x, GraphValue[]? y)
    {
        if (x is null || y is null || x.Length != y.Length)
        {
            return ReferenceEquals(x, y);
        }

        for (var i = 0; i < x.Length; i++)
        {
            if (!ValueEquivalence.Instance.Equals(x[i], y[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(GraphValue[] obj)
    {
        var hash = default(HashCode);
        foreach (var value in obj)
        {
            hash.Add(ValueEquivalence.Instance.GetHashCode(value));
        }

        return hash.ToHashCode();
    }
}
