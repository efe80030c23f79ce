using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Entities;

/// <summary>A node while a statement runs: its id, and the reader that knows the rest. Labels and properties are read when asked for.</summary>
/// <param name="id">The id in storage.</param>
/// <param name="reader">The transaction's view of the graph.</param>
internal sealed class StoredNode(long id, IStorageReader reader) : NodeValue
{
    /// <summary>The id in storage.</summary>
    public long Id { get; } = id;

    /// <summary>The transaction's view of the graph.</summary>
    public IStorageReader Reader { get; } = reader;

    /// <inheritdoc/>
    public override string ElementId => ElementIds.OfNode(Id);

    /// <summary>The labels; none where the node was deleted.</summary>
    public override IReadOnlyList<string> Labels => Reader.NodeExists(Id) ? Reader.GetLabels(Id) : [];

    /// <summary>The properties; none where the node was deleted.</summary>
    public override IReadOnlyDictionary<string, GraphValue> Properties =>
        Reader.NodeExists(Id) ? Reader.GetNodeProperties(Id) : MapValue.Empty;

    /// <summary>The node as it is now, independent of the transaction.</summary>
    /// <returns>A node that holds its content.</returns>
    public NodeValue ToSnapshot() => new(ElementId, Labels, Properties);

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is StoredNode that ? that.Id == Id : base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
