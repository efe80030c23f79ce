using PropertyGraph;

namespace Cypher.Engine.Execution.Rows;

/// <summary>Estimates how much memory values hold. Entities are counted as references: their content stays in storage.</summary>
internal static class ValueSize
{
    private const int Reference = 8;
    private const int Small = 32;

    public static long Of(GraphValue value) => value switch
    {
        StringValue text => Small + (2L * text.Value.Length),
        ListValue list => Small + OfItems(list),
        MapValue map => Small + OfItems(map.Values) + (Small * (long)map.Count),
        PathValue path => Small + (Small * ((long)path.Nodes.Count + path.Relationships.Count)),
        NullValue or BooleanValue => 0,
        _ => Small,
    };

    public static long OfRow(GraphValue[] values)
    {
        var size = Small + ((long)Reference * values.Length);
        foreach (var value in values)
        {
            size += value is null ? 0 : Of(value);
        }

        return size;
    }

    // Numbers in long lists are counted by the hundredth item: the estimate must cost less than what it guards.
    private static long OfItems(IEnumerable<GraphValue> items)
    {
        const int Looked = 100;
        long size = 0;
        long count = 0;
        foreach (var item in items)
        {
            count++;
            if (count <= Looked)
            {
                size += Reference + (item is ListValue or MapValue ? Small : Of(item));
            }
        }

        return count <= Looked ? size : size / Looked * count;
    }
}
