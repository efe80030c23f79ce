using System.Collections;
using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>The items of range(), made when they are read: a list of a million numbers holds three.</summary>
internal sealed class RangeItems(long start, long step, int count) : IReadOnlyList<GraphValue>
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public GraphValue this[int index] =>
        index >= 0 && index < count ? IntegerValue.Of(start + (index * step)) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<GraphValue> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return IntegerValue.Of(start + (i * step));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
