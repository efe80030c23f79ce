using Cypher.Engine.Evaluation.Entities;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>One step of a path: where its relationship (or list of them) stands, and the node after it.</summary>
/// <param name="RelationshipSlot">The relationship, or the list of relationships in walking order.</param>
/// <param name="NodeSlot">The node after it.</param>
internal readonly record struct PathPart(int RelationshipSlot, int NodeSlot);

/// <summary>Puts the value of a path variable together from what is bound already; null where a part is null.</summary>
internal sealed class PathOperator(Operator source, int slot, int firstNodeSlot, IReadOnlyList<PathPart> parts, string variable) : Operator(source)
{
    public override string Name => "Path";

    public override string Details => variable;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            row[slot] = Build(context, row, firstNodeSlot, parts);
            yield return row;
        }
    }

    /// <summary>Builds a path.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row.</param>
    /// <param name="firstNodeSlot">Where the path's first node stands.</param>
    /// <param name="parts">The steps.</param>
    /// <returns>The path, or null.</returns>
    internal static GraphValue Build(ExecutionContext context, GraphValue[] row, int firstNodeSlot, IReadOnlyList<PathPart> parts)
    {
        if (row[firstNodeSlot] is not StoredNode first)
        {
            return NullValue.Instance;
        }

        var nodes = new List<NodeValue> { first };
        var relationships = new List<RelationshipValue>();
        foreach (var part in parts)
        {
            switch (row[part.RelationshipSlot])
            {
                case StoredRelationship relationship when row[part.NodeSlot] is StoredNode node:
                    relationships.Add(relationship);
                    nodes.Add(node);
                    break;
                case ListValue list:
                    AddAll(context, list, nodes, relationships);
                    break;
                default:
                    return NullValue.Instance;
            }
        }

        return new PathValue(nodes, relationships);
    }

    private static void AddAll(ExecutionContext context, ListValue list, List<NodeValue> nodes, List<RelationshipValue> relationships)
    {
        foreach (var item in list)
        {
            var relationship = (StoredRelationship)item;
            var here = ((StoredNode)nodes[^1]).Id;
            relationships.Add(relationship);
            nodes.Add(new StoredNode(relationship.Record.Other(here), context.Reader));
        }
    }
}
