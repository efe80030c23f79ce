using PropertyGraph;

namespace Cypher.Engine.Evaluation.Entities;

/// <summary>Orders nodes among themselves, and relationships: by their ids, the oldest first.</summary>
internal static class EntityOrder
{
    public static int Compare(NodeValue left, NodeValue right) =>
        left is StoredNode x && right is StoredNode y
            ? x.Id.CompareTo(y.Id)
            : string.CompareOrdinal(left.ElementId, right.ElementId);

    public static int Compare(RelationshipValue left, RelationshipValue right) =>
        left is StoredRelationship x && right is StoredRelationship y
            ? x.Id.CompareTo(y.Id)
            : string.CompareOrdinal(left.ElementId, right.ElementId);
}
