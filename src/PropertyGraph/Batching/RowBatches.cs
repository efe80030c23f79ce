namespace PropertyGraph;

/// <summary>Cuts rows into lists for <c>UNWIND $rows AS row</c>, by count and by size, holding no more than the one at hand.</summary>
public static class RowBatches
{
    /// <summary>Cuts rows.</summary>
    /// <param name="rows">The rows; they are read as batches are taken.</param>
    /// <param name="limits">How large a batch may be; null for the usual.</param>
    /// <returns>The batches, in the order of the rows; none where there are no rows.</returns>
    public static IEnumerable<ListValue> Cut(IEnumerable<GraphValue> rows, BatchLimits? limits = null)
    {
        limits ??= BatchLimits.Default;
        var batch = new List<GraphValue>();
        var bytes = 0L;
        foreach (var row in rows)
        {
            var size = Size(row);
            if (batch.Count > 0 && (batch.Count >= limits.Rows || bytes + size > limits.Bytes))
            {
                yield return new ListValue(batch);
                batch = [];
                bytes = 0;
            }

            batch.Add(row);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return new ListValue(batch);
        }
    }

    /// <summary>Roughly the bytes of a value as JSON.</summary>
    private static long Size(GraphValue value)
    {
        const int Plain = 12;
        const int Around = 3;
        switch (value)
        {
            case StringValue text:
                return text.Value.Length + Around;
            case ListValue list:
                var items = (long)Around;
                foreach (var item in list)
                {
                    items += Size(item);
                }

                return items;
            case MapValue map:
                var entries = (long)Around;
                foreach (var (key, item) in map)
                {
                    entries += key.Length + Around + Size(item);
                }

                return entries;
            default:
                return Plain;
        }
    }
}
