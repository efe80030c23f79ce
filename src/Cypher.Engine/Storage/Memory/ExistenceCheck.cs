using PropertyGraph;

namespace Cypher.Engine.Storage.Memory;

/// <summary>Holds entities against a constraint that demands properties.</summary>
internal static class ExistenceCheck
{
    public static void Run(GraphState state, ConstraintDescriptor constraint, IEnumerable<long> entities)
    {
        if (constraint.Kind == ConstraintKind.Unique)
        {
            return;
        }

        foreach (var entity in entities)
        {
            if (Governed(state, constraint, entity) is { } properties
                && constraint.Properties.FirstOrDefault(key => !properties.ContainsKey(key)) is { } missing)
            {
                throw StorageErrors.PropertyMissing(constraint, entity, missing);
            }
        }
    }

    private static IReadOnlyDictionary<string, GraphValue>? Governed(GraphState state, ConstraintDescriptor constraint, long entity)
    {
        if (constraint.EntityKind == SchemaEntityKind.Node)
        {
            var node = state.Nodes.GetValueOrDefault(entity);
            return node is not null && node.Labels.Contains(constraint.LabelOrType) ? node.Properties : null;
        }

        var relationship = state.Relationships.GetValueOrDefault(entity);
        return string.Equals(relationship?.Record.Type, constraint.LabelOrType, StringComparison.Ordinal) ? relationship!.Properties : null;
    }
}
