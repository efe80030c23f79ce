using Cypher.Engine.Evaluation.Entities;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>Finds the relationships between two known nodes.</summary>
internal sealed class ExpandIntoOperator(Operator source, RelationshipStep step) : Operator(source)
{
    public override string Name => "ExpandInto";

    public override string Details => step.Details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            if (row[step.FromSlot] is not StoredNode from || row[step.ToSlot] is not StoredNode to)
            {
                continue;
            }

            foreach (var record in context.Reader.ExpandInto(from.Id, step.Direction, step.Types, to.Id))
            {
                context.Touch();
                if (!step.IsUsed(record.Id, row))
                {
                    row[step.RelationshipSlot] = new StoredRelationship(record, context.Reader);
                    yield return row;
                }
            }
        }
    }
}
