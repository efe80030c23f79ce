using Cypher.Engine.Evaluation.Entities;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>All nodes, or all with a label, for each row of the source.</summary>
internal sealed class NodeScanOperator(Operator source, int slot, string variable, string? label) : Operator(source)
{
    public override string Name => label is null ? "AllNodesScan" : "NodeByLabelScan";

    public override string Details => label is null ? variable : $"{variable}:{label}";

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            foreach (var node in label is null ? context.Reader.ScanNodes() : context.Reader.ScanNodes(label))
            {
                context.Touch();
                row[slot] = new StoredNode(node, context.Reader);
                yield return row;
            }
        }
    }
}
