namespace PropertyGraph;

/// <summary>A relationship with its type and properties as they were when it was read.</summary>
public class RelationshipValue : GraphValue
{
    /// <summary>Makes a relationship.</summary>
    /// <param name="elementId">The identity that the database gives it; opaque, valid within one database.</param>
    /// <param name="startElementId">The element id of the node it leaves.</param>
    /// <param name="endElementId">The element id of the node it enters.</param>
    /// <param name="type">Its type.</param>
    /// <param name="properties">Its properties; none of them null.</param>
    public RelationshipValue(
        string elementId,
        string startElementId,
        string endElementId,
        string type,
        IReadOnlyDictionary<string, GraphValue> properties)
    {
        ElementId = elementId;
        StartElementId = startElementId;
        EndElementId = endElementId;
        Type = type;
        Properties = properties;
    }

    /// <summary>For engines that load the content when it is asked for.</summary>
    protected RelationshipValue()
    {
        ElementId = StartElementId = EndElementId = Type = string.Empty;
        Properties = MapValue.Empty;
    }

    /// <summary>The identity that the database gives the relationship; opaque, valid within one database.</summary>
    public virtual string ElementId { get; }

    /// <summary>The element id of the node it leaves.</summary>
    public virtual string StartElementId { get; }

    /// <summary>The element id of the node it enters.</summary>
    public virtual string EndElementId { get; }

    /// <summary>The relationship's type.</summary>
    public virtual string Type { get; }

    /// <summary>The properties; none of them null.</summary>
    public virtual IReadOnlyDictionary<string, GraphValue> Properties { get; }

    /// <inheritdoc/>
    public sealed override ValueKind Kind => ValueKind.Relationship;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) =>
        other is RelationshipValue that && string.Equals(that.ElementId, ElementId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ElementId);

    /// <inheritdoc/>
    public override string ToString() =>
        Properties.Count == 0
            ? $"[:{PropertyText.Name(Type)}]"
            : $"[:{PropertyText.Name(Type)} {PropertyText.Map(Properties)}]";
}
