using System.Text;

namespace PropertyGraph;

/// <summary>A path: nodes joined by relationships, each walked forwards or backwards.</summary>
public sealed class PathValue : GraphValue
{
    /// <summary>Makes a path.</summary>
    /// <param name="nodes">The nodes in the order of walking; at least one.</param>
    /// <param name="relationships">The relationships between them; one fewer than the nodes.</param>
    /// <exception cref="ArgumentException">The numbers do not fit.</exception>
    public PathValue(IReadOnlyList<NodeValue> nodes, IReadOnlyList<RelationshipValue> relationships)
    {
        if (nodes.Count != relationships.Count + 1)
        {
            throw new ArgumentException($"A path of {relationships.Count} relationships has {relationships.Count + 1} nodes, not {nodes.Count}.", nameof(nodes));
        }

        Nodes = nodes;
        Relationships = relationships;
    }

    /// <summary>The nodes in the order of walking.</summary>
    public IReadOnlyList<NodeValue> Nodes { get; }

    /// <summary>The relationships in the order of walking.</summary>
    public IReadOnlyList<RelationshipValue> Relationships { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Path;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) =>
        other is PathValue that && that.Nodes.SequenceEqual(Nodes) && that.Relationships.SequenceEqual(Relationships);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Nodes[0], Nodes[^1], Relationships.Count);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder().Append('<').Append(Nodes[0]);
        for (var i = 0; i < Relationships.Count; i++)
        {
            var forwards = string.Equals(Relationships[i].StartElementId, Nodes[i].ElementId, StringComparison.Ordinal);
            text.Append(forwards ? "-" : "<-").Append(Relationships[i]).Append(forwards ? "->" : "-").Append(Nodes[i + 1]);
        }

        return text.Append('>').ToString();
    }
}
