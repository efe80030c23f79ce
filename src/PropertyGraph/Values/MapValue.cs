using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PropertyGraph;

/// <summary>An immutable map from strings to values. The keys keep the order in which they were given.</summary>
public sealed class MapValue : GraphValue, IReadOnlyDictionary<string, GraphValue>
{
    private readonly IReadOnlyDictionary<string, GraphValue> _entries;
    private int _nestingDepth;

    /// <summary>Takes over a dictionary. The caller must not change it afterwards.</summary>
    /// <param name="entries">The entries; keys are compared ordinally.</param>
    public MapValue(IReadOnlyDictionary<string, GraphValue> entries) => _entries = entries;

    /// <summary>The map without entries.</summary>
    public static MapValue Empty { get; } = new(new Dictionary<string, GraphValue>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Map;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<GraphValue> Values => _entries.Values;

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <summary>How many lists and maps lie inside each other at the deepest place; 1 for a map of plain values. Measured once.</summary>
    /// <exception cref="InsufficientExecutionStackException">It nests too deep to be walked by this thread.</exception>
    public int NestingDepth => _nestingDepth == 0 ? _nestingDepth = Nesting.DepthAround(_entries.Values) : _nestingDepth;

    /// <inheritdoc/>
    public GraphValue this[string key] => _entries[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out GraphValue value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, GraphValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) =>
        other is MapValue that
        && that.Count == Count
        && _entries.All(entry => that.TryGetValue(entry.Key, out var value) && value.Equals(entry.Value));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var (key, value) in _entries)
        {
            hash ^= HashCode.Combine(StringComparer.Ordinal.GetHashCode(key), value);
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => PropertyText.Map(_entries);
}
