using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>Changes the properties and labels of nodes and relationships, and counts it.</summary>
internal static class EntityWriter
{
    /// <summary>Sets a property, or removes it where the value is null.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="entity">A node or relationship; nothing is done for null.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="clause">The word of the clause, for messages.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="isOneOfSeveral">Whether it is set together with others: these Neo4j counts even where null removes nothing.</param>
    public static void SetProperty(
        ExecutionContext context, GraphValue entity, string key, GraphValue value, string clause, SourceSpan place, bool isOneOfSeveral = false)
    {
        var stored = StorableValue.Check(key, value, place);
        switch (entity)
        {
            case NullValue:
                return;
            case StoredNode node:
                EnsureExists(context, node, place);
                if (!stored.IsNull || !context.Reader.GetNodeProperty(node.Id, key).IsNull)
                {
                    context.Transaction.SetNodeProperty(node.Id, key, stored);
                    context.Counters.PropertiesSet++;
                    return;
                }

                break;
            case StoredRelationship relationship:
                EnsureExists(context, relationship, place);
                if (!stored.IsNull || !context.Reader.GetRelationshipProperty(relationship.Id, key).IsNull)
                {
                    context.Transaction.SetRelationshipProperty(relationship.Id, key, stored);
                    context.Counters.PropertiesSet++;
                    return;
                }

                break;
            default:
                throw ExecutionErrors.WrongEntity(clause, "a node or relationship", EvaluationErrors.Describe(entity), place);
        }

        // Null for what is not there changes nothing.
        context.Counters.PropertiesSet += isOneOfSeveral ? 1 : 0;
    }

    /// <summary>Sets all properties of a map; with <paramref name="replace"/> removes those that are not in it.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="entity">A node or relationship; nothing is done for null.</param>
    /// <param name="map">The properties.</param>
    /// <param name="replace">Whether others are removed.</param>
    /// <param name="place">Where it is written.</param>
    public static void SetProperties(ExecutionContext context, GraphValue entity, IReadOnlyDictionary<string, GraphValue> map, bool replace, SourceSpan place)
    {
        if (replace && !entity.IsNull)
        {
            foreach (var key in Properties(context, entity, place).Keys.Except(map.Keys, StringComparer.Ordinal).ToList())
            {
                SetProperty(context, entity, key, NullValue.Instance, "SET", place);
            }
        }

        foreach (var (key, value) in map)
        {
            SetProperty(context, entity, key, value, "SET", place, isOneOfSeveral: true);
        }
    }

    /// <summary>Adds labels to a node.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="entity">The node; nothing is done for null.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="place">Where it is written.</param>
    public static void AddLabels(ExecutionContext context, GraphValue entity, IReadOnlyList<string> labels, SourceSpan place)
    {
        if (Node(context, entity, "SET", place) is not { } node)
        {
            return;
        }

        foreach (var label in labels)
        {
            if (context.Transaction.AddLabel(node.Id, label))
            {
                context.Counters.LabelsAdded++;
            }
        }
    }

    /// <summary>Takes labels from a node.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="entity">The node; nothing is done for null.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="place">Where it is written.</param>
    public static void RemoveLabels(ExecutionContext context, GraphValue entity, IReadOnlyList<string> labels, SourceSpan place)
    {
        if (Node(context, entity, "REMOVE", place) is not { } node)
        {
            return;
        }

        foreach (var label in labels)
        {
            if (context.Transaction.RemoveLabel(node.Id, label))
            {
                context.Counters.LabelsRemoved++;
            }
        }
    }

    private static StoredNode? Node(ExecutionContext context, GraphValue entity, string clause, SourceSpan place)
    {
        switch (entity)
        {
            case NullValue:
                return null;
            case StoredNode node:
                EnsureExists(context, node, place);
                return node;
            default:
                throw ExecutionErrors.WrongEntity(clause, "a node", EvaluationErrors.Describe(entity), place);
        }
    }

    private static IReadOnlyDictionary<string, GraphValue> Properties(ExecutionContext context, GraphValue entity, SourceSpan place) => entity switch
    {
        NodeValue node => EntityContent.Properties(context, node),
        RelationshipValue relationship => EntityContent.Properties(context, relationship),
        _ => throw ExecutionErrors.WrongEntity("SET", "a node or relationship", EvaluationErrors.Describe(entity), place),
    };

    private static void EnsureExists(ExecutionContext context, StoredNode node, SourceSpan place)
    {
        if (context.Counters.NodesDeleted > 0 && !context.Reader.NodeExists(node.Id))
        {
            throw ExecutionErrors.DeletedEntity("node", place);
        }
    }

    private static void EnsureExists(ExecutionContext context, StoredRelationship relationship, SourceSpan place)
    {
        if (context.Counters.RelationshipsDeleted > 0 && context.Reader.FindRelationship(relationship.Id) is null)
        {
            throw ExecutionErrors.DeletedEntity("relationship", place);
        }
    }
}
