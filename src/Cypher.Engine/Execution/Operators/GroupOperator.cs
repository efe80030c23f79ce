using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Values;
using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>An aggregate and the place its result is put in.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Value">The aggregate.</param>
internal readonly record struct AggregateAssignment(int Slot, CompiledAggregate Value);

/// <summary>
/// Groups rows by keys and aggregates each group (hash aggregation). Without keys there is exactly one group, also for
/// no rows. Groups come in the order in which they were first seen.
/// </summary>
internal sealed class GroupOperator(
    Operator source,
    IReadOnlyList<Assignment> keys,
    IReadOnlyList<AggregateAssignment> aggregates,
    string details) : Operator(source)
{
    private readonly Assignment[] _keys = [.. keys];
    private readonly AggregateAssignment[] _aggregates = [.. aggregates];

    public override string Name => "Group";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        var groups = new Dictionary<GraphValue[], IAccumulator[]>(KeyEquivalence.Instance);
        long reserved = 0;
        try
        {
            foreach (var _ in Sources[0].Run(context, row))
            {
                reserved += Add(groups, context, row);
            }

            if (_keys.Length == 0 && groups.Count == 0)
            {
                groups.Add([], Start(context));
            }

            foreach (var (key, accumulators) in groups)
            {
                context.Tick();
                Emit(key, accumulators, row);
                yield return row;
            }
        }
        finally
        {
            context.Release(reserved);
        }
    }

    private long Add(Dictionary<GraphValue[], IAccumulator[]> groups, ExecutionContext context, GraphValue[] row)
    {
        context.Tick();
        long reserved = 0;
        var key = new GraphValue[_keys.Length];
        var values = key.AsSpan();
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _keys[i].Value.Evaluate(context, row);
        }

        if (!groups.TryGetValue(key, out var accumulators))
        {
            groups.Add(key, accumulators = Start(context));
            reserved = ValueSize.OfRow(key) + (64L * _aggregates.Length);
            context.Reserve(reserved);
        }

        foreach (var accumulator in accumulators)
        {
            accumulator.Add(context, row);
        }

        return reserved;
    }

    private IAccumulator[] Start(ExecutionContext context) => Array.ConvertAll(_aggregates, aggregate => aggregate.Value.Start(context));

    private void Emit(GraphValue[] key, IAccumulator[] accumulators, GraphValue[] row)
    {
        var target = row.AsSpan();
        for (var i = 0; i < key.Length; i++)
        {
            target[_keys[i].Slot] = key[i];
        }

        for (var i = 0; i < accumulators.Length; i++)
        {
            target[_aggregates[i].Slot] = accumulators[i].Result;
        }
    }
}
