using Cypher.Engine.Evaluation.Entities;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>Keeps the rows in which relationships of two separately matched parts of one MATCH are different ones.</summary>
internal sealed class DifferentRelationshipsOperator(Operator source, IReadOnlyList<(int One, int Other)> pairs) : Operator(source)
{
    public override string Name => "DifferentRelationships";

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            if (AreDifferent(row))
            {
                yield return row;
            }
        }
    }

    private bool AreDifferent(GraphValue[] row)
    {
        foreach (var (one, other) in pairs)
        {
            var ids = Ids(row[one]).ToHashSet();
            if (Ids(row[other]).Any(ids.Contains))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<long> Ids(GraphValue value) => value switch
    {
        StoredRelationship relationship => [relationship.Id],
        ListValue list => list.SelectMany(Ids),
        _ => [],
    };
}
