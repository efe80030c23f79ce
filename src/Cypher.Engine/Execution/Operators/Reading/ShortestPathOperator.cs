using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>How many of the shortest paths between two nodes are wanted.</summary>
/// <param name="Count">The number of paths, or of lengths.</param>
/// <param name="ByLength">Whether all paths of a length count as one.</param>
internal readonly record struct PathSelection(long Count, bool ByLength);

/// <summary>
/// The shortest paths between two known nodes. Where predicates look at the path as a whole, the shortest path for
/// which they hold is wanted: then, and where more than the shortest are wanted, paths are tried length by length.
/// </summary>
internal sealed class ShortestPathOperator(
    Operator source,
    RelationshipStep step,
    VariableLength length,
    int pathSlot,
    PathSelection selection,
    IReadOnlyList<CompiledExpression> pathPredicates) : Operator(source)
{
    public override string Name => selection.ByLength ? "AllShortestPaths" : "ShortestPath";

    public override string Details => step.Details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            if (row[step.FromSlot] is not StoredNode from || row[step.ToSlot] is not StoredNode to)
            {
                continue;
            }

            foreach (var relationships in Find(context, row, from.Id, to.Id))
            {
                SetPath(context, row, from, relationships);
                yield return row;
            }
        }
    }

    private IEnumerable<IReadOnlyList<RelationshipRecord>> Find(ExecutionContext context, GraphValue[] row, long from, long to)
    {
        if (!length.AdmitsNode(context, row, from) || !length.AdmitsNode(context, row, to))
        {
            return [];
        }

        var paths = pathPredicates.Count == 0 && length.Minimum <= 1 && selection.Count == 1
            ? new ShortestPathSearch(context, row, step, length).Find(from, to)
            : FindByLength(context, row, from, to);
        return selection.ByLength ? paths : paths.Take((int)Math.Min(selection.Count, int.MaxValue));
    }

    private IEnumerable<IReadOnlyList<RelationshipRecord>> FindByLength(ExecutionContext context, GraphValue[] row, long from, long to)
    {
        var start = new StoredNode(from, context.Reader);
        var longest = length.Maximum ?? Math.Min(context.Reader.CountRelationships(), context.Limits.MaxPathLength);
        long lengths = 0;
        for (var wanted = length.Minimum; wanted <= longest; wanted++)
        {
            var found = false;
            var any = false;
            var exact = length with { Minimum = wanted, Maximum = wanted };
            using var trail = new Trail(context, row, step, exact, from);
            while (trail.MoveNext())
            {
                any = true;
                if (trail.End != to)
                {
                    continue;
                }

                SetPath(context, row, start, trail.Relationships);
                if (pathPredicates.All(predicate => predicate.Holds(context, row)))
                {
                    found = true;
                    yield return [.. trail.Relationships];
                }
            }

            lengths += found ? 1 : 0;
            if (!any || lengths >= selection.Count)
            {
                yield break;
            }
        }
    }

    private void SetPath(ExecutionContext context, GraphValue[] row, StoredNode from, IReadOnlyList<RelationshipRecord> relationships)
    {
        var list = new GraphValue[relationships.Count];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = new StoredRelationship(relationships[i], context.Reader);
        }

        row[step.RelationshipSlot] = length is { Minimum: 1, Maximum: 1, IsSingle: true } ? list[0] : new ListValue(list);
        if (pathSlot >= 0)
        {
            row[pathSlot] = PathOperator.Build(context, row, step.FromSlot, [new PathPart(step.RelationshipSlot, step.ToSlot)]);
        }
    }
}
