using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PropertyGraph;

namespace Cypher.Engine.Storage;

/// <summary>The few properties of one entity, immutable, in ordinal order of their keys: two arrays instead of a hash table.</summary>
public sealed class PropertyMap : IReadOnlyDictionary<string, GraphValue>
{
    private readonly string[] _keys;
    private readonly GraphValue[] _values;

    /// <summary>Takes over the properties; the arrays must not change afterwards.</summary>
    /// <param name="keys">The keys, each once, in ordinal order.</param>
    /// <param name="values">The value of each; none of them null.</param>
    public PropertyMap(string[] keys, GraphValue[] values)
    {
        _keys = keys;
        _values = values;
    }

    /// <summary>No properties.</summary>
    public static PropertyMap Empty { get; } = new([], []);

    /// <inheritdoc/>
    public int Count => _keys.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _keys;

    /// <inheritdoc/>
    public IEnumerable<GraphValue> Values => _values;

    /// <inheritdoc/>
    public GraphValue this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no property '{key}'.");

    /// <summary>Properties in this form.</summary>
    /// <param name="properties">The properties, in any order.</param>
    /// <returns>The same ones; the argument itself where it has this form already.</returns>
    public static PropertyMap Of(IReadOnlyDictionary<string, GraphValue> properties)
    {
        if (properties.Count == 0)
        {
            return Empty;
        }

        if (properties is PropertyMap already)
        {
            return already;
        }

        var keys = new string[properties.Count];
        var values = new GraphValue[properties.Count];
        var count = 0;
        foreach (var (key, value) in properties)
        {
            keys[count] = key;
            values[count++] = value;
        }

        Array.Sort(keys, values, StringComparer.Ordinal);
        return new PropertyMap(keys, values);
    }

    /// <summary>The key of a property.</summary>
    /// <param name="index">Its number in the order of the keys, from 0.</param>
    /// <returns>The key.</returns>
    public string KeyAt(int index) => _keys[index];

    /// <summary>The value of a property.</summary>
    /// <param name="index">Its number in the order of the keys, from 0.</param>
    /// <returns>The value.</returns>
    public GraphValue ValueAt(int index) => _values[index];

    /// <summary>One property.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>Its value, or the null of Cypher.</returns>
    public GraphValue Find(string key) => TryGetValue(key, out var value) ? value : NullValue.Instance;

    /// <summary>The same properties but for one.</summary>
    /// <param name="key">The property's key.</param>
    /// <param name="value">Its value; null removes it.</param>
    /// <returns>The changed properties.</returns>
    public PropertyMap With(string key, GraphValue value)
    {
        var at = IndexOf(key);
        if (value.IsNull)
        {
            return at < 0 ? this : new PropertyMap([.. _keys[..at], .. _keys[(at + 1)..]], [.. _values[..at], .. _values[(at + 1)..]]);
        }

        if (at >= 0)
        {
            var values = (GraphValue[])_values.Clone();
            values[at] = value;
            return new PropertyMap(_keys, values);
        }

        var place = ~Array.BinarySearch(_keys, key, StringComparer.Ordinal);
        return new PropertyMap([.. _keys[..place], key, .. _keys[place..]], [.. _values[..place], value, .. _values[place..]]);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out GraphValue value)
    {
        var at = IndexOf(key);
        value = at < 0 ? null : _values[at];
        return at >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, GraphValue>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            yield return KeyValuePair.Create(_keys[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Entities have a handful of properties: walking along beats a binary search.
    private int IndexOf(string key)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            if (string.Equals(_keys[i], key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
