using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>
/// The first rows in order, for ORDER BY with LIMIT: keeps no more rows than are wanted (a bounded heap whose top is
/// the worst row kept).
/// </summary>
internal sealed class TopOperator(
    Operator source,
    IReadOnlyList<SortKey> keys,
    RowCount? skip,
    RowCount limit,
    int[] keptSlots,
    string details) : Operator(source)
{
    private readonly SortKey[] _keys = [.. keys];

    public override string Name => "Top";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        var skipped = skip?.Evaluate(context, row) ?? 0;
        var wanted = limit.Evaluate(context, row);
        var kept = wanted > long.MaxValue - skipped ? long.MaxValue : wanted + skipped;
        var comparer = new SortEntryComparer(_keys, context);
        var heap = new PriorityQueue<GraphValue[], SortEntry>(Comparer<SortEntry>.Create((x, y) => comparer.Compare(y, x)));
        long reserved = 0;
        try
        {
            long position = 0;
            foreach (var _ in Sources[0].Run(context, row))
            {
                context.Tick();
                var entry = new SortEntry(SortKey.Evaluate(_keys, context, row), position++);
                reserved += Offer(heap, entry, kept, comparer, context, row);
            }

            foreach (var values in InOrder(heap).Skip((int)Math.Min(skipped, int.MaxValue)))
            {
                Restore(values, row);
                yield return row;
            }
        }
        finally
        {
            context.Release(reserved);
        }
    }

    private long Offer(
        PriorityQueue<GraphValue[], SortEntry> heap,
        SortEntry entry,
        long kept,
        SortEntryComparer comparer,
        ExecutionContext context,
        GraphValue[] row)
    {
        if (heap.Count < kept)
        {
            var values = Array.ConvertAll(keptSlots, slot => row[slot]);
            var size = ValueSize.OfRow(values) + ValueSize.OfRow(entry.Values);
            context.Reserve(size);
            heap.Enqueue(values, entry);
            return size;
        }

        if (heap.TryPeek(out var _, out var worst) && comparer.Compare(entry, worst) < 0)
        {
            heap.DequeueEnqueue(Array.ConvertAll(keptSlots, slot => row[slot]), entry);
        }

        return 0;
    }

    private static GraphValue[][] InOrder(PriorityQueue<GraphValue[], SortEntry> heap)
    {
        var ordered = new GraphValue[heap.Count][];
        for (var i = ordered.Length - 1; i >= 0; i--)
        {
            ordered[i] = heap.Dequeue();
        }

        return ordered;
    }

    private void Restore(GraphValue[] values, GraphValue[] row)
    {
        for (var i = 0; i < keptSlots.Length; i++)
        {
            row[keptSlots[i]] = values[i];
        }
    }
}
