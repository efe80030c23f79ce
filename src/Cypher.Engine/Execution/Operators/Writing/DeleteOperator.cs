using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Execution.Rows;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>
/// DELETE and DETACH DELETE: gathers what all rows name, then deletes relationships first and nodes after them, so that
/// the order in the clause does not matter. A node that still has relationships then is an error.
/// </summary>
internal sealed class DeleteOperator(
    Operator source,
    IReadOnlyList<CompiledExpression> targets,
    bool isDetach,
    int[] keptSlots,
    SourceSpan span,
    string details) : Operator(source)
{
    public override string Name => isDetach ? "DetachDelete" : "Delete";

    public override string Details => details;

    public override bool Writes => true;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        using var buffer = new RowBuffer(context, keptSlots);
        var nodes = new HashSet<long>();
        var relationships = new HashSet<long>();
        foreach (var _ in Sources[0].Run(context, row))
        {
            buffer.Add(row);
            foreach (var target in targets)
            {
                Gather(target.Evaluate(context, row), nodes, relationships);
            }
        }

        Delete(context, nodes, relationships);
        for (var i = 0; i < buffer.Count; i++)
        {
            buffer.Load(i, row);
            yield return row;
        }
    }

    private void Gather(GraphValue target, HashSet<long> nodes, HashSet<long> relationships)
    {
        switch (target)
        {
            case NullValue:
                break;
            case StoredNode node:
                nodes.Add(node.Id);
                break;
            case StoredRelationship relationship:
                relationships.Add(relationship.Id);
                break;
            case PathValue path:
                nodes.UnionWith(path.Nodes.OfType<StoredNode>().Select(node => node.Id));
                relationships.UnionWith(path.Relationships.OfType<StoredRelationship>().Select(relationship => relationship.Id));
                break;
            default:
                throw ExecutionErrors.WrongEntity("DELETE", "a node, a relationship or a path", EvaluationErrors.Describe(target), span);
        }
    }

    private void Delete(ExecutionContext context, HashSet<long> nodes, HashSet<long> relationships)
    {
        nodes.RemoveWhere(node => !context.Reader.NodeExists(node));
        if (isDetach)
        {
            foreach (var node in nodes)
            {
                foreach (var relationship in context.Reader.Expand(node, Storage.ExpandDirection.Both, []))
                {
                    context.Touch();
                    relationships.Add(relationship.Id);
                }
            }
        }

        foreach (var relationship in relationships.Where(relationship => context.Reader.FindRelationship(relationship) is not null))
        {
            context.Tick();
            context.Transaction.DeleteRelationship(relationship);
            context.Counters.RelationshipsDeleted++;
        }

        foreach (var node in nodes)
        {
            context.Tick();
            if (!isDetach && context.Reader.Expand(node, Storage.ExpandDirection.Both, []).Any())
            {
                throw ExecutionErrors.NodeStillConnected(span);
            }

            context.Transaction.DeleteNode(node);
            context.Counters.NodesDeleted++;
        }
    }
}
