using Cypher.Engine.Evaluation.Values;
using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>
/// Keeps the shortest of all matched paths for each pair of end nodes: for selectors on patterns that the search for
/// shortest paths cannot match by itself.
/// </summary>
internal sealed class SelectPathsOperator(
    Operator source,
    Operator nested,
    (int First, int Last) ends,
    int[] relationshipSlots,
    PathSelection selection,
    int[] keptSlots) : Operator(source, nested)
{
    public override string Name => "SelectPaths";

    public override string Details => selection.ByLength ? $"{selection.Count} lengths" : $"{selection.Count} paths";

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            using var buffer = new RowBuffer(context, keptSlots);
            foreach (var position in Select(Gather(context, row, buffer)))
            {
                buffer.Load(position, row);
                yield return row;
            }
        }
    }

    private List<Candidate> Gather(ExecutionContext context, GraphValue[] row, RowBuffer buffer)
    {
        var candidates = new List<Candidate>();
        foreach (var _ in nested.Run(context, row))
        {
            var length = relationshipSlots.Sum(slot => row[slot] is ListValue list ? list.Count : 1);
            candidates.Add(new Candidate(buffer.Count, length, [row[ends.First], row[ends.Last]]));
            buffer.Add(row);
        }

        return candidates;
    }

    private IEnumerable<int> Select(List<Candidate> candidates) => candidates
        .GroupBy(candidate => candidate.Ends, KeyEquivalence.Instance)
        .SelectMany(pair => selection.ByLength
            ? pair.GroupBy(candidate => candidate.Length).OrderBy(group => group.Key).Take(Count).SelectMany(group => group)
            : pair.OrderBy(candidate => candidate.Length).Take(Count))
        .Select(candidate => candidate.Position);

    private int Count => (int)Math.Min(selection.Count, int.MaxValue);

    private sealed record Candidate(int Position, int Length, GraphValue[] Ends);
}
