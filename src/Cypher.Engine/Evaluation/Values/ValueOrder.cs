using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Evaluation.Temporal;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Values;

/// <summary>
/// The order of ORDER BY, min and max: total, over values of all kinds. Kinds come in the order of
/// <see cref="ValueKind"/>, integers and floats as one kind, NaN after all other numbers, null last.
/// </summary>
internal sealed class ValueOrder : IComparer<GraphValue>
{
    private ValueOrder()
    {
    }

    /// <summary>The only instance.</summary>
    public static ValueOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(GraphValue? x, GraphValue? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var byKind = Rank(x.Kind) - Rank(y.Kind);
        return byKind != 0 ? byKind : x switch
        {
            IntegerValue or FloatValue => CompareNumbers(x, y),
            StringValue text => TextOrder.Compare(text.Value, ((StringValue)y).Value),
            BooleanValue truth => truth.Value.CompareTo(((BooleanValue)y).Value),
            NodeValue node => EntityOrder.Compare(node, (NodeValue)y),
            RelationshipValue relationship => EntityOrder.Compare(relationship, (RelationshipValue)y),
            PathValue path => ComparePaths(path, (PathValue)y),
            ListValue list => CompareLists(list, (ListValue)y),
            MapValue map => CompareMaps(map, (MapValue)y),
            NullValue => 0,
            _ => TemporalOrder.Compare(x, y),
        };
    }

    private static int Rank(ValueKind kind) => kind == ValueKind.Float ? (int)ValueKind.Integer : (int)kind;

    private static int CompareNumbers(GraphValue x, GraphValue y) => (x, y) switch
    {
        (IntegerValue left, IntegerValue right) => left.Value.CompareTo(right.Value),
        (IntegerValue left, FloatValue right) => double.IsNaN(right.Value) ? -1 : NumberOrder.Compare(left.Value, right.Value),
        (FloatValue left, IntegerValue right) => double.IsNaN(left.Value) ? 1 : -NumberOrder.Compare(right.Value, left.Value),
        (FloatValue left, FloatValue right) => CompareFloats(left.Value, right.Value),
        _ => 0,
    };

    // Not CompareTo of double, which puts NaN first.
    private static int CompareFloats(double left, double right) =>
        left < right ? -1 : left > right ? 1 : double.IsNaN(left).CompareTo(double.IsNaN(right));

    private int CompareLists(ListValue left, ListValue right)
    {
        StackGuard.Check();
        var shorter = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shorter; i++)
        {
            var comparison = Compare(left[i], right[i]);
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private int CompareMaps(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
        {
            return left.Count.CompareTo(right.Count);
        }

        StackGuard.Check();
        var leftKeys = left.Keys.ToArray();
        var rightKeys = right.Keys.ToArray();
        Array.Sort(leftKeys, TextOrder.Compare);
        Array.Sort(rightKeys, TextOrder.Compare);
        for (var i = 0; i < leftKeys.Length; i++)
        {
            var comparison = TextOrder.Compare(leftKeys[i], rightKeys[i]);
            if (comparison != 0)
            {
                return comparison;
            }
        }

        foreach (var key in leftKeys)
        {
            var comparison = Compare(left[key], right[key]);
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return 0;
    }

    private static int ComparePaths(PathValue left, PathValue right)
    {
        var comparison = EntityOrder.Compare(left.Nodes[0], right.Nodes[0]);
        var shorter = Math.Min(left.Relationships.Count, right.Relationships.Count);
        for (var i = 0; comparison == 0 && i < shorter; i++)
        {
            comparison = EntityOrder.Compare(left.Relationships[i], right.Relationships[i]);
            comparison = comparison != 0 ? comparison : EntityOrder.Compare(left.Nodes[i + 1], right.Nodes[i + 1]);
        }

        return comparison != 0 ? comparison : left.Relationships.Count.CompareTo(right.Relationships.Count);
    }
}
