using PropertyGraph;

namespace Cypher.Engine.Execution.Rows;

/// <summary>Keeps rows for later: of each only the places that are still needed. Counts the memory it holds.</summary>
internal sealed class RowBuffer(ExecutionContext context, int[] slots) : IDisposable
{
    private readonly List<GraphValue[]> _rows = [];
    private long _reserved;

    public int Count => _rows.Count;

    /// <summary>Keeps a copy of what the row holds now.</summary>
    /// <param name="row">The row.</param>
    public void Add(GraphValue[] row)
    {
        context.Tick();
        var kept = Copy(row);
        Reserve(ValueSize.OfRow(kept));
        _rows.Add(kept);
    }

    /// <summary>Puts a kept row back into the wide row.</summary>
    /// <param name="index">Which one, from 0.</param>
    /// <param name="row">The wide row.</param>
    public void Load(int index, GraphValue[] row)
    {
        // Through a span each value is stored without asking anew whether the array may hold it.
        var kept = _rows[index];
        var target = row.AsSpan();
        for (var i = 0; i < slots.Length; i++)
        {
            target[slots[i]] = kept[i];
        }
    }

    /// <summary>Takes over what the wide row holds now in place of a kept row.</summary>
    /// <param name="index">Which one, from 0.</param>
    /// <param name="row">The wide row.</param>
    public void Save(int index, GraphValue[] row)
    {
        var kept = _rows[index].AsSpan();
        for (var i = 0; i < slots.Length; i++)
        {
            kept[i] = row[slots[i]];
        }
    }

    public void Dispose()
    {
        context.Release(_reserved);
        _reserved = 0;
    }

    private GraphValue[] Copy(GraphValue[] row)
    {
        var copy = new GraphValue[slots.Length];
        var kept = copy.AsSpan();
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = row[slots[i]];
        }

        return copy;
    }

    private void Reserve(long bytes)
    {
        _reserved += bytes;
        context.Reserve(bytes);
    }
}
