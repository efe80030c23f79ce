namespace PropertyGraph;

/// <summary>
/// A value of a property graph: what a parameter, a property or a cell of a result row can hold.
/// The hierarchy is closed: every kind has one sealed class, except <see cref="NodeValue"/> and
/// <see cref="RelationshipValue"/>, which an engine may subclass to load their content when it is asked for.
/// </summary>
/// <remarks>
/// Equality of these classes is the equality of data (two integers with the same number are equal; two nodes with
/// the same element id are equal; NaN equals itself; an integer never equals a float). It is what collections and
/// tests need. It is not Cypher's <c>=</c>, which is three-valued and lives in the engine.
/// </remarks>
public abstract class GraphValue : IEquatable<GraphValue>
{
    private protected GraphValue()
    {
    }

    /// <summary>Which kind of value this is.</summary>
    public abstract ValueKind Kind { get; }

    /// <summary>Whether this is the null of Cypher.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <inheritdoc/>
    public abstract bool Equals(GraphValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is GraphValue other && Equals(other);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The value as a Cypher literal where one exists, for messages and logs.</summary>
    /// <returns>One line of text; nodes, relationships and paths in the notation of patterns.</returns>
    public abstract override string ToString();
}
