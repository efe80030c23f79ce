using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Expressions;
using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>One key of ORDER BY.</summary>
/// <param name="Value">The expression.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
internal sealed record SortKey(CompiledExpression Value, bool IsDescending)
{
    /// <summary>The places that are sorted by.</summary>
    /// <param name="keys">The keys.</param>
    /// <returns>The places; null where a key is more than a value that is there.</returns>
    public static HashSet<int>? PlacesOf(IReadOnlyList<SortKey> keys)
    {
        var places = new HashSet<int>();
        foreach (var key in keys)
        {
            if (key.Value is not SlotExpression value)
            {
                return null;
            }

            places.Add(value.Slot);
        }

        return places;
    }

    public static GraphValue[] Evaluate(SortKey[] keys, ExecutionContext context, GraphValue[] row)
    {
        var values = new GraphValue[keys.Length];
        var target = values.AsSpan();
        for (var i = 0; i < keys.Length; i++)
        {
            target[i] = keys[i].Value.Evaluate(context, row);
        }

        return values;
    }
}

/// <summary>A row to be sorted: the values of its keys, and its position among the rows, which decides between equals.</summary>
internal readonly record struct SortEntry(GraphValue[] Values, long Position);

/// <summary>Compares rows by their keys as Cypher orders values, then by position.</summary>
internal sealed class SortEntryComparer(SortKey[] keys, ExecutionContext context) : IComparer<SortEntry>
{
    public int Compare(SortEntry x, SortEntry y)
    {
        context.Tick();
        for (var i = 0; i < keys.Length; i++)
        {
            var comparison = ValueOrder.Instance.Compare(x.Values[i], y.Values[i]);
            if (comparison != 0)
            {
                return keys[i].IsDescending ? -comparison : comparison;
            }
        }

        return x.Position.CompareTo(y.Position);
    }
}
