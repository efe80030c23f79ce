using Cypher.Engine.Storage;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>Holds entities against the constraints that demand properties.</summary>
internal sealed class ExistenceCheck
{
    private readonly NodeWork _nodes;
    private readonly RelationshipWork _relationships;

    public ExistenceCheck(NodeWork nodes, RelationshipWork relationships)
    {
        _nodes = nodes;
        _relationships = relationships;
    }

    /// <summary>Checks what a transaction changed.</summary>
    public void Run(WorkingState state)
    {
        if (state.ChangedNodes.Count > 0)
        {
            var constraints = state.Schema.Demands(SchemaEntityKind.Node).ToList();
            foreach (var node in state.ChangedNodes.Order().Where(_nodes.Exists))
            {
                constraints.ForEach(constraint => CheckNode(constraint, node));
            }
        }

        if (state.ChangedRelationships.Count > 0)
        {
            var constraints = state.Schema.Demands(SchemaEntityKind.Relationship).ToList();
            foreach (var id in state.ChangedRelationships.Order())
            {
                constraints.ForEach(constraint => CheckRelationship(constraint, id));
            }
        }
    }

    /// <summary>Checks everything that a new constraint governs.</summary>
    public void RunOverAll(ConstraintDescriptor constraint)
    {
        if (constraint.EntityKind == SchemaEntityKind.Node)
        {
            foreach (var node in _nodes.Scan(constraint.LabelOrType))
            {
                CheckNode(constraint, node);
            }
        }
        else
        {
            foreach (var relationship in _relationships.Scan(constraint.LabelOrType))
            {
                CheckRelationship(constraint, relationship.Id);
            }
        }
    }

    private void CheckNode(ConstraintDescriptor constraint, long node)
    {
        if (!_nodes.HasLabel(node, constraint.LabelOrType))
        {
            return;
        }

        foreach (var property in constraint.Properties)
        {
            if (_nodes.Property(node, property).IsNull)
            {
                throw StorageErrors.PropertyMissing(constraint, node, property);
            }
        }
    }

    private void CheckRelationship(ConstraintDescriptor constraint, long id)
    {
        if (!string.Equals(_relationships.Find(id)?.Type, constraint.LabelOrType, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var property in constraint.Properties)
        {
            if (_relationships.Property(id, property).IsNull)
            {
                throw StorageErrors.PropertyMissing(constraint, id, property);
            }
        }
    }
}
