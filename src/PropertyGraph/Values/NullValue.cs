namespace PropertyGraph;

/// <summary>The null of Cypher: no value, or an unknown one.</summary>
public sealed class NullValue : GraphValue
{
    private NullValue()
    {
    }

    /// <summary>The only instance.</summary>
    public static NullValue Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Null;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is NullValue;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => "null";
}
