using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>All relationships of a type (or all) with both their ends. Without direction each comes both ways round.</summary>
internal sealed class RelationshipScanOperator(Operator source, RelationshipStep step, string? type) : Operator(source)
{
    public override string Name => step.Direction == ExpandDirection.Both ? "UndirectedRelationshipScan" : "RelationshipScan";

    public override string Details => step.Details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            foreach (var record in context.Reader.ScanRelationships(type))
            {
                context.Touch();
                if (step.IsUsed(record.Id, row))
                {
                    continue;
                }

                var relationship = new StoredRelationship(record, context.Reader);
                var start = new StoredNode(record.Start, context.Reader);
                var end = new StoredNode(record.End, context.Reader);
                if (step.Direction != ExpandDirection.Incoming)
                {
                    Set(row, relationship, start, end);
                    yield return row;
                }

                if (step.Direction == ExpandDirection.Incoming || (step.Direction == ExpandDirection.Both && record.Start != record.End))
                {
                    Set(row, relationship, end, start);
                    yield return row;
                }
            }
        }
    }

    private void Set(GraphValue[] row, StoredRelationship relationship, StoredNode from, StoredNode to)
    {
        row[step.RelationshipSlot] = relationship;
        row[step.FromSlot] = from;
        row[step.ToSlot] = to;
    }
}
