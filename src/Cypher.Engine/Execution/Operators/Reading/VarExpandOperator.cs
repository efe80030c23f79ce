using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>
/// Follows a number of relationships from a known node, depth first, no relationship twice in a path. The list of
/// relationships is in the order of the pattern, also where the walk goes against it.
/// </summary>
internal sealed class VarExpandOperator(
    Operator source,
    RelationshipStep step,
    VariableLength length,
    bool toIsKnown,
    bool isReversed) : Operator(source)
{
    public override string Name => toIsKnown ? "VarLengthExpandInto" : "VarLengthExpand";

    public override string Details => step.Details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            if (row[step.FromSlot] is not StoredNode from || !length.AdmitsNode(context, row, from.Id))
            {
                continue;
            }

            var target = toIsKnown ? (row[step.ToSlot] as StoredNode)?.Id ?? -1 : -1;
            using var trail = new Trail(context, row, step, length, from.Id);
            while (trail.MoveNext())
            {
                if (toIsKnown && trail.End != target)
                {
                    continue;
                }

                row[step.RelationshipSlot] = Collect(context, trail.Relationships);
                if (!toIsKnown)
                {
                    row[step.ToSlot] = new StoredNode(trail.End, context.Reader);
                }

                yield return row;
            }
        }
    }

    private ListValue Collect(ExecutionContext context, IReadOnlyList<RelationshipRecord> walked)
    {
        var list = new GraphValue[walked.Count];
        for (var i = 0; i < list.Length; i++)
        {
            list[isReversed ? list.Length - 1 - i : i] = new StoredRelationship(walked[i], context.Reader);
        }

        return new ListValue(list);
    }
}
