using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>One branch of a union: its plan, and where its columns stand, in the order of the union's columns.</summary>
internal sealed record UnionBranch(Operator Plan, int[] Slots);

/// <summary>The rows of all branches, one branch after the other.</summary>
internal sealed class UnionOperator(IReadOnlyList<UnionBranch> branches, int[] slots)
    : Operator([.. branches.Select(branch => branch.Plan)])
{
    public override string Name => "Union";

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var branch in branches)
        {
            foreach (var _ in branch.Plan.Run(context, row))
            {
                for (var i = 0; i < slots.Length; i++)
                {
                    row[slots[i]] = row[branch.Slots[i]];
                }

                yield return row;
            }
        }
    }
}
