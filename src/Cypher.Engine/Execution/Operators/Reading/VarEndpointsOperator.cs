using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>The ends of a walk over a list of relationships that is known already: <c>(a)-[rs*]-&gt;(b)</c> with a bound <c>rs</c>.</summary>
internal sealed class VarEndpointsOperator(
    Operator source,
    RelationshipStep step,
    VariableLength length,
    bool fromIsKnown,
    bool toIsKnown) : Operator(source)
{
    public override string Name => "ProjectEndpointsOfList";

    public override string Details => step.Details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            if (row[step.RelationshipSlot] is not ListValue list || !Fits(context, row, list))
            {
                continue;
            }

            foreach (var start in Starts(list, row))
            {
                if (Walk(list, start) is { } end && (!toIsKnown || (row[step.ToSlot] is StoredNode known && known.Id == end)))
                {
                    row[step.FromSlot] = new StoredNode(start, context.Reader);
                    row[step.ToSlot] = new StoredNode(end, context.Reader);
                    yield return row;
                }
            }
        }
    }

    private bool Fits(ExecutionContext context, GraphValue[] row, ListValue list)
    {
        if (list.Count < length.Minimum || list.Count > length.Maximum)
        {
            return false;
        }

        var seen = new HashSet<long>();
        return list.All(item => item is StoredRelationship relationship
            && seen.Add(relationship.Id)
            && (step.Types.Count == 0 || step.Types.Contains(relationship.Type, StringComparer.Ordinal))
            && !step.IsUsed(relationship.Id, row)
            && length.Admits(context, row, relationship.Record, relationship.Record.End));
    }

    private IEnumerable<long> Starts(ListValue list, GraphValue[] row)
    {
        if (fromIsKnown)
        {
            return row[step.FromSlot] is StoredNode known ? [known.Id] : [];
        }

        if (list.Count == 0)
        {
            return toIsKnown && row[step.ToSlot] is StoredNode end ? [end.Id] : [];
        }

        var first = ((StoredRelationship)list[0]).Record;
        return step.Direction switch
        {
            ExpandDirection.Outgoing => [first.Start],
            ExpandDirection.Incoming => [first.End],
            _ => first.Start == first.End ? [first.Start] : [first.Start, first.End],
        };
    }

    private long? Walk(ListValue list, long from)
    {
        foreach (var item in list)
        {
            var record = ((StoredRelationship)item).Record;
            var fits = step.Direction switch
            {
                ExpandDirection.Outgoing => record.Start == from,
                ExpandDirection.Incoming => record.End == from,
                _ => record.Start == from || record.End == from,
            };
            if (!fits)
            {
                return null;
            }

            from = record.Other(from);
        }

        return from;
    }
}
