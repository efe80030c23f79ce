using Cypher.Engine.Evaluation.Entities;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>
/// Repeats a path in parentheses, depth first, no relationship twice. All matches of one repetition are gathered
/// before the next is tried: they share their places in the row.
/// </summary>
internal sealed class GroupExpandOperator(Operator source, Operator nested, RelationshipStep step, GroupRepetition repetition)
    : Operator(source, nested)
{
    public override string Name => "GroupExpand";

    public override string Details => step.Details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            if (row[step.FromSlot] is not StoredNode from)
            {
                continue;
            }

            var target = repetition.EndIsKnown ? row[step.ToSlot] as StoredNode : null;
            foreach (var taken in Walk(context, row, from))
            {
                context.Tick();
                var end = taken.Count == 0 ? from : taken[^1].End;
                if (!repetition.EndIsKnown || end.Id == target?.Id)
                {
                    Set(row, taken, end);
                    yield return row;
                }
            }
        }
    }

    // Each list that is given is the same one, refilled: the repetitions of one path so far.
    private IEnumerable<IReadOnlyList<Repetition>> Walk(ExecutionContext context, GraphValue[] row, StoredNode from)
    {
        var taken = new List<Repetition>();
        var used = new HashSet<long>();
        var open = new Stack<Queue<Repetition>>();
        if (repetition.Minimum <= 0)
        {
            yield return taken;
        }

        Open(context, row, from, used, open, 0);
        while (open.TryPeek(out var choices))
        {
            if (taken.Count == open.Count)
            {
                used.ExceptWith(taken[^1].Ids);
                taken.RemoveAt(taken.Count - 1);
            }

            if (!choices.TryDequeue(out var next))
            {
                open.Pop();
                continue;
            }

            taken.Add(next);
            used.UnionWith(next.Ids);
            if (taken.Count >= repetition.Minimum)
            {
                yield return taken;
            }

            Open(context, row, next.End, used, open, taken.Count);
        }
    }

    private void Open(ExecutionContext context, GraphValue[] row, StoredNode from, HashSet<long> used, Stack<Queue<Repetition>> open, int count)
    {
        if (count >= repetition.Maximum)
        {
            return;
        }

        if (count >= context.Limits.MaxPathLength)
        {
            throw LimitErrors.PathLength(context.Limits.MaxPathLength);
        }

        var choices = new Queue<Repetition>();
        row[repetition.StartSlot] = from;
        foreach (var _ in nested.Run(context, row))
        {
            var found = Read(row);
            if (!found.Ids.Exists(id => used.Contains(id) || step.IsUsed(id, row)))
            {
                choices.Enqueue(found);
            }
        }

        open.Push(choices);
    }

    private Repetition Read(GraphValue[] row)
    {
        var relationships = Array.ConvertAll(repetition.RelationshipSlots, slot => row[slot]);
        return new Repetition(
            (StoredNode)row[repetition.EndSlot],
            relationships,
            Array.ConvertAll(repetition.Variables, variable => row[variable.Slot]),
            [.. relationships.OfType<StoredRelationship>().Select(relationship => relationship.Id)]);
    }

    private void Set(GraphValue[] row, IReadOnlyList<Repetition> taken, StoredNode end)
    {
        for (var i = 0; i < repetition.Variables.Length; i++)
        {
            row[repetition.Variables[i].ListSlot] = new ListValue([.. taken.Select(one => one.Variables[i])]);
        }

        row[step.RelationshipSlot] = new ListValue([.. taken.SelectMany(one => one.Relationships)]);
        row[step.ToSlot] = end;
    }

    private sealed record Repetition(StoredNode End, GraphValue[] Relationships, GraphValue[] Variables, List<long> Ids);
}
