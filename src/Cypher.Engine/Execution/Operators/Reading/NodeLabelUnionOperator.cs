using Cypher.Engine.Evaluation.Entities;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>All nodes with at least one of several labels, each once.</summary>
internal sealed class NodeLabelUnionOperator(Operator source, int slot, string variable, IReadOnlyList<string> labels) : Operator(source)
{
    public override string Name => "NodeByLabelUnion";

    public override string Details => $"{variable}:{string.Join('|', labels)}";

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            for (var i = 0; i < labels.Count; i++)
            {
                foreach (var node in context.Reader.ScanNodes(labels[i]))
                {
                    context.Touch();
                    if (!CameBefore(context, node, i))
                    {
                        row[slot] = new StoredNode(node, context.Reader);
                        yield return row;
                    }
                }
            }
        }
    }

    private bool CameBefore(ExecutionContext context, long node, int position)
    {
        for (var i = 0; i < position; i++)
        {
            if (context.Reader.HasLabel(node, labels[i]))
            {
                return true;
            }
        }

        return false;
    }
}
