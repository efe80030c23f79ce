namespace PropertyGraph;

/// <summary>A node with its labels and properties as they were when it was read.</summary>
public class NodeValue : GraphValue
{
    /// <summary>Makes a node.</summary>
    /// <param name="elementId">The identity that the database gives it; opaque, valid within one database.</param>
    /// <param name="labels">Its labels, in no particular order.</param>
    /// <param name="properties">Its properties; none of them null.</param>
    public NodeValue(string elementId, IReadOnlyList<string> labels, IReadOnlyDictionary<string, GraphValue> properties)
    {
        ElementId = elementId;
        Labels = labels;
        Properties = properties;
    }

    /// <summary>For engines that load labels and properties when they are asked for.</summary>
    protected NodeValue()
    {
        ElementId = string.Empty;
        Labels = [];
        Properties = MapValue.Empty;
    }

    /// <summary>The identity that the database gives the node; opaque, valid within one database.</summary>
    public virtual string ElementId { get; }

    /// <summary>The labels, in no particular order.</summary>
    public virtual IReadOnlyList<string> Labels { get; }

    /// <summary>The properties; none of them null.</summary>
    public virtual IReadOnlyDictionary<string, GraphValue> Properties { get; }

    /// <inheritdoc/>
    public sealed override ValueKind Kind => ValueKind.Node;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) =>
        other is NodeValue that && string.Equals(that.ElementId, ElementId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ElementId);

    /// <inheritdoc/>
    public override string ToString()
    {
        var labels = PropertyText.Labels(Labels);
        return Properties.Count == 0
            ? $"({labels})"
            : $"({labels}{(labels.Length == 0 ? string.Empty : " ")}{PropertyText.Map(Properties)})";
    }
}
