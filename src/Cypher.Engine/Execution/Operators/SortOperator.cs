using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>Sorts all rows. Rows with equal keys keep their order.</summary>
internal sealed class SortOperator(Operator source, IReadOnlyList<SortKey> keys, int[] keptSlots, string details) : Operator(source)
{
    private readonly SortKey[] _keys = [.. keys];

    public override string Name => "Sort";

    public override string Details => details;

    /// <inheritdoc/>
    public override Operator WithoutSorting(IReadOnlySet<int> places) =>
        SortKey.PlacesOf(_keys) is { } own && own.IsSubsetOf(places) ? Sources[0].WithoutSorting(places) : this;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        using var buffer = new RowBuffer(context, keptSlots);
        var entries = new List<SortEntry>();
        foreach (var _ in Sources[0].Run(context, row))
        {
            entries.Add(new SortEntry(SortKey.Evaluate(_keys, context, row), buffer.Count));
            buffer.Add(row);
        }

        entries.Sort(new SortEntryComparer(_keys, context));
        foreach (var entry in entries)
        {
            context.Tick();
            buffer.Load((int)entry.Position, row);
            yield return row;
        }
    }
}
