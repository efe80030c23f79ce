namespace PropertyGraph;

/// <summary>A truth value.</summary>
public sealed class BooleanValue : GraphValue
{
    private BooleanValue(bool value) => Value = value;

    /// <summary>The value <c>true</c>.</summary>
    public static BooleanValue True { get; } = new(true);

    /// <summary>The value <c>false</c>.</summary>
    public static BooleanValue False { get; } = new(false);

    /// <summary>The truth value as .NET has it.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Boolean;

    /// <summary>The instance for a truth value.</summary>
    /// <param name="value">The truth value.</param>
    /// <returns><see cref="True"/> or <see cref="False"/>.</returns>
    public static BooleanValue Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value ? 1 : 2;

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}
