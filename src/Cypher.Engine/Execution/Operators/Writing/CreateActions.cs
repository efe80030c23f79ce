using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Engine.Storage;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>Creates a node.</summary>
internal sealed class CreateNodeAction(int slot, IReadOnlyList<string> labels, PropertySource properties) : WriteAction
{
    public override void Run(ExecutionContext context, GraphValue[] row)
    {
        var content = properties.Evaluate(context, row);
        var node = context.Transaction.CreateNode(labels, content);
        context.Counters.NodesCreated++;
        context.Counters.LabelsAdded += labels.Count;
        context.Counters.PropertiesSet += content.Count;
        row[slot] = new StoredNode(node, context.Reader);
    }
}

/// <summary>Creates a relationship between two nodes.</summary>
internal sealed class CreateRelationshipAction(
    int slot,
    string type,
    NodeEnd start,
    NodeEnd end,
    PropertySource properties,
    SourceSpan span) : WriteAction
{
    public override void Run(ExecutionContext context, GraphValue[] row)
    {
        var from = End(context, row, start);
        var to = End(context, row, end);
        var content = properties.Evaluate(context, row);
        var relationship = context.Transaction.CreateRelationship(type, from, to, content);
        context.Counters.RelationshipsCreated++;
        context.Counters.PropertiesSet += content.Count;
        row[slot] = new StoredRelationship(new RelationshipRecord(relationship, type, from, to), context.Reader);
    }

    private long End(ExecutionContext context, GraphValue[] row, NodeEnd node)
    {
        if (row[node.Slot] is not StoredNode stored)
        {
            throw ExecutionErrors.MissingEndpoint(node.Name, span);
        }

        return context.Counters.NodesDeleted == 0 || context.Reader.NodeExists(stored.Id)
            ? stored.Id
            : throw ExecutionErrors.DeletedEntity("node", span);
    }
}

/// <summary>An end of a relationship that is created.</summary>
/// <param name="Slot">Where the node stands.</param>
/// <param name="Name">Its variable, for messages.</param>
internal readonly record struct NodeEnd(int Slot, string Name);

/// <summary>Puts a path variable of CREATE or MERGE together.</summary>
internal sealed class BuildPathAction(int slot, int firstNodeSlot, IReadOnlyList<PathPart> parts) : WriteAction
{
    public override void Run(ExecutionContext context, GraphValue[] row) =>
        row[slot] = PathOperator.Build(context, row, firstNodeSlot, parts);
}
