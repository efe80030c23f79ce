using Cypher.Engine.Execution;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Entities;

/// <summary>
/// Reads what nodes and relationships hold, and refuses where they were deleted. Asking storage whether an entity is
/// still there costs as much as the reading, so it is asked only once the statement has deleted something.
/// </summary>
internal static class EntityContent
{
    public static GraphValue Property(ExecutionContext context, NodeValue node, string key)
    {
        if (node is StoredNode stored)
        {
            EnsureExists(context, stored);
            return stored.Reader.GetNodeProperty(stored.Id, key);
        }

        return node.Properties.TryGetValue(key, out var value) ? value : NullValue.Instance;
    }

    public static GraphValue Property(ExecutionContext context, RelationshipValue relationship, string key)
    {
        if (relationship is StoredRelationship stored)
        {
            EnsureExists(context, stored);
            return stored.Reader.GetRelationshipProperty(stored.Id, key);
        }

        return relationship.Properties.TryGetValue(key, out var value) ? value : NullValue.Instance;
    }

    public static IReadOnlyDictionary<string, GraphValue> Properties(ExecutionContext context, NodeValue node)
    {
        if (node is StoredNode stored)
        {
            EnsureExists(context, stored);
            return stored.Reader.GetNodeProperties(stored.Id);
        }

        return node.Properties;
    }

    public static IReadOnlyDictionary<string, GraphValue> Properties(ExecutionContext context, RelationshipValue relationship)
    {
        if (relationship is StoredRelationship stored)
        {
            EnsureExists(context, stored);
            return stored.Reader.GetRelationshipProperties(stored.Id);
        }

        return relationship.Properties;
    }

    public static IReadOnlyList<string> Labels(ExecutionContext context, NodeValue node)
    {
        if (node is StoredNode stored)
        {
            EnsureExists(context, stored);
            return stored.Reader.GetLabels(stored.Id);
        }

        return node.Labels;
    }

    public static bool HasLabel(ExecutionContext context, NodeValue node, string label)
    {
        if (node is StoredNode stored)
        {
            EnsureExists(context, stored);
            return stored.Reader.HasLabel(stored.Id, label);
        }

        return node.Labels.Contains(label, StringComparer.Ordinal);
    }

    private static void EnsureExists(ExecutionContext context, StoredNode node)
    {
        if (context.Counters.NodesDeleted > 0 && !node.Reader.NodeExists(node.Id))
        {
            throw EvaluationErrors.DeletedEntity("node");
        }
    }

    private static void EnsureExists(ExecutionContext context, StoredRelationship relationship)
    {
        if (context.Counters.RelationshipsDeleted > 0 && relationship.Reader.FindRelationship(relationship.Id) is null)
        {
            throw EvaluationErrors.DeletedEntity("relationship");
        }
    }
}
