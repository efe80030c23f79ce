using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>How many relationships a variable-length step follows, and what must hold for each.</summary>
internal sealed record VariableLength
{
    /// <summary>The least number of relationships; may be 0.</summary>
    public required long Minimum { get; init; }

    /// <summary>The greatest number; null for no limit.</summary>
    public required long? Maximum { get; init; }

    /// <summary>Whether the pattern is one plain relationship, whose variable holds it and not a list.</summary>
    public bool IsSingle { get; init; }

    /// <summary>What must hold for each relationship on its own.</summary>
    public IReadOnlyList<CompiledExpression> RelationshipPredicates { get; init; } = [];

    /// <summary>Where those predicates find the relationship.</summary>
    public int RelationshipSlot { get; init; } = -1;

    /// <summary>What must hold for each node that is reached.</summary>
    public IReadOnlyList<CompiledExpression> NodePredicates { get; init; } = [];

    /// <summary>Where those predicates find the node.</summary>
    public int NodeSlot { get; init; } = -1;

    /// <summary>Whether a path of this many relationships may grow.</summary>
    /// <param name="length">Its relationships.</param>
    /// <param name="context">The running statement.</param>
    /// <returns>False where it is as long as wanted.</returns>
    /// <exception cref="GraphException">It is as long as any path may be.</exception>
    public bool MayGrow(long length, ExecutionContext context)
    {
        if (Maximum is { } maximum && length >= maximum)
        {
            return false;
        }

        return length < context.Limits.MaxPathLength ? true : throw LimitErrors.PathLength(context.Limits.MaxPathLength);
    }

    /// <summary>Whether one relationship and the node it leads to may be part of the path.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row, in which the predicates' places are set.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="node">The node it leads to.</param>
    /// <returns>True where all predicates hold.</returns>
    public bool Admits(ExecutionContext context, GraphValue[] row, RelationshipRecord relationship, long node)
    {
        if (RelationshipPredicates.Count > 0)
        {
            row[RelationshipSlot] = new StoredRelationship(relationship, context.Reader);
        }

        return Hold(RelationshipPredicates, context, row) && AdmitsNode(context, row, node);
    }

    /// <summary>Whether a node may be part of the path.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row, in which the predicates' place is set.</param>
    /// <param name="node">The node.</param>
    /// <returns>True where all predicates hold.</returns>
    public bool AdmitsNode(ExecutionContext context, GraphValue[] row, long node)
    {
        if (NodePredicates.Count > 0)
        {
            row[NodeSlot] = new StoredNode(node, context.Reader);
        }

        return Hold(NodePredicates, context, row);
    }

    private static bool Hold(IReadOnlyList<CompiledExpression> predicates, ExecutionContext context, GraphValue[] row)
    {
        for (var i = 0; i < predicates.Count; i++)
        {
            if (!predicates[i].Holds(context, row))
            {
                return false;
            }
        }

        return true;
    }
}
