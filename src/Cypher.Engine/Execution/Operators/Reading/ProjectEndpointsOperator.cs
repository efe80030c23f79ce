using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>
/// The ends of a relationship that is known already. An end that is known as well must be that node; without
/// direction both ways round are tried.
/// </summary>
internal sealed class ProjectEndpointsOperator(Operator source, RelationshipStep step, bool fromIsKnown, bool toIsKnown) : Operator(source)
{
    public override string Name => "ProjectEndpoints";

    public override string Details => step.Details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            if (row[step.RelationshipSlot] is not StoredRelationship relationship || !Fits(relationship, row))
            {
                continue;
            }

            var record = relationship.Record;
            if (step.Direction != ExpandDirection.Incoming && Bind(context, row, record.Start, record.End))
            {
                yield return row;
            }

            var isLoop = record.Start == record.End;
            if (step.Direction == ExpandDirection.Incoming || (step.Direction == ExpandDirection.Both && !isLoop))
            {
                if (Bind(context, row, record.End, record.Start))
                {
                    yield return row;
                }
            }
        }
    }

    private bool Fits(StoredRelationship relationship, GraphValue[] row) =>
        (step.Types.Count == 0 || step.Types.Contains(relationship.Type, StringComparer.Ordinal)) && !step.IsUsed(relationship.Id, row);

    private bool Bind(ExecutionContext context, GraphValue[] row, long from, long to) =>
        BindOne(context, row, step.FromSlot, from, fromIsKnown) && BindOne(context, row, step.ToSlot, to, toIsKnown || step.ToSlot == step.FromSlot);

    private static bool BindOne(ExecutionContext context, GraphValue[] row, int slot, long node, bool isKnown)
    {
        if (isKnown)
        {
            return row[slot] is StoredNode known && known.Id == node;
        }

        row[slot] = new StoredNode(node, context.Reader);
        return true;
    }
}
