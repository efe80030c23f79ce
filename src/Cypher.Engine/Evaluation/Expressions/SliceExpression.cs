using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>list[from..to]</c>, <c>to</c> exclusive; negative bounds count from the end, bounds outside are cut off.</summary>
internal sealed class SliceExpression(CompiledExpression subject, CompiledExpression? from, CompiledExpression? to, SourceSpan place)
    : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var source = subject.Evaluate(context, row);
        var low = from?.Evaluate(context, row) ?? IntegerValue.Of(0);
        var high = to?.Evaluate(context, row);
        if (source.IsNull || low.IsNull || high is { IsNull: true })
        {
            return NullValue.Instance;
        }

        if (source is not ListValue list)
        {
            throw EvaluationErrors.InvalidType("'[..]'", "a list before it", source, place);
        }

        var start = Bound(low, list.Count);
        var end = high is null ? list.Count : Bound(high, list.Count);
        if (start >= end)
        {
            return ListValue.Empty;
        }

        var items = new GraphValue[end - start];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = list[start + i];
        }

        return new ListValue(items);
    }

    private int Bound(GraphValue value, int count)
    {
        if (value is not IntegerValue bound)
        {
            throw EvaluationErrors.InvalidType("A bound of '[..]'", "an integer", value, place);
        }

        return (int)Math.Clamp(bound.Value < 0 ? bound.Value + count : bound.Value, 0, count);
    }
}
