using System.Collections;

namespace PropertyGraph;

/// <summary>An immutable list of values.</summary>
public sealed class ListValue : GraphValue, IReadOnlyList<GraphValue>
{
    private readonly IReadOnlyList<GraphValue> _items;
    private int _nestingDepth;

    /// <summary>Takes over a list of values. The caller must not change it afterwards.</summary>
    /// <param name="items">The values, in order.</param>
    public ListValue(IReadOnlyList<GraphValue> items) => _items = items;

    /// <summary>The list without items.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <summary>How many lists and maps lie inside each other at the deepest place; 1 for a list of plain values. Measured once.</summary>
    /// <exception cref="InsufficientExecutionStackException">It nests too deep to be walked by this thread.</exception>
    public int NestingDepth => _nestingDepth == 0 ? _nestingDepth = Nesting.DepthAround(_items) : _nestingDepth;

    /// <inheritdoc/>
    public GraphValue this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<GraphValue> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is ListValue that && that._items.SequenceEqual(_items);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", _items) + "]";
}
