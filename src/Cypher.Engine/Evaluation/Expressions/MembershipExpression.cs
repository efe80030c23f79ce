using Cypher.Engine.Evaluation.Values;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>a IN list</c>: true where an item is equal, else unknown where one might be.</summary>
internal static class Membership
{
    public static GraphValue Apply(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place) => right switch
    {
        NullValue => right,
        ListValue list => Ternary.ToValue(Contains(list, left)),
        _ => throw EvaluationErrors.InvalidType("'IN'", "a list after it", right, place),
    };

    private static bool? Contains(ListValue list, GraphValue value)
    {
        bool? result = false;
        for (var i = 0; i < list.Count; i++)
        {
            var same = ValueEquality.AreEqual(value, list[i]);
            if (same is true)
            {
                return true;
            }

            result = same is null ? null : result;
        }

        return result;
    }
}

/// <summary><c>a IN [1, 2, 3]</c> with a list of plain constants, which is hashed once instead of searched for each row.</summary>
internal sealed class ConstantMembershipExpression : CompiledExpression
{
    private readonly CompiledExpression _value;
    private readonly HashSet<GraphValue> _items;
    private readonly bool _hasNull;

    private ConstantMembershipExpression(CompiledExpression value, HashSet<GraphValue> items, bool hasNull)
    {
        _value = value;
        _items = items;
        _hasNull = hasNull;
    }

    /// <summary>Makes the expression where the items allow it: no lists, maps or NaN, whose equality is not that of hashing.</summary>
    public static CompiledExpression? TryCreate(CompiledExpression value, ListValue list)
    {
        var items = new HashSet<GraphValue>(ValueEquivalence.Instance);
        var hasNull = false;
        foreach (var item in list)
        {
            if (item is ListValue or MapValue or FloatValue { Value: double.NaN })
            {
                return null;
            }

            hasNull |= item.IsNull;
            if (!item.IsNull)
            {
                items.Add(item);
            }
        }

        return new ConstantMembershipExpression(value, items, hasNull);
    }

    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var value = _value.Evaluate(context, row);
        if (value.IsNull)
        {
            return _items.Count == 0 && !_hasNull ? BooleanValue.False : NullValue.Instance;
        }

        // A list or map is equal to none of the plain items; NaN is equal to nothing.
        if (value is not FloatValue { Value: double.NaN } && _items.Contains(value))
        {
            return BooleanValue.True;
        }

        return _hasNull ? NullValue.Instance : BooleanValue.False;
    }
}
