using Cypher.Engine.Evaluation.Entities;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>Follows one relationship from a known node to an unknown one.</summary>
internal sealed class ExpandOperator(Operator source, RelationshipStep step) : Operator(source)
{
    public override string Name => "Expand";

    public override string Details => step.Details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            if (row[step.FromSlot] is not StoredNode from)
            {
                continue;
            }

            foreach (var record in context.Reader.Expand(from.Id, step.Direction, step.Types))
            {
                context.Touch();
                if (step.IsUsed(record.Id, row))
                {
                    continue;
                }

                row[step.RelationshipSlot] = new StoredRelationship(record, context.Reader);
                row[step.ToSlot] = new StoredNode(record.Other(from.Id), context.Reader);
                yield return row;
            }
        }
    }
}
