using System.Globalization;

namespace PropertyGraph;

/// <summary>A 64-bit signed integer.</summary>
public sealed class IntegerValue : GraphValue
{
    private const int CacheLow = -128;
    private const int CacheHigh = 1023;
    private static readonly IntegerValue[] Cache = CreateCache();

    private IntegerValue(long value) => Value = value;

    /// <summary>The number.</summary>
    public long Value { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Integer;

    /// <summary>The instance for a number; small numbers share theirs.</summary>
    /// <param name="value">Any 64-bit integer.</param>
    /// <returns>The value.</returns>
    public static IntegerValue Of(long value) =>
        value is >= CacheLow and <= CacheHigh ? Cache[value - CacheLow] : new IntegerValue(value);

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is IntegerValue that && that.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private static IntegerValue[] CreateCache()
    {
        var cache = new IntegerValue[CacheHigh - CacheLow + 1];
        for (var i = 0; i < cache.Length; i++)
        {
            cache[i] = new IntegerValue(i + CacheLow);
        }

        return cache;
    }
}
