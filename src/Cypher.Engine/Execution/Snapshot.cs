using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using PropertyGraph;

namespace Cypher.Engine.Execution;

/// <summary>Turns values of a running statement into values that hold their content and outlive the transaction.</summary>
internal static class Snapshot
{
    public static GraphValue Of(GraphValue value) => value switch
    {
        StoredNode node => node.ToSnapshot(),
        StoredRelationship relationship => relationship.ToSnapshot(),
        PathValue path => new PathValue([.. path.Nodes.Select(Node)], [.. path.Relationships.Select(Relationship)]),
        ListValue list when list.Any(MayHoldEntities) => OfList(list),
        MapValue map when map.Values.Any(MayHoldEntities) => OfMap(map),
        _ => value,
    };

    private static ListValue OfList(ListValue list)
    {
        StackGuard.Check();
        return new ListValue([.. list.Select(Of)]);
    }

    private static MapValue OfMap(MapValue map)
    {
        StackGuard.Check();
        var entries = new Dictionary<string, GraphValue>(map.Count, StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            entries.Add(key, Of(value));
        }

        return new MapValue(entries);
    }

    private static NodeValue Node(NodeValue node) => node is StoredNode stored ? stored.ToSnapshot() : node;

    private static RelationshipValue Relationship(RelationshipValue relationship) =>
        relationship is StoredRelationship stored ? stored.ToSnapshot() : relationship;

    private static bool MayHoldEntities(GraphValue value) =>
        value.Kind is ValueKind.Node or ValueKind.Relationship or ValueKind.Path or ValueKind.List or ValueKind.Map;
}
