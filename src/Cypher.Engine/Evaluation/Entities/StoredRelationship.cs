using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Entities;

/// <summary>
/// A relationship while a statement runs: its record, and the reader that knows the properties. Type and ends are held,
/// so that they can be told even after the relationship was deleted.
/// </summary>
/// <param name="record">The relationship without its properties.</param>
/// <param name="reader">The transaction's view of the graph.</param>
internal sealed class StoredRelationship(RelationshipRecord record, IStorageReader reader) : RelationshipValue
{
    /// <summary>The relationship without its properties.</summary>
    public RelationshipRecord Record { get; } = record;

    /// <summary>The id in storage.</summary>
    public long Id => Record.Id;

    /// <summary>The transaction's view of the graph.</summary>
    public IStorageReader Reader { get; } = reader;

    /// <inheritdoc/>
    public override string ElementId => ElementIds.OfRelationship(Record.Id);

    /// <inheritdoc/>
    public override string StartElementId => ElementIds.OfNode(Record.Start);

    /// <inheritdoc/>
    public override string EndElementId => ElementIds.OfNode(Record.End);

    /// <inheritdoc/>
    public override string Type => Record.Type;

    /// <summary>The properties; none where the relationship was deleted.</summary>
    public override IReadOnlyDictionary<string, GraphValue> Properties =>
        Reader.FindRelationship(Record.Id) is null ? MapValue.Empty : Reader.GetRelationshipProperties(Record.Id);

    /// <summary>The relationship as it is now, independent of the transaction.</summary>
    /// <returns>A relationship that holds its content.</returns>
    public RelationshipValue ToSnapshot() => new(ElementId, StartElementId, EndElementId, Type, Properties);

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is StoredRelationship that ? that.Id == Id : base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
