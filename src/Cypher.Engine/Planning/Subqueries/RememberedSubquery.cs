using Cypher.Engine.Execution;
using PropertyGraph;

namespace Cypher.Engine.Planning.Subqueries;

/// <summary>A subquery that depends on no row: run once in a statement, then its values are given again.</summary>
/// <param name="plan">The subquery.</param>
/// <param name="onlyFirst">Whether nobody asks for more than one row.</param>
internal sealed class RememberedSubquery(ICompiledSubquery plan, bool onlyFirst) : ICompiledSubquery
{
    public int ValueSlot => plan.ValueSlot;

    public IEnumerable<GraphValue[]> Run(ExecutionContext context, GraphValue[] row)
    {
        if (!context.Remembered.TryGetValue(this, out var values))
        {
            context.Remembered[this] = values = Collect(context, row);
        }

        foreach (var value in values)
        {
            context.Tick();
            if (ValueSlot >= 0)
            {
                row[ValueSlot] = value;
            }

            yield return row;
        }
    }

    private List<GraphValue> Collect(ExecutionContext context, GraphValue[] row)
    {
        var values = new List<GraphValue>();
        foreach (var _ in plan.Run(context, row))
        {
            context.Reserve(Execution.Rows.ValueSize.OfRow([]));
            values.Add(ValueSlot >= 0 ? row[ValueSlot] : NullValue.Instance);
            if (onlyFirst)
            {
                break;
            }
        }

        return values;
    }
}
