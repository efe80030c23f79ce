using PropertyGraph;

namespace Cypher.Engine.Execution.Rows;

/// <summary>
/// What a nested plan gave in this statement, by the values it was run for. It gives up where hardly anything is asked
/// twice, and stops keeping where memory gets short: without it the statement is slower and not wrong.
/// </summary>
internal sealed class RememberedRows(ExecutionContext context, int[] keySlots, int[] valueSlots)
{
    private const int LooksBeforeJudging = 1024;

    // Where not one of so many was the same, each has something of its own, such as a node that was just found.
    private const int LooksBeforeDoubting = 128;
    private const int LeastFoundOf = 8;

    private readonly Dictionary<GraphValue[], GraphValue[][]> _rows = new(SameValues.Instance);
    private readonly GraphValue[] _wanted = new GraphValue[keySlots.Length];
    private int _looks;
    private int _found;
    private bool _isGivenUp;

    /// <summary>Looks for the rows that belong to what the row around holds.</summary>
    /// <param name="row">The row around.</param>
    /// <param name="rows">The kept rows.</param>
    /// <returns>False where they are not known.</returns>
    public bool TryFind(GraphValue[] row, out GraphValue[][] rows)
    {
        rows = [];
        if (_isGivenUp || !TakeKey(row) || !_rows.TryGetValue(_wanted, out var known))
        {
            return false;
        }

        _found++;
        rows = known;
        return true;
    }

    /// <summary>The key of what was looked for last, to be kept with its rows.</summary>
    /// <param name="row">The row around, unchanged since.</param>
    /// <returns>A copy; null where nothing is kept for it.</returns>
    public GraphValue[]? KeyToKeep(GraphValue[] row) => !_isGivenUp && TakeKey(row) ? (GraphValue[])_wanted.Clone() : null;

    /// <summary>Adds a copy of what the row holds now to rows that are being collected.</summary>
    /// <param name="kept">The rows so far.</param>
    /// <param name="row">The wide row.</param>
    /// <returns>False where there is no memory for it.</returns>
    public bool TryKeep(List<GraphValue[]> kept, GraphValue[] row)
    {
        var copy = new GraphValue[valueSlots.Length];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = row[valueSlots[i]];
        }

        kept.Add(copy);
        return context.TryReserveForMemory(ValueSize.OfRow(copy));
    }

    /// <summary>Keeps all rows that belong to a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="rows">Its rows.</param>
    public void Keep(GraphValue[] key, List<GraphValue[]> rows)
    {
        _looks++;
        if ((_looks >= LooksBeforeJudging && _found < _looks / LeastFoundOf) || (_looks >= LooksBeforeDoubting && _found == 0))
        {
            _isGivenUp = true;
            _rows.Clear();
        }
        else if (context.TryReserveForMemory(ValueSize.OfRow(key)))
        {
            _rows[key] = [.. rows];
        }
    }

    /// <summary>Puts a kept row back into the wide row.</summary>
    /// <param name="kept">The kept row.</param>
    /// <param name="row">The wide row.</param>
    public void Load(GraphValue[] kept, GraphValue[] row)
    {
        var target = row.AsSpan();
        for (var i = 0; i < valueSlots.Length; i++)
        {
            target[valueSlots[i]] = kept[i];
        }
    }

    private bool TakeKey(GraphValue[] row)
    {
        for (var i = 0; i < keySlots.Length; i++)
        {
            _wanted[i] = row[keySlots[i]];
            if (!SameValues.MayCompare(_wanted[i]))
            {
                return false;
            }
        }

        return true;
    }
}
