using System.Globalization;

namespace PropertyGraph;

/// <summary>A 64-bit IEEE 754 number; NaN and the infinities included.</summary>
public sealed class FloatValue : GraphValue
{
    /// <summary>Wraps a number.</summary>
    /// <param name="value">Any double.</param>
    public FloatValue(double value) => Value = value;

    /// <summary>The number.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Float;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is FloatValue that && that.Value.Equals(Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The shortest decimal that reads back as the same number, always with a point or an exponent.</summary>
    /// <returns>For example <c>1.0</c>, <c>1.0E20</c>, <c>NaN</c>, <c>Infinity</c>.</returns>
    public override string ToString()
    {
        if (double.IsNaN(Value))
        {
            return "NaN";
        }

        if (double.IsInfinity(Value))
        {
            return Value > 0 ? "Infinity" : "-Infinity";
        }

        var text = Value.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);
        if (text.Contains('.', StringComparison.Ordinal))
        {
            return text;
        }

        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? text + ".0" : text.Insert(exponent, ".0");
    }
}
