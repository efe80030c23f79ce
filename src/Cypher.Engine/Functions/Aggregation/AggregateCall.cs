using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Functions.Aggregation;

/// <summary>A call of an aggregate function with its arguments: leaves nulls out, and with DISTINCT values that came before.</summary>
internal sealed class AggregateCall(
    Func<AggregateSite, ValueAccumulator> start,
    AggregateSite site,
    bool isDistinct,
    CompiledExpression value,
    CompiledExpression? parameter)
    : CompiledAggregate
{
    public override IAccumulator Start(ExecutionContext context) => new Group(this, start(site));

    private sealed class Group(AggregateCall call, ValueAccumulator values) : IAccumulator
    {
        private const int BytesPerDistinctValue = 64;
        private readonly HashSet<GraphValue>? _seen = call.IsDistinct ? new HashSet<GraphValue>(ValueEquivalence.Instance) : null;

        public GraphValue Result => values.Result;

        public void Add(ExecutionContext context, GraphValue[] row)
        {
            var item = call.Value.Evaluate(context, row);
            if (item.IsNull)
            {
                return;
            }

            if (_seen is not null)
            {
                if (!_seen.Add(item))
                {
                    return;
                }

                context.Reserve(BytesPerDistinctValue);
            }

            values.Add(item, call.Parameter?.Evaluate(context, row), context);
        }
    }

    private bool IsDistinct { get; } = isDistinct;

    private CompiledExpression Value { get; } = value;

    private CompiledExpression? Parameter { get; } = parameter;
}

/// <summary><c>count(*)</c>: the rows, whatever they hold.</summary>
internal sealed class CountAllCall : CompiledAggregate
{
    public override IAccumulator Start(ExecutionContext context) => new Group();

    private sealed class Group : IAccumulator
    {
        private long _count;

        public GraphValue Result => IntegerValue.Of(_count);

        public void Add(ExecutionContext context, GraphValue[] row) => _count++;
    }
}
